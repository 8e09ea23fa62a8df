using System;
using System.Globalization;
using System.Linq;
using iSocket.Soak.Model;

namespace iSocket.Soak;

/// <summary>Makes up what people send.</summary>
internal sealed class CommandMaker
{
    public static readonly string[] People = ["40711000111", "40711000222", "40722333444", "358912345678"];
    public static readonly string[] Strangers = ["40799999999", "4917012345678"];

    private static readonly string[] Everyday = ["ON", "OFF", "RESTART", "ONM", "OFFM", "ONALL", "OFFALL", "RESTARTM", "STATUS", "ON", "OFF", "STATUS", "THERMOSTATON", "THERMOSTATOFF", "ALARMON", "ALARMON", "ALARMOFF", "SALDO", "FIRMWARE", "CALLBACK"];
    private static readonly string[] Mistakes = ["ONN", "HELLO", "STATUS?", "ON0", "ON721", "TEMPOFF=51", "RING=MAYBE", "SCHEDULER+25:00,*,ON", "PASSWORD=1234", "SECNUMBER+12A", "RESTARTTIME=0", "RENEWINTERVALPW=short"];
    private readonly Random _random;

    public CommandMaker(Random random) => _random = random;

    /// <summary>A command and who sends it.</summary>
    public (string From, string Text) Next(Reference device, long nowUs)
    {
        bool isOpen = nowUs < device.WindowEndUs - (2 * Reference.MinuteUs);
        string text = _random.Next(100) switch
        {
            < 4 => Pick(Mistakes),
            < 30 => Pick(Everyday),
            < 38 => (_random.Next(2) == 0 ? "ON" : "OFF") + Number(1, _random.Next(4) == 0 ? 720 : 20),
            < 48 => Question(),
            < 60 => Rule(device, nowUs),
            < 64 when device.RenewPassword.Length > 0 && !isOpen => "RENEWINTERVAL" + device.RenewPassword,
            _ => isOpen || _random.Next(10) == 0 ? Setting(device, nowUs) : Pick(Everyday),
        };
        string from = Pick(device["SECLIST"] == "ON" && _random.Next(12) > 0 ? [.. device.Owners] : People);
        if (device.Password.Length > 0 && _random.Next(15) > 0)
        {
            text = device.Password + text;
        }

        return (from, text);
    }

    /// <summary>As a phone or its owner writes it: small letters where nothing is lost by that, blanks anywhere.</summary>
    public string Typed(string text, Reference device)
    {
        bool keepsCase = device.Password.Length > 0 || text.Contains("PASS", StringComparison.Ordinal) || text.Contains("RENEW", StringComparison.Ordinal);
        string typed = !keepsCase && _random.Next(3) == 0 ? text.ToLowerInvariant() : text;
        return _random.Next(6) == 0 ? typed.Insert(_random.Next(typed.Length + 1), " ") + "\n" : typed;
    }

    private string Question() => Pick([.. SettingRows.Choices.Keys, .. SettingRows.Numbers.Keys.Where(n => n != "TEMPOFF"), .. SettingRows.Limits, "SECNUMBER", "ALERTNUMBER", "SCHEDULER", "RENEWINTERVAL"]) + "?";

    private string Rule(Reference device, long nowUs)
    {
        if (device.Rules.Count > 0 && _random.Next(3) == 0)
        {
            return "SCHEDULER-" + (_random.Next(4) == 0 ? "ALL" : Pick([.. device.Rules.Select(r => r.Time)]));
        }

        long localMinute = device.LocalMs(nowUs) / 60_000;
        int minute;
        do
        {
            minute = _random.Next(1440);
        }
        while (Math.Abs(minute - (localMinute % 1440)) is < 6 or > 1434);
        string day = _random.Next(2) == 0 ? "*" : Number(1, 7);
        return FormattableString.Invariant($"SCHEDULER+{minute / 60:00}:{minute % 60:00},{day},{Pick(["ON", "OFF", "INF", "AON", "AOF", "ON", "OFF"])}");
    }

    private string Setting(Reference device, long nowUs)
    {
        switch (_random.Next(25))
        {
            case 21 or 22:
                return CallSetting(device);
            case 23:
                return "ALERT=" + Pick(["CALL", "CALL", "SMS", "SMSCHANGE"]);
            case 24:
                return "MICRORELAYTIME=" + Number(5, 300);
            case 20:
                return Date(device, nowUs);
            case 0 or 1:
                return "SECNUMBER+" + Pick(People);
            case 2:
                return "SECNUMBER-" + (_random.Next(4) == 0 ? "ALL" : Pick(People));
            case 3 or 4 or 5:
                return "ALERTNUMBER+" + Pick(People);
            case 6:
                return "ALERTNUMBER-" + (_random.Next(4) == 0 ? "ALL" : Pick(People));
            case 7 or 8:
                return "PASSWORD=" + (_random.Next(3) == 0 ? "NO" : Secret(5));
            case 9:
                return "RENEWINTERVALPW=" + (_random.Next(4) == 0 ? "NO" : Secret(9));
            case 10 or 11:
                return $"{Pick(["TRISEALERT", "TFALLALERT"])}={(_random.Next(3) == 0 ? "OFF" : Number(-10, 35))}";
            case 12:
                return "TEMPOFF=" + Number(0, 30);
            case 13 or 14:
                (string name, (int min, int max, int _, string _)) = SettingRows.Numbers.ElementAt(_random.Next(SettingRows.Numbers.Count));
                return $"{name}={Number(min, name is "RESTARTTIME" or "MICRORELAYTIME" && _random.Next(3) > 0 ? 60 : max)}";
            default:
                // A device that answers nobody tells nothing: what silences it is rare, and soon taken back.
                if (device["ERROR"] == "OFF" || device["SMSCONFIRM"] == "OFF")
                {
                    return device["ERROR"] == "OFF" ? "ERROR=ON" : "SMSCONFIRM=ON";
                }

                string setting = Pick([.. SettingRows.Choices.Keys.Where(name => name != "SENSORTYPE")]);
                return setting + "=" + Pick(SettingRows.Choices[setting]);
        }
    }

    // What calls do needs a list first: without it most calls would have no effect.
    private string CallSetting(Reference device)
    {
        if (device.Owners.IsEmpty)
        {
            return "SECNUMBER+" + Pick(People);
        }

        return device["SECLIST"] == "OFF" ? "SECLIST=ON" : Pick(["RING=SWITCH", "RING=RESTART", "RING=MIC", "RINGCONFIRMTYPE=CALL", "RINGCONFIRMTYPE=CALL", "RINGCONFIRM=ON"]);
    }

    // The right date, or one that is wrong by minutes, hours or months; in the midst of a minute, where it is clear which rules it skips.
    private string Date(Reference device, long nowUs)
    {
        if (device.ClockFrom == ClockSource.None || device.LocalMs(nowUs) / 1000 % 60 is < 12 or > 35)
        {
            return "SECLIST?";
        }

        int[] minutes = [0, 0, 7, -20, 59, -61, 170, -175, 400, -1500, 60_000];
        DateTime local = new DateTime(device.LocalMs(nowUs) * TimeSpan.TicksPerMillisecond).AddMinutes(minutes[_random.Next(minutes.Length)]);
        return local.ToString("'DATE='yy/MM/dd,HH:mm:ss'+02'", CultureInfo.InvariantCulture);
    }

    private string Secret(int length) => new([.. Enumerable.Range(0, length).Select(i => i == 0 ? 'q' : i == 1 ? 'Z' : "abcdefghXYZ0123456789"[_random.Next(21)])]);

    private string Number(int min, int max) => _random.Next(min, max + 1).ToString(CultureInfo.InvariantCulture);

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
