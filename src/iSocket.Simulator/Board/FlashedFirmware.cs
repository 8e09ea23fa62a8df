using System;
using iSocket.Core.Hal;
using iSocket.Firmware;
using iSocket.Firmware.Boards;

namespace iSocket.Simulator.Board;

/// <summary>The firmware's own sources, as they are flashed.</summary>
internal sealed class FlashedFirmware : IFirmware
{
    private readonly FirmwareHost _host;

    public FlashedFirmware(DeviceModel model, ITimeSource time) => _host = new FirmwareHost(new Esp32DevBoard(model), time);

    /// <inheritdoc/>
    public int Faults => _host.Faults;

    /// <inheritdoc/>
    public Exception? LastFault => _host.LastFault;

    /// <inheritdoc/>
    public long Turn() => _host.Turn();
}
