using System.Collections.Generic;
using iSocket.Fuzz.Targets;

namespace iSocket.Fuzz;

/// <summary>Every target.</summary>
internal static class FuzzTargets
{
    public static readonly IReadOnlyList<FuzzTarget> All =
    [
        new("digester", "bytes of the modem to the tokenizer", 600, 4_000_000, 800, DigesterTarget.Run),
        new("line", "lines of the modem to the field reader", 200, 40_000, 4000, LineTarget.Run),
        new("channel", "a dialogue with the modem", 600, 400_000, 1500, ChannelTarget.Run),
        new("pdu", "messages as the modem reads them out", 220, 60_000, 8000, PduTarget.Run),
        new("submit", "texts to be sent", 500, 200_000, 2000, SubmitTarget.Run),
        new("command", "messages of owners and strangers to the dispatcher", 700, 6_000_000, 1200, CommandTarget.Run),
        new("flash", "damaged files to the stores", 400, 400_000, 1500, FlashTarget.Run),
        new("boot", "well-formed files with any content to the whole application", 900, 3_000_000, 150, BootTarget.Run),
        new("device", "everything to the whole application", 800, 6_000_000, 250, DeviceTarget.Run),
        new("text", "dates, lists, schedules, numbers and characters", 80, 60_000, 8000, TextTarget.Run),
        new("world", "virtual hours of the real firmware in the simulated world", 500, 300_000_000, 25, WorldTarget.Run),
        new("scenario", "scenario files to the simulator", 300, 4_000_000, 800, ScenarioTarget.Run),
        new("terminal", "lines typed into terminal and modem bridge, and command lines", 120, 300_000_000, 300, TerminalTarget.Run),
    ];
}
