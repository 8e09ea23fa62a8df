using System;
using System.Collections.Generic;
using iSocket.Core.Hal;
using iSocket.Simulator.Network;
using static System.TimeSpan;

namespace iSocket.Simulator.Tests.Wear;

/// <summary>The lives: each burden alone, all of them together, and the storms.</summary>
internal static class Lives
{
    private static readonly string[] Heating = ["ALERTNUMBER+40711000111", "TEMPCAL=5", "TEMPOFF=10", "THERMALERT=ON", "THERMOSTATON"];
    private static readonly string[] Protected = ["SECNUMBER+40711000111", "SECLIST=ON", "RENEWINTERVALPW=abcdef789"];

    /// <summary>What a harsh life is made of.</summary>
    public static readonly IReadOnlyDictionary<string, Func<WornLife>> Burdens = new Dictionary<string, Func<WornLife>>
    {
        ["idle"] = () => New(),
        ["thermostat every 3 minutes, each told"] = () => Heat(New(Heating)),
        ["50 commands a day, half of them configuration"] = () => Command(New(Protected)),
        ["alarm contact bouncing for an hour a day"] = () => Bounce(New("ALERTNUMBER+40711000111", "MICRORELAYTIME=10", "ALARMON")),
        ["20 alerts waiting for 6 hours a day"] = () => Wait(New("ALERTNUMBER+40711000111", "ALERTNUMBER+40711000112", "MICRORELAYTIME=10", "ALARMON")),
        ["network time every hour, a second off"] = () => Clock(New()),
        ["20 calls that switch a day"] = () => Ring(New([.. Protected, "RING=SWITCH"])),
        ["8 rules of the schedule"] = () => New(Schedule()),
        ["2 restarts and 2 power-ons a day"] = () => Restart(New("ALERTNUMBER+40711000111")),
    };

    /// <summary>All of it in one device.</summary>
    public static WornLife Harsh() =>
        Restart(Ring(Clock(Wait(Bounce(Command(Heat(
            New([.. Heating, .. Protected, "RING=SWITCH", "MICRORELAYTIME=10", "ALARMON", .. Schedule()]))))))));

    /// <summary>What an attacker or a defect does without end.</summary>
    public static readonly IReadOnlyDictionary<string, Func<WornLife>> Storms = new Dictionary<string, Func<WornLife>>
    {
        ["ON and OFF as fast as the network delivers"] = () => Storm(New(), turn => turn % 2 == 0 ? "ON" : "OFF"),
        ["settings as fast as the network delivers"] = () => Storm(New(), turn => "RESTARTTIME=" + (10 + (turn % 50))),
        ["the same setting as fast as the network delivers"] = () => Storm(New(), _ => "RESTARTTIME=12"),
        ["strangers as fast as the network delivers, SECLIST=ON"] = () => Storm(New(Protected), _ => "ON", "+40799999999"),
        ["alarm contact at 20 Hz"] = () => Chatter(New("ALERTNUMBER+40711000111", "MICRORELAYTIME=10", "ALARMON"), FromMilliseconds(25)),
        ["alarm contact at 20 Hz, ALERT=SMSCHANGE"] = () => Chatter(New("ALERTNUMBER+40711000111", "ALERT=SMSCHANGE", "ALARMON"), FromMilliseconds(25)),
        ["alarm contact at 5 Hz, ALERT=SMSCHANGE"] = () => Chatter(New("ALERTNUMBER+40711000111", "ALERT=SMSCHANGE", "MICRORELAYTIME=1", "ALARMON"), FromMilliseconds(100)),
        ["thermometer trembling at the limit"] = () => Noise(New(Heating)),
        ["network coming and going every minute"] = () => Flap(New("ALERTNUMBER+40711000111")),
        ["modem restarting every minute"] = () => { WornLife life = New(); return life.Every(FromMinutes(1), _ => life.World.Modem.SpontaneousReset()); },
        ["power failing every minute"] = () => Fail(New("ALERTNUMBER+40711000111")),
        ["crash every 20 seconds"] = () => { WornLife life = New("ALERTNUMBER+40711000111", "ON"); return life.Every(FromSeconds(20), _ => life.World.Board.ProcessorReset()); },
        ["button every 2 seconds"] = () => { WornLife life = New(); return life.Every(FromSeconds(1), turn => life.World.Board.SetButton(turn % 2 == 0)); },
    };

    private static WornLife New(params string[] commands) => new(DeviceModel.Gsm706, commands);

    private static string[] Schedule()
    {
        string[] rules = new string[8];
        for (int i = 0; i < rules.Length; i++)
        {
            rules[i] = FormattableString.Invariant($"SCHEDULER+{(i * 3) + 1:00}:30,*,{(i % 2 == 0 ? "ON" : "OFF")}");
        }

        return rules;
    }

    private static WornLife Heat(WornLife life) =>
        life.Every(FromMinutes(3), turn => life.World.Board.TemperatureTenths = turn % 2 == 0 ? 130 : 170);

    private static WornLife Command(WornLife life) => life.Every(FromMinutes(24 * 60 / 50.0), turn =>
    {
        string[] cycle = ["ON", "RENEWINTERVALabcdef789", FormattableString.Invariant($"RESTARTTIME={10 + (turn % 80)}"), "OFF", FormattableString.Invariant($"MICLEVEL={turn % 15}"), "STATUS"];
        life.Send(cycle[turn % cycle.Length]);
    });

    private static WornLife Bounce(WornLife life) => life.Every(FromDays(1), _ =>
    {
        for (int i = 0; i < 3600; i++)
        {
            bool closed = i % 2 == 0;
            life.World.Time.After(i * 1_000_000L, () => life.World.Board.SetSensor(closed));
        }
    });

    // Alarms raise them, the network refuses them.
    private static WornLife Wait(WornLife life) => life.Every(FromDays(1), _ =>
    {
        life.World.Network.SmsFails();
        for (int i = 0; i < 40; i++)
        {
            bool closed = i % 2 == 0;
            life.World.Time.After(i * 65_000_000L, () => life.World.Board.SetSensor(closed));
        }

        life.World.Time.After(6 * 3_600_000_000L, life.World.Network.SmsWorks);
    });

    private static WornLife Clock(WornLife life) => life.Every(FromHours(1), turn =>
    {
        life.World.Network.SetLocalTime(life.World.Network.LocalTime.AddSeconds(turn % 2 == 0 ? 1 : -1));
        life.World.Network.SendTimeNow();
    });

    private static WornLife Ring(WornLife life) => life.Every(FromMinutes(72), _ => life.World.Network.Call(WornLife.Owner));

    private static WornLife Restart(WornLife life) => life.Every(FromHours(6), turn =>
    {
        if (turn % 2 == 0)
        {
            life.World.Board.ProcessorReset();
            return;
        }

        life.World.Board.PowerOff();
        life.World.Time.After(10_000_000, life.World.Board.PowerOn);
    });

    // The next one as soon as the last one has been taken: there is always one waiting.
    private static WornLife Storm(WornLife life, Func<int, string> text, string from = WornLife.Owner)
    {
        int sent = 0;
        return life.Every(FromMilliseconds(500), _ =>
        {
            if (life.World.Sim.MessageCount + life.World.Network.WaitingMessages < 2)
            {
                life.World.Network.SendSms(from, text(sent++));
            }
        });
    }

    private static WornLife Chatter(WornLife life, TimeSpan half) =>
        life.Every(half, turn => life.World.Board.SetSensor(turn % 2 == 0));

    private static WornLife Noise(WornLife life) =>
        life.Every(FromMinutes(1), turn => life.World.Board.TemperatureTenths = turn % 2 == 0 ? 149 : 151);

    private static WornLife Flap(WornLife life) => life.Every(FromSeconds(30), turn =>
    {
        life.World.Network.SetLocalTime(life.World.Network.LocalTime.AddSeconds(turn % 3 == 0 ? 1 : 0));
        life.World.Network.Coverage = turn % 2 == 0 ? Coverage.Off : Coverage.On;
    });

    private static WornLife Fail(WornLife life) => life.Every(FromSeconds(30), turn =>
    {
        if (turn % 2 == 0)
        {
            life.World.Board.PowerOff();
        }
        else
        {
            life.World.Board.PowerOn();
        }
    });
}
