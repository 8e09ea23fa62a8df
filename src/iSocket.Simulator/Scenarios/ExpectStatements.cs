using System.Collections.Generic;

namespace iSocket.Simulator.Scenarios;

/// <summary>Statements about what must be seen.</summary>
internal static class ExpectStatements
{
    /// <summary>The rows.</summary>
    public static readonly IReadOnlyList<StatementRow> Rows =
    [
        new("expect sms <to:number> <text:pattern> [parts <n:count>] [within <within:duration>]", "that phone gets exactly this text, or one that the whole expression matches", "expect sms +40711000111 \"Power socket ON\"", MessageExpectations.Sms),
        new("expect next sms <to:number> <text:pattern> [parts <n:count>] [within <within:duration>]", "likewise, and no other message came before it", "expect next sms +40711000111 ~\"TEMP: -?\\d+C\"", MessageExpectations.NextSms),
        new("expect no sms [<to:number>] [for <for:duration>]", "no message is left over, and none comes in that time", "expect no sms +40711000111 for 1m", MessageExpectations.NoSms),
        new("expect call <to:number> [within <within:duration>]", "the device dials that number", "expect call +40711000111", CallExpectations.Call),
        new("expect no call [<to:number>] [for <for:duration>]", "the device has not dialled, and does not in that time", "expect no call", CallExpectations.NoCall),
        new("expect ringing <to:number> for <for:duration>", "that call rings so long and is then ended by the device", "expect ringing +40711000111 for 20s", RingingExpectation.Ringing),
        new("expect hangup [within <within:duration>]", "the device ends or rejects a call", "expect hangup within 5s", CallExpectations.HangUp),
        new("expect no hangup [for <for:duration>]", "the device has ended no call, and ends none in that time", "expect no hangup for 1m", CallExpectations.NoHangUp),
        new("expect answered [within <within:duration>]", "the device answers the incoming call", "expect answered", CallExpectations.Answered),
        new("expect no answer [for <for:duration>]", "the device has answered no call, and answers none in that time", "expect no answer", CallExpectations.NoAnswer),
        new("expect <what=socket|microrelay|mic> <state=on|off> [within <within:duration>]", "the output pin or the audio path: now, or within that time", "expect socket on within 5s", OutputExpectations.State),
        new("expect <what=socket|microrelay|mic> <state=on|off> for <for:duration>", "now, and without a glitch for that time", "expect socket off for 10m", OutputExpectations.StateFor),
        new("expect led <led=power|gsm|mic|out> <pattern=off|steady|1hz|2hz|4hz|flash3s|sim-problem|3flashes> [within <within:duration>]", "the LED shows that pattern over 6 s (3flashes: 2 s)", "expect led gsm flash3s within 1m", LedExpectation.Shows),
        new("expect miclevel <n:level>", "the modem's microphone gain", "expect miclevel 15", OutputExpectations.MicLevel),
        new("expect restart [within <within:duration>]", "the processor restarts without a power-on", "expect restart within 10s", RestartExpectations.Restart),
        new("expect no restart [for <for:duration>]", "the processor has not restarted, and does not in that time", "expect no restart for 1h", RestartExpectations.NoRestart),
        new("expect sim empty [within <within:duration>]", "no message is left on the SIM", "expect sim empty within 1m", OutputExpectations.SimEmpty),
        new("expect sim contact <name:text>", "that contact is still in the SIM's phone book", "expect sim contact \"Ana\"", OutputExpectations.SimContact),
    ];
}
