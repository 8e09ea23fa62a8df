using System.Collections.Generic;
using System.Linq;
using static iSocket.Simulator.Tests.CrashPoints.Stories;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>An SMS from its arrival to its reply and its deletion, for every kind of command.</summary>
internal static class CommandStories
{
    private const string Owner = StoryRun.Owner;
    private const string Calibration = "TEMPCAL=7";

    /// <summary>The stories.</summary>
    public static readonly IReadOnlyList<Story> All =
    [
        new("on")
        {
            Setup = Setup(isWindowClosed: true),
            IsWindowClosed = true,
            Act = Sms("ON"),
            Socket = _ => ["+"],
            Texts = [Reply("Power socket ON")],
            Questions = [Question("TEMPCAL?", Calibration)],
        },
        new("off")
        {
            Setup = Setup(Command("ON")),
            Act = Sms("OFF"),
            Socket = _ => ["-"],
            Texts = [Reply("Power socket OFF")],
            Questions = [Question("TEMPCAL?", Calibration)],
        },
        new("restart")
        {
            Setup = Setup(isWindowClosed: true),
            IsWindowClosed = true,
            Act = Sms("RESTART", "25s"),
            Socket = BackAndForth,
            Texts = [Reply("Power socket restarted")],
            Questions = [Question("TEMPCAL?", Calibration)],
        },
        new("on-for")
        {
            Setup = Setup(),
            Act = Sms("ON1", "75s"),
            Socket = BackAndForth,
            Texts = [Reply("Power ON for 1 min")],
            Questions = [Question("TEMPCAL?", Calibration)],
        },
        new("secnumber")
        {
            Setup = Setup(),
            Act = Sms("SECNUMBER+40711000111"),
            Texts = [Reply(@"SECNUMBER\+40711000111 - OK")],
            Questions = [Question("SECNUMBER?", "SECNUMBERs " + Owner), Question("TEMPCAL?", Calibration)],
        },
        new("secnumber-minus")
        {
            // Removed twice it would be an incorrect value; the list and the call's action go with the last number.
            Setup = Setup(Command("SECNUMBER+" + Owner) + "\n" + Command("SECLIST=ON") + "\n" + Command("RING=SWITCH")),
            Act = Sms("SECNUMBER-" + Owner),
            Texts = [Reply("SECNUMBER-" + Owner + " - OK")],
            Questions =
            [
                Question("SECNUMBER?", "No SECNUMBERs!"),
                Question("SECLIST?", @"SECLIST=\(OFF\),ON"),
                Question("RING?", @"RING=\(NOACTION\),RESTART,SWITCH,MIC"),
                Question("TEMPCAL?", Calibration),
            ],
        },
        new("password")
        {
            // Executed twice, the second would be refused: no password stands in front of it.
            Setup = Setup(),
            Act = Sms("PASSWORD=abcde"),
            Password = "abcde",
            Texts = [Reply(@"PASSWORD=\*\*\*\*\* - OK")],
            Questions = [Question("TEMPCAL?", Calibration)],
        },
        new("seclist-on")
        {
            Setup = Setup(Command("SECNUMBER+" + Owner) + "\n" + Command("PASSWORD=abcde")),
            Act = Sms("abcdeSECLIST=ON"),
            Password = "abcde",
            Texts = [Reply("SECLIST=ON - OK")],
            Questions = [Question("SECLIST?", @"SECLIST=OFF,\(ON\)"), Question("SECNUMBER?", "SECNUMBERs " + Owner), Question("TEMPCAL?", Calibration)],
        },
        new("thermostat-on")
        {
            Setup = Setup(),
            Act = Sms("THERMOSTATON"),
            Texts = [Reply("THERMOSTATON - OK\nTHERMOSTAT=HEATING\nTEMPOFF=10\nAttention! Thermostat is working now!")],
            Questions = [Question("THERMOSTAT?", "THERMOSTAT: Enabled\nTHERMOSTAT=HEATING\nTEMPOFF=10"), Question("TEMPCAL?", Calibration)],
        },
        new("alarm-on")
        {
            Setup = Setup(isWindowClosed: true),
            IsWindowClosed = true,
            Act = Sms("ALARMON"),
            Texts = [Reply("ALARMON - OK\nALARM function: Enabled")],
            Questions = [Question("ALARM?", "ALARM function: Enabled\n.*"), Question("SHOWALARMLOG", "No ALARM activity!")],
        },
        new("scheduler")
        {
            Setup = Setup(),
            Act = Sms("SCHEDULER+03:00,*,OFF"),
            Texts = [Reply(@"SCHEDULER\+03:00,\*,OFF - OK")],
            Questions = [Question("SCHEDULER?", @"03:00,\*,OFF"), Question("TEMPCAL?", Calibration)],
        },
        new("renew")
        {
            Setup = Setup(Command("PASSWORD=abcde") + "\n" + Command("abcdeRENEWINTERVALPW=123456789"), isWindowClosed: true),
            IsWindowClosed = true,
            EndsClosed = _ => false,
            Act = Sms("abcdeRENEWINTERVAL123456789"),
            Password = "abcde",
            Texts = [Reply("Configuration interval renewed")],
            Questions = [Question("TEMPCAL?", Calibration)],
        },
        new("status")
        {
            Setup = Setup(isWindowClosed: true),
            IsWindowClosed = true,
            Act = Sms("STATUS"),
            Texts = [Reply("Power socket OFF\n.*")],
            Questions = [Question("TEMPCAL?", Calibration)],
        },
        new("queue")
        {
            Setup = Setup(),
            Act = $"""
                sms +{Owner} "ON"
                sms +{Owner} "RESTARTM"
                sms +{Owner} "TEMPCAL?"
                sms +{Owner} "ALARMON"
                advance 45s
                """,
            Socket = _ => ["+"],
            MicroRelay = BackAndForth,
            Texts = [Reply("Power socket ON"), Reply("Microrelay restarted"), Reply(Calibration), Reply("ALARMON - OK\n.*")],
            Questions = [Question("ALARM?", "ALARM function: Enabled\n.*"), Question("TEMPCAL?", Calibration)],
        },
        new("coverage-returns")
        {
            Setup = Setup() + $"""

                network off
                advance 1m
                sms +{Owner} "RESTART"
                sms +{Owner} "SECNUMBER+{Owner}"
                advance 1m
                """,
            Act = """
                network on
                advance 60s
                """,
            Socket = BackAndForth,
            Texts = [Reply("Power socket restarted"), Reply($@"SECNUMBER\+{Owner} - OK")],
            Questions = [Question("SECNUMBER?", "SECNUMBERs " + Owner), Question("TEMPCAL?", Calibration)],
        },
        new("balance")
        {
            Setup = Setup(Command("SALDOUMS=*100#")) + "\noperator ussd \"*100#\" \"5 EUR\" after 3s",
            Act = Sms("SALDO", "25s"),
            Texts = [new(Owner, "5 EUR|Execute error!", false, after => (after.ProcessorResets + after.PowerCuts > 0 ? 0 : 1, 1))],
            Questions = [Question("SALDOUMS?", @"SALDOUMS: \*100#"), Question("TEMPCAL?", Calibration)],
        },
        new("long-reply")
        {
            Setup = Setup(string.Join('\n', Enumerable.Range(0, 10).Select(i => Command($"SECNUMBER+40711000111900{i}")))),
            Act = Sms("SECNUMBER?", "25s"),
            Texts = [Reply("SECNUMBERs 407110001119000, .*|.*407110001119009")],
            Questions = [Question("SECNUMBER?", "SECNUMBERs 407110001119000, .*, 407110001119009"), Question("TEMPCAL?", Calibration)],
        },
        new("stored")
        {
            // S-11: the older one is never executed; the younger one is, unless nobody heard the network's time.
            Setup = Setup() + $"""

                power off
                advance 10s
                sim stored +{Owner} 20m "ONM"
                sim stored +{Owner} 2m "RESTART"
                """,
            Act = """
                power on
                advance 60s
                """,
            Socket = after => after.HeardTime ? BackAndForth(after) : ["+-", string.Empty],
            Texts = [new(Owner, "Power socket restarted", false, after => (after.HeardTime ? 1 : 0, 1))],
            Questions = [Question("TEMPCAL?", Calibration)],
        },
        new("stored-without-time")
        {
            Setup = Setup() + $"""

                nitz off
                power off
                advance 10s
                sim stored +{Owner} 2m "RESTART"
                """,
            Act = """
                power on
                advance 100s
                """,
            Questions = [Question("TEMPCAL?", Calibration)],
        },
    ];

    // One move and back. A supply that fails right behind the write ends it before it has begun (C-3).
    private static string[] BackAndForth(Aftermath after) => after.IsCutBehindWrite ? ["+-", string.Empty] : ["+-"];
}
