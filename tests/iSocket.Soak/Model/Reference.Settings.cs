using System;
using System.Globalization;
using System.Linq;

namespace iSocket.Soak.Model;

/// <summary>Configuration: device.md 3 and the settings of 4.</summary>
internal sealed partial record Reference
{
    private string? Configure(string name, string upper, string text)
    {
        string value = upper[(name.Length + 1)..];
        char sign = upper[name.Length];
        if (name == "SCHEDULER" && sign != '=')
        {
            return Schedule(sign, value, upper);
        }

        string echo = name is "PASSWORD" or "RENEWINTERVALPW" && value != "NO" ? $"{name}={new string('*', name == "PASSWORD" ? 5 : 9)}" : upper;
        bool isKnown = SettingRows.Choices.ContainsKey(name) || SettingRows.Numbers.ContainsKey(name) || SettingRows.Limits.Contains(name)
            || name is "SECNUMBER" or "ALERTNUMBER" or "PASSWORD" or "RENEWINTERVALPW" or "DATE";
        if (!isKnown)
        {
            return Refuse(upper + " - Error!");
        }

        if (!_windowOpen)
        {
            return Refuse(echo + " - Time for configuration is expired (30min)!");
        }

        if (name is "ALERTNUMBER" or "TRISEALERT" or "TFALLALERT" or "TEMPCAL")
        {
            DoubtJudgement(_toUs);
        }

        string? refusal = name switch
        {
            "SECNUMBER" or "ALERTNUMBER" => ChangeList(name, sign, value),
            "PASSWORD" => SetPassword(text[(name.Length + 1)..]),
            "RENEWINTERVALPW" => SetRenewPassword(text[(name.Length + 1)..]),
            "DATE" => SetDate(value),
            _ => sign == '=' ? Set(name, value) : "Incorrect value!",
        };
        if (refusal is not null)
        {
            return Refuse(refusal);
        }

        WindowEndUs = _toUs + (30 * MinuteUs);
        string tail = name switch
        {
            "THERMOSTAT" => $"\nTEMPOFF={this["TEMPOFF"]}\nTHERMOSTAT: {(IsThermostatOn ? "Enabled" : "Disabled")}",
            "TEMPOFF" => $"\nTHERMOSTAT={this["THERMOSTAT"]}\nTHERMOSTAT: {(IsThermostatOn ? "Enabled" : "Disabled")}",
            _ => string.Empty,
        };
        string done = name == "DATE" ? "DATE " + value : echo;

        // S-13: its own confirmation is the last one.
        return upper == "SMSCONFIRM=OFF" || this["SMSCONFIRM"] == "ON" ? done + " - OK" + tail : null;
    }

    private string? Set(string name, string value)
    {
        if (SettingRows.Choices.TryGetValue(name, out string[]? choices))
        {
            if (!choices.Contains(value) || (value == "MIC" && !HasFeatures))
            {
                return "Incorrect value!";
            }

            switch (name)
            {
                case "RING" when value != "NOACTION" && this["SECLIST"] == "OFF":
                    return "SECLIST is not active!";
                case "SECLIST" when value == "ON" && Owners.IsEmpty:
                    return "No SECNUMBERs!";
                case "THERMALERT" when value == "ON" && Alerted.IsEmpty:
                    return "No ALERTNUMBERs!";
            }

            bool wasActive = IsInputActive;
            Values = Values.SetItem(name, value);
            AfterSecurityChange();
            FollowInput(wasActive, _fromUs, _toUs);
            if (name == "ALERT" && IsInputActive)
            {
                // An input that is active as it is counts once the changes alone do not.
                HoldOffFromUs = Math.Max(HoldOffFromUs, _fromUs);
                HoldOffUs = Math.Max(HoldOffUs, _toUs);
            }

            return null;
        }

        if (SettingRows.Limits.Contains(name))
        {
            if (value != "OFF" && !(int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int limit) && limit is >= -10 and <= 50))
            {
                return "Incorrect value!";
            }

            Values = Values.SetItem(name, value);
            RiseTold &= name != "TRISEALERT";
            FallTold &= name != "TFALLALERT";
            ExpectReading(_toUs);
            return null;
        }

        (int min, int max, int _, string _) = SettingRows.Numbers[name];
        if (!TryNumber(value, min, max, out int number))
        {
            return "Incorrect value!";
        }

        Values = Values.SetItem(name, number.ToString(CultureInfo.InvariantCulture));
        ExpectReading(_toUs);
        return null;
    }
}
