using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Simulator.Network;
using static iSocket.Simulator.Tests.CrashPoints.Stories;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>What begins at an input, at the supply, at the button or with a call.</summary>
internal static class DeviceStories
{
    private const string Owner = StoryRun.Owner;
    private const string First = "40722000222";
    private const string Second = "40733000333";
    private const string Alarm = "ALARM! Sensor activated";
    private const string OneLogLine = @"\d\d/\d\d/\d\d,\d\d:\d\d:\d\d";

    // 6 s held, 1 s, 200 ms pressed, and the button's debouncing.
    private const long PressedUs = 7_240_000;
    private static readonly string[] AlertNumbers = [First, Second];

    /// <summary>The stories.</summary>
    public static readonly IReadOnlyList<Story> All =
    [
        new("alarm-calls-in-vain")
        {
            Setup = AlarmSetup("CALL"),
            Act = ShortAlarm("90s"),
            MicroRelay = Pulse,
            Texts = [.. AlertNumbers.Select(n => new ExpectedText(n, Alarm, true, after => (after.PowerCuts > 0 ? 0 : 1, 1))), .. PowerTexts()],
            Questions = [Question("ALARM?", "ALARM function: Enabled\n.*"), ("SHOWALARMLOG", Log)],
            Check = CalledOnce,
        },
        new("alarm-call-answered")
        {
            Setup = AlarmSetup("CALL", $"phone {First} busy\nphone {Second} answers after 3s\nphone {Second} hangs-up after 5s"),
            Act = ShortAlarm("40s"),
            MicroRelay = Pulse,
            Texts = [.. AlertNumbers.Select(n => new ExpectedText(n, Alarm, true, TextsIfUnheard)), .. PowerTexts()],
            Questions = [Question("ALARM?", "ALARM function: Enabled\n.*"), ("SHOWALARMLOG", Log)],
            Check = after => CalledOnce(after).Concat(HeardOrRead(after)),
        },
        new("alarm-sms")
        {
            Setup = AlarmSetup("SMS"),
            Act = ShortAlarm("25s"),
            MicroRelay = Pulse,
            Texts = [.. AlertNumbers.Select(n => new ExpectedText(n, Alarm, true, after => (LogMayMiss(after) ? 0 : 1, 1))), .. PowerTexts()],
            Questions = [Question("ALARM?", "ALARM function: Enabled\n.*"), ("SHOWALARMLOG", Log)],
            Check = after => after.Seen.Calls.Count > 0 ? ["somebody was called"] : [],
        },
        new("alarm-change-sms")
        {
            Setup = AlarmSetup("SMSCHANGE"),
            Act = ShortAlarm("35s"),
            MicroRelay = Pulse,
            Texts =
            [
                .. AlertNumbers.Select(n => new ExpectedText(n, Alarm, true, after => (LogMayMiss(after) ? 0 : 1, 1))),
                .. AlertNumbers.Select(n => new ExpectedText(n, "ALARM: sensor idle", true, after => (after.PowerCuts > 0 ? 0 : 1, 1))),
                .. PowerTexts(),
            ],
            Questions = [Question("ALARM?", "ALARM function: Enabled\n.*"), ("SHOWALARMLOG", Log)],
        },
        new("alarm-disarmed")
        {
            Setup = AlarmSetup("CALL", "advance 1s", pulseSeconds: 60),
            Act = $"""
                sensor closed
                advance 5s
                sensor open
                advance 10s
                sms +{Owner} "ALARMOFF"
                advance 40s
                """,
            MicroRelay = Pulse,
            Texts = [.. AlertNumbers.Select(n => new ExpectedText(n, Alarm, true, _ => (0, 1))), Reply("ALARMOFF - OK\nALARM function: Disabled"), .. PowerTexts()],
            Questions = [Question("ALARM?", "ALARM function: Disabled\n.*"), ("SHOWALARMLOG", Log)],
            Check = CalledOnce,
        },
        new("alarm-sms-waiting")
        {
            // Alerts that wait for the network outlive all that comes (G-3).
            Setup = AlarmSetup("SMS", $"""
                network off
                advance 10s
                sensor closed
                advance 5s
                sensor open
                advance 2m
                """),
            Act = """
                network on
                advance 100s
                """,
            Texts = [.. AlertNumbers.Select(n => new ExpectedText(n, Alarm, true, _ => (1, 1))), .. PowerTexts()],
            Questions = [Question("SHOWALARMLOG", OneLogLine)],
        },
        new("schedule")
        {
            // A rule that ran twice would undo what the owner's finger did between (H-2).
            Setup = Setup(Command("SCHEDULER+12:03,*,ON")) + "\n" + """

                clock 24/03/15,12:02:50+02
                nitz send
                advance 5s
                """,
            Act = """
                advance 15s
                button press
                advance 60s
                """,
            Socket = after => after.PowerCuts > 0 ? ["+-", "+", string.Empty] : after.ProcessorResets > 0 ? ["+-", "+"] : ["+-"],
            Questions = [Question("SCHEDULER?", @"12:03,\*,ON")],
        },
        new("registration")
        {
            Setup = Setup() + "\npower off\nadvance 10s",
            Act = """
                power on
                advance 30s
                """,
            Questions = [Question("TEMPCAL?", "TEMPCAL=7"), Question("DATE", @"DATE 24/03/15,12:.*\+02")],
        },
        new("ring-switch")
        {
            Setup = RingSetup("SWITCH"),
            Act = Ringing,
            Socket = after => IsCallLost(after) ? ["+", string.Empty] : ["+"],
            Texts = [new(Owner, "Power socket ON", false, CallReasons)],
            Questions = [Question("RING?", @"RING=NOACTION,RESTART,\(SWITCH\),MIC")],
            Check = NoCalls,
        },
        new("ring-restart")
        {
            Setup = RingSetup("RESTART"),
            Act = Ringing,
            Socket = after => IsCallLost(after) || after.IsCutBehindWrite ? ["+-", string.Empty] : ["+-"],
            Texts = [new(Owner, "Power socket restarted", false, CallReasons)],
            Questions = [Question("RING?", @"RING=NOACTION,\(RESTART\),SWITCH,MIC")],
            Check = NoCalls,
        },
        new("factory-reset")
        {
            // The reset is carried out whole once it has begun (B-4); a finger that a crash finds on the button has pressed nothing.
            Setup = Setup(Command("SECNUMBER+" + Owner) + "\n" + Command("ALERTNUMBER+" + Owner) + "\n" + Command("ON")),
            Act = """
                button hold 6s
                advance 1s
                button press
                advance 30s
                """,
            Socket = after => IsResetLost(after) ? ["-", string.Empty, "-+"] : ["-"],
            Texts = [new(Owner, "Power restored!", true, after => (0, after.PowerCuts))],
            Questions =
            [
                ("TEMPCAL?", after => IsResetLost(after) ? "TEMPCAL=[57]" : "TEMPCAL=5"),
                ("SECNUMBER?", after => Either(after, "No SECNUMBERs!", "SECNUMBERs " + Owner)),
                ("ALERTNUMBER?", after => Either(after, "No ALERTNUMBERs!", "ALERTNUMBERs: " + Owner)),
            ],
        },
        new("mains-loss")
        {
            Setup = Setup(Command("ALERTNUMBER+" + First) + "\n" + Command("ALERTNUMBER+" + Second) + "\n" + Command("ON"), model: "707"),
            Act = """
                power off
                advance 25s
                power on
                advance 30s
                """,
            Socket = after => after.PowerCuts > 0 ? ["-+", string.Empty] : after.IsInsideTurn ? ["-+", "-+-+"] : ["-+"],
            Texts =
            [
                .. AlertNumbers.Select(n => new ExpectedText(n, "Power failure!", true, after => (after.PowerCuts > 0 ? 0 : 1, 1))),
                .. AlertNumbers.Select(n => new ExpectedText(n, "Power restored!", true, after => (1, 1 + after.PowerCuts))),
            ],
            Questions = [Question("TEMPCAL?", "TEMPCAL=7"), Question("ALERTNUMBER?", $"ALERTNUMBERs: {First}, {Second}")],
        },
    ];

    private static string Ringing => $"""
        call +{Owner}
        advance 40s
        hangup +{Owner}
        advance 20s
        """;

    private static string AlarmSetup(string alert, string more = "", int pulseSeconds = 15) => Setup(
        Command("ALERTNUMBER+" + First) + "\n" + Command("ALERTNUMBER+" + Second) + "\n" + Command("ALERT=" + alert) + "\n"
        + Command("MICRORELAYTIME=" + pulseSeconds) + "\n" + Command("ALARMON") + "\n" + more);

    private static string RingSetup(string action) =>
        Setup(Command("SECNUMBER+" + Owner) + "\n" + Command("SECLIST=ON") + "\n" + Command("RING=" + action));

    private static string ShortAlarm(string time) => $"""
        sensor closed
        advance 5s
        sensor open
        advance {time}
        """;

    // P-1: every power-on is told while there are alert numbers.
    private static IEnumerable<ExpectedText> PowerTexts() =>
        AlertNumbers.Select(n => new ExpectedText(n, "Power restored!", true, after => (after.PowerCuts > 0 ? 1 : 0, after.PowerCuts)));

    // A supply that fails in the turn of the activation leaves no trace of it: the contact is open again at the power-on.
    private static bool LogMayMiss(Aftermath after) => after.PowerCuts > 0 && after.IsInsideTurn;

    private static string Log(Aftermath after) => LogMayMiss(after) ? $"{OneLogLine}|No ALARM activity!" : OneLogLine;

    private static string[] Pulse(Aftermath after) => LogMayMiss(after) ? ["+-", string.Empty] : ["+-"];

    // C-9: of a cycle that a restart of the processor cuts short the SMS remains; of one that a power cut ends, nothing.
    private static (int Least, int Most) TextsIfUnheard(Aftermath after)
    {
        bool mustTell = after.ProcessorResets > 0 && after.PowerCuts == 0 && !IsHeard(after);
        return (mustTell ? 1 : 0, after.PowerCuts + after.ProcessorResets > 0 || after.HasModemFault ? 1 : 0);
    }

    private static bool IsHeard(Aftermath after) => after.Seen.Calls.Any(c => c.ActiveUs >= 0);

    private static IEnumerable<string> HeardOrRead(Aftermath after)
    {
        bool isRead = AlertNumbers.All(n => after.Seen.Messages.Any(m => Phone.Key(m.To) == n && m.Text == Alarm));
        return isRead || IsHeard(after) || after.PowerCuts > 0 ? [] : ["nobody has heard or read of the alarm"];
    }

    private static IEnumerable<string> CalledOnce(Aftermath after) =>
        AlertNumbers.Where(n => after.Seen.Calls.Count(c => Phone.Key(c.Number) == n) > 1).Select(n => n + " was called twice");

    private static IEnumerable<string> NoCalls(Aftermath after) => after.Seen.Calls.Count > 0 ? ["somebody was called"] : [];

    // A modem that is off or dead, or that loses its supply, loses the call before its action: nobody can tell that it rang.
    private static bool IsCallLost(Aftermath after) =>
        (after.HasModemFault || after.PowerCuts > 0) && after.MovesBefore(after.Seen.Socket) == 0;

    private static (int Least, int Most) CallReasons(Aftermath after) =>
        (IsCallLost(after) || after.ProcessorResets + after.PowerCuts > 0 ? 0 : 1, 1);

    // From its first write on the reset is carried out (B-4). A processor that stops before has never seen the press, or only that.
    private static bool IsResetLost(Aftermath after) => after.Injections.Any(i => i.Fault.StopsProcessor
        && (i.Fault.Point is PointKind.FlashBefore or PointKind.FlashTorn ? i.Fault.Number == 1 : i.Us < after.StartUs + PressedUs));

    private static string Either(Aftermath after, string reset, string kept)
    {
        bool wasReset = !IsResetLost(after) || after.LastAnswer is "TEMPCAL=5" or "No SECNUMBERs!";
        return wasReset ? reset : kept;
    }
}
