using System;
using System.Collections.Generic;
using System.Globalization;
using iSocket.Simulator.Modem;
using iSocket.Simulator.Modem.Faults;

namespace iSocket.Simulator.Scenarios;

/// <summary>Statements about what real modems, their supply and their line do to those who rely on them.</summary>
internal static class FaultStatements
{
    /// <summary>The rows.</summary>
    public static readonly IReadOnlyList<StatementRow> Rows =
    [
        new("modem mute for <time:duration>", "its UART is dead for that long", "modem mute for 20s", (run, a) => Silence(run, faults => faults.MuteFor(a.Duration("time")))),
        new("modem hangs", "no byte in or out until it is restarted by PWRKEY, RESET or its supply", "modem hangs", (run, _) => Silence(run, faults => faults.Hang())),
        new("modem stuck", "it answers AT and nothing else until it is restarted; RING and other news go on", "modem stuck", Do((f, _) => f.Stick())),
        new("modem stuck for <time:duration>", "likewise, for that long at most", "modem stuck for 1m", Do((f, a) => f.StickFor(a.Duration("time")))),
        new("modem reset at <command:text>", "the next command that begins so is not answered: the modem restarts", "modem reset at \"AT+CMGD\"", Do((f, a) => f.Orders.Commands.RestartAt(a.Text("command")))),
        new("modem answers <command:text> after <time:duration>", "the answer to the next command that begins so begins that much later", "modem answers \"AT+CMGD\" after 5s", Do((f, a) => f.Orders.Commands.DelayAt(a.Text("command"), Ms(a, "time")))),
        new("modem noise <n:count>", "n bytes of 00 and FF between two lines", "modem noise 20", Do((f, a) => f.Noise(a.Integer("n")))),
        new("modem drops <n:count>", "the next n bytes from the modem are lost", "modem drops 5", Do((f, a) => f.Drop(a.Integer("n")))),
        new("modem drops <n:count> in <line:text>", "n characters in the middle of the next line that begins so are lost", "modem drops 5 in \"+CMGR:\"", Do((f, a) => f.Orders.Lines.Drop(a.Text("line"), a.Integer("n")))),
        new("modem loses <line:text> [<n:count>]", "the next n lines that begin so are lost; default 1", "modem loses \"OK\" 2", Do((f, a) => f.Orders.Lines.Lose(a.Text("line"), a.IntegerOrNull("n") ?? 1))),
        new("modem repeats <line:text>", "the next line that begins so comes twice", "modem repeats \"RING\"", Do((f, a) => f.Orders.Lines.Repeat(a.Text("line")))),
        new("modem says <line:text>", "a line that it says unasked, now", "modem says \"+CREG: 2\"", Do((f, a) => f.Say(a.Text("line")))),
        new("modem says <line:text> <where=before|after> <next:text>", "likewise, right before or right after the next line that begins so", "modem says \"RING\" after \"+CMGR:\"", Do((f, a) => f.Orders.Lines.Say(a.Text("line"), a.Text("next"), a.Text("where") == "before"))),
        new("modem prompt late <time:duration>", "from now on the prompt for a message comes so late", "modem prompt late 5s", Do((f, a) => f.PromptAfter(a.Duration("time")))),
        new("modem prompt without space", "from now on the prompt is > without its space", "modem prompt without space", Do((f, _) => f.Quirks.PromptLacksSpace = true)),
        new("modem prompt as usual", "the prompt is as usual again", "modem prompt as usual", Do((f, _) => f.PromptAsUsual())),
        new("modem send takes <time:duration>", "from now on sending a message takes that long", "modem send takes 60s", Do((f, a) => f.Orders.Sending.TakesMs = (int)Ms(a, "time"))),
        new("modem send error <number:count> [<n:count>]", "sending the next n messages ends with that +CMS ERROR; default 1", "modem send error 42 2", Do((f, a) => f.Orders.Sending.Add(SendFault.Error, a.Integer("number"), a.IntegerOrNull("n") ?? 1))),
        new("modem send <how=plain-error|silent|unconfirmed|resets> [<n:count>]", "sending ends with ERROR, without a result (unsent, or sent though), or the modem restarts", "modem send silent", Do((f, a) => f.Orders.Sending.Add(ToSendFault(a.Text("how")), 0, a.IntegerOrNull("n") ?? 1))),
        new("modem send as usual", "sending is as usual again", "modem send as usual", Do((f, _) => f.Orders.Sending.Clear())),
        new("modem caller-id <how=usual|missing|nowhere|local>", "+CLIP: as usual, missing, missing in +CLCC too, or in national form", "modem caller-id missing", Do((f, a) => f.Orders.Calls.CallerId = ToCallerId(a.Text("how")))),
        new("modem caller-id late <time:duration>", "+CLIP comes so long after its RING", "modem caller-id late 2s", Do((f, a) => f.Orders.Calls.CallerIdLateMs = Ms(a, "time"))),
        new("modem ring <word=RING|CRING>", "what it says when it rings: RING, or +CRING: VOICE", "modem ring CRING", Do((f, a) => f.Orders.Calls.RingsExtended = a.Text("word") == "CRING")),
        new("modem call gone", "the next caller that is answered has just gone", "modem call gone", Do((f, _) => f.Orders.Calls.CallerGoesAtAnswer())),
        new("modem registration flaps <n:count>", "registration is lost and found again, n times in a row", "modem registration flaps 5", Do((f, a) => f.FlapRegistration(a.Integer("n")))),
        new("modem warning <kind=under|over>", "it warns of its supply voltage", "modem warning under", Do((f, a) => f.SetSupplyMv(a.Text("kind") == "under" ? 3450 : 4350))),
        new("modem supply <mV:count>", "its supply in millivolts: below 3400 and above 4400 it switches off", "modem supply 3300", Do((f, a) => f.SetSupplyMv(a.Integer("mV")))),
        new("modem baud <rate=auto|1200|2400|4800|9600|19200|38400|57600|115200|230400|460800>", "its speed from now on, saved; auto restarts it", "modem baud 9600", Do((f, a) => f.SetSpeed(a.Text("rate") == "auto" ? 0 : int.Parse(a.Text("rate"), CultureInfo.InvariantCulture)))),
        new("modem leaves <what=hex|ucs2|text-mode|echo|quiet|error-words|cring|call-list|auto-answer|no-notifications|phone-store|white-list>", "what a program that used the modem before us left set", "modem leaves hex", Do((f, a) => Leave(f.Leftovers, a.Text("what")))),
        new("modem quirk <quirk:quirk>", "behaviour in which modules differ, see the list of quirks", "modem quirk ring-period=5000", Do((f, a) => QuirkTable.TrySet(f.Quirks, a.Text("quirk")))),
        new("modem storm <seed:count> for <time:duration>", "faults of all kinds at random moments that the seed decides; then all is healthy again", "modem storm 1 for 5m", (run, a) => Silence(run, faults => faults.Storm(a.Integer("seed"), a.Duration("time")))),
        new("modem healthy", "every fault of the modem is over", "modem healthy", (run, _) => Silence(run, faults => faults.Heal())),
        new("sim busy for <time:duration>", "commands that need the card find it busy", "sim busy for 20s", Do((f, a) => f.BusyCard(a.Duration("time")))),
    ];

    private static Func<ScenarioRun, StatementArguments, StatementOutcome> Do(Action<ModemFaults, StatementArguments> act) =>
        (run, arguments) =>
        {
            act(run.World.Faults, arguments);
            return StatementOutcome.Passed;
        };

    // After it the device must first have talked to its modem before it counts as idle.
    private static StatementOutcome Silence(ScenarioRun run, Action<ModemFaults> act)
    {
        act(run.World.Faults);
        run.ModemSilencedUs = run.World.Time.NowUs;
        return StatementOutcome.Passed;
    }

    private static long Ms(StatementArguments arguments, string name) => (long)arguments.Duration(name).TotalMilliseconds;

    private static SendFault ToSendFault(string word) => word switch
    {
        "plain-error" => SendFault.PlainError,
        "silent" => SendFault.Silent,
        "unconfirmed" => SendFault.Unconfirmed,
        _ => SendFault.Resets,
    };

    private static CallerIdFault ToCallerId(string word) => word switch
    {
        "missing" => CallerIdFault.Missing,
        "nowhere" => CallerIdFault.Nowhere,
        "local" => CallerIdFault.Local,
        _ => CallerIdFault.None,
    };

    private static void Leave(Leftovers leftovers, string what)
    {
        Action leave = what switch
        {
            "hex" => () => leftovers.CharacterSet(true),
            "ucs2" => () => leftovers.CharacterSet(false),
            "text-mode" => leftovers.TextMode,
            "echo" => leftovers.Echo,
            "quiet" => leftovers.Quiet,
            "error-words" => leftovers.ErrorWords,
            "cring" => leftovers.ExtendedRing,
            "call-list" => leftovers.CallList,
            "auto-answer" => leftovers.AutoAnswer,
            "no-notifications" => leftovers.NoNotifications,
            "phone-store" => leftovers.PhoneStore,
            _ => leftovers.WhiteList,
        };
        leave();
    }
}
