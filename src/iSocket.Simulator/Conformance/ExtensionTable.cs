using System.Collections.Generic;

namespace iSocket.Simulator.Conformance;

/// <summary>Beyond the manuals and docs/device.md.</summary>
internal static class ExtensionTable
{
    /// <summary>All of it.</summary>
    public static IReadOnlyList<ExtensionRow> Rows { get; } =
    [
        new("`EXTENSIONS=ON\\|OFF`, `EXTENSIONS?`", "the switch; OFF from the factory, and then the words below are unknown", 16, "scenarios/10-extensions/diag-is-unknown-until-asked-for.scn"),
        new("`DIAG`", "counters of modem and texts since the start; needs EXTENSIONS=ON", 16, "scenarios/10-extensions/*.scn"),
        new("`FAULTLOG`", "the device's own last eight faults; needs EXTENSIONS=ON", 17, "scenarios/11-supervision/restart-loop-leaves-the-socket-off.scn", "iSocket.Core.Tests/App/SupervisionTests.cs"),
        new("Restart loop", "the fourth restart in ten minutes leaves the socket off and tells the alert numbers; without being asked for", 17, "scenarios/11-supervision/restart-loop-*.scn", "scenarios/11-supervision/three-restarts-are-borne.scn", "scenarios/11-supervision/power-on-ends-a-restart-loop.scn"),
        new("Faults of a part", "a part of the firmware that fails is left out for a while; the others go on", 17, "iSocket.Core.Tests/App/SupervisionTests.cs", "iSocket.Simulator.Tests/VirtualBoard/FirmwareHostTests.cs"),
        new("Measure of the thermostat", "20 switchings on in a row, then ten an hour", 24, "scenarios/11-supervision/noisy-thermometer-spares-the-relay.scn", "iSocket.Core.Tests/Time/AllowanceTests.cs"),
        new("Measure of the writes", "60 in a row, then one a minute, where no message is confirmed", 23, "iSocket.Core.Tests/App/WriteBudgetTests.cs", "iSocket.Simulator.Tests/Wear/WearTests.cs"),
        new("Faults of the flash", "a write that fails is answered with `Execute error!`; what is damaged is found by its checksum", 22, "scenarios/11-supervision/flash-*.scn", "iSocket.Simulator.Tests/VirtualBoard/FlashFaultTests.cs"),
        new("Other modems", "what a modem lacks is done in another way", 18, "iSocket.Simulator.Tests/ForeignModem/ForeignModemTests.cs", "iSocket.Core.Tests/Modem/RealModuleTests.cs"),
        new("Two message stores", "messages that lie in the modem's own memory are found", 19, "iSocket.Simulator.Tests/ForeignModem/TwoStoresTests.cs", "iSocket.Core.Tests/Sms/OtherStoreTests.cs"),
    ];
}
