using System;
using System.Collections.Generic;
using iSocket.Simulator.Modem;
using static iSocket.Simulator.Scenarios.WorldStatement;

namespace iSocket.Simulator.Scenarios;

/// <summary>Statements about the modem, its faults, and the SIM.</summary>
internal static class ModemStatements
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The rows.</summary>
    public static readonly IReadOnlyList<StatementRow> Rows =
    [
        new("modem clock unset", "the modem's battery-kept clock is not set", "modem clock unset", Do((w, _) => w.SetModemClock(null))),
        new("modem clock <now:stamp>", "the modem's battery-kept clock", "modem clock 24/03/15,18:00:00+02", Do((w, a) => w.SetModemClock(a.Stamp("now")))),
        new("modem mute", "the modem's UART is dead", "modem mute", (run, _) => Silence(run, run.World.MuteModem)),
        new("modem recover", "the modem's UART lives again", "modem recover", (run, _) => Silence(run, run.World.RecoverModem)),
        new("modem reset", "the modem restarts by itself", "modem reset", Do((w, _) => w.ResetModem())),
        new("modem brownout", "its supply dips and it restarts", "modem brownout", Do((w, _) => w.BrownOutModem())),
        new("modem garble <n:count>", "the next n bytes from the modem are damaged", "modem garble 20", Do((w, a) => w.GarbleModem(a.Integer("n")))),
        new("modem loses notification", "the next +CMTI is lost", "modem loses notification", Do((w, _) => w.LoseNotification())),
        new("modem repeats notification", "the next +CMTI comes twice", "modem repeats notification", Do((w, _) => w.RepeatNotification())),
        new("sim <state=ok|absent|pin|puk|refused>", "the SIM card in the holder", "sim pin", Do((w, a) => w.SetSim(ToState(a.Text("state"))))),
        new("sim stored <from:number> <age:duration> <text:text>", "a message on the SIM, received that long ago", "sim stored +40711000111 5m \"ON\"", Do((w, a) => w.StoreOnSim(a.Text("from"), a.Text("text"), w.LocalTime - a.Duration("age")))),
        new("sim full", "the SIM's message store is full of read messages, a day old", "sim full", Do((w, _) => w.FillSim(w.LocalTime - Day))),
        new("sim contact <name:text> <number:number>", "the SIM's phone book holds a contact", "sim contact \"Ana\" +40711000111", Do((w, a) => w.AddSimContact(a.Text("name"), a.Text("number")))),
    ];

    private static StatementOutcome Silence(ScenarioRun run, Action act)
    {
        act();
        run.ModemSilencedUs = run.World.Time.NowUs;
        return StatementOutcome.Passed;
    }

    private static SimState ToState(string word) => word switch
    {
        "ok" => SimState.Ok,
        "absent" => SimState.Absent,
        "pin" => SimState.Pin,
        "puk" => SimState.Puk,
        _ => SimState.Refused,
    };
}
