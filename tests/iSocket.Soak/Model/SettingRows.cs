using System.Collections.Generic;
using System.Collections.Immutable;

namespace iSocket.Soak.Model;

/// <summary>The settings that the soak uses: name, default, and what is accepted (device.md 4 and 5).</summary>
internal static class SettingRows
{
    /// <summary>Fixed sets of values, factory default first.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Choices = new Dictionary<string, string[]>
    {
        ["RING"] = ["NOACTION", "RESTART", "SWITCH", "MIC"],
        ["SECLIST"] = ["OFF", "ON"],
        ["SMSCONFIRM"] = ["ON", "OFF"],
        ["RINGCONFIRM"] = ["ON", "OFF"],
        ["RINGCONFIRMTYPE"] = ["SMS", "CALL"],
        ["ERROR"] = ["ON", "OFF"],
        ["SMSCONFIRMUNAUTH"] = ["OFF", "ON"],
        ["THERMOSTAT"] = ["HEATING", "COOLING"],
        ["THERMALERT"] = ["OFF", "ON"],
        ["SENSORTYPE"] = ["NO", "NC"],
        ["ALERT"] = ["SMS", "CALL", "SMSCHANGE", "OFF"],
        ["POWERSTATE"] = ["REMEMBER", "ON", "OFF"],
    };

    /// <summary>Numbers with their range and the words behind them in the answer.</summary>
    public static readonly IReadOnlyDictionary<string, (int Min, int Max, int Default, string Unit)> Numbers = new Dictionary<string, (int, int, int, string)>
    {
        ["RESTARTTIME"] = (1, 600, 10, " seconds"),
        ["MICRORELAYTIME"] = (0, 900, 0, " seconds"),
        ["TEMPCAL"] = (1, 9, 5, ""),
        ["TEMPOFF"] = (0, 50, 10, ""),
        ["MICLEVEL"] = (0, 15, 15, ""),
    };

    /// <summary>Limits of the temperature: -10 to 50 or OFF.</summary>
    public static readonly IReadOnlyList<string> Limits = ["TRISEALERT", "TFALLALERT"];

    /// <summary>What a Light does not know (M-1).</summary>
    public static readonly IReadOnlySet<string> NotOnLight = new HashSet<string>
    {
        "THERMOSTAT", "THERMALERT", "TEMPOFF", "TEMPCAL", "TRISEALERT", "TFALLALERT", "MICRORELAYTIME", "SENSORTYPE", "ALERT", "MICLEVEL", "THERMOSTATON", "THERMOSTATOFF",
        "TEMPERATURE", "DATE", "DATESMS", "SCHEDULER", "ALARMON", "ALARMOFF", "ALARM", "ONM", "OFFM", "ONALL", "OFFALL", "RESTARTM", "CALLBACK",
    };

    /// <summary>Every setting at its factory default.</summary>
    public static ImmutableDictionary<string, string> Defaults { get; } = MakeDefaults();

    private static ImmutableDictionary<string, string> MakeDefaults()
    {
        ImmutableDictionary<string, string>.Builder values = ImmutableDictionary.CreateBuilder<string, string>();
        foreach ((string name, string[] choices) in Choices)
        {
            values[name] = choices[0];
        }

        foreach ((string name, (int _, int _, int number, string _)) in Numbers)
        {
            values[name] = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        foreach (string name in Limits)
        {
            values[name] = "OFF";
        }

        return values.ToImmutable();
    }
}
