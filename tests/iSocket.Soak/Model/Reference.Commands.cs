using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace iSocket.Soak.Model;

/// <summary>What a message does: device.md 2 and the commands of 4 that the soak uses.</summary>
internal sealed partial record Reference
{
    // Of the execution that is going on.
    private long _fromUs;
    private long _toUs;
    private bool _windowOpen;
    private string _sender = string.Empty;

    /// <summary>Executes a message, between two moments, with the configuration window taken as open or closed.</summary>
    public void Execute(Cause command, long fromUs, long toUs, bool windowOpen)
    {
        _fromUs = fromUs;
        _toUs = toUs;
        _windowOpen = windowOpen;
        _sender = command.From;
        (string? reply, bool isPattern) = Answer(command);
        if (reply is not null)
        {
            Owe(command.From, reply, command.FromUs, isAlert: false, isPattern);
        }
    }

    private (string? Reply, bool IsPattern) Answer(Cause command)
    {
        string text = command.Text;
        if (text.Length > (Password.Length > 0 ? 35 : 30))
        {
            return (null, false);
        }

        if (this["SECLIST"] == "ON" && !Owners.Contains(command.From))
        {
            return (this["SMSCONFIRMUNAUTH"] == "ON" ? "Access deny!" : null, false);
        }

        if (Password.Length > 0 && !text.StartsWith(Password, StringComparison.Ordinal))
        {
            return (Refuse("Invalid access password!"), false);
        }

        text = text[Password.Length..];
        if (text.Length == 0)
        {
            return (null, false);
        }

        TakeStamp(command.StampMs, _fromUs, _toUs);
        if (text.StartsWith("RENEWINTERVAL", StringComparison.OrdinalIgnoreCase) && text.Length > 13 && text[13] is not ('=' or '?' or '+' or '-' or 'P' or 'p'))
        {
            return (Renew(text[13..]), false);
        }

        string upper = text.ToUpperInvariant();
        string name = new([.. upper.TakeWhile(char.IsAsciiLetter)]);
        if (!HasFeatures && SettingRows.NotOnLight.Contains(name))
        {
            return (Refuse(upper + " - Error!"), false);
        }

        return upper switch
        {
            "STATUS" => (Status(), true),
            "SALDO" => (Refuse("SALDOUMS is not setup!"), false),
            "FIRMWARE" => ("v\\d.*", true),
            _ when upper.EndsWith('?') => (Ask(name, upper), false),
            _ when upper.Length > name.Length && upper[name.Length] is '=' or '+' or '-' => (Configure(name, upper, text), false),
            _ => (Control(name, upper), false),
        };
    }

    private string? Refuse(string text) => this["ERROR"] == "ON" ? text : null;

    private string? Confirm(string text) => this["SMSCONFIRM"] == "ON" ? text : null;

    private string Status()
    {
        string outputs = $"Power socket {OnOff(SocketPin)}\n" + (HasFeatures ? $"Microrelay {OnOff(MicroPin)}\n" : string.Empty);
        return Regex.Escape(outputs) + "Signal: .*" + (HasFeatures ? $"ALARMF: {(IsAlarmOn ? "Enabled" : "Disabled")}\n.*" : string.Empty);
    }

    private static string OnOff(bool on) => on ? "ON" : "OFF";

    private string? Control(string name, string upper)
    {
        string digits = upper[name.Length..];
        bool hasMinutes = digits.Length > 0 && digits.All(char.IsAsciiDigit) && name is "ON" or "OFF";
        if (digits.Length > 0 && !hasMinutes)
        {
            return Refuse(upper + " - Error!");
        }

        // The value is judged before the execution, which is what fails without mains (S-5).
        int minutes = 0;
        if (hasMinutes && !TryNumber(digits, 1, 720, out minutes))
        {
            return Refuse("Incorrect value!");
        }

        if (OnBattery && (name is "ON" or "ONM" or "ONALL" or "RESTART" or "RESTARTM" || hasMinutes))
        {
            return Refuse("No mains power!");
        }

        if (hasMinutes)
        {
            return SwitchForMinutes(name == "ON", minutes);
        }

        switch (name)
        {
            case "ON" or "OFF":
                Switch(name == "ON");
                return Confirm("Power socket " + name);
            case "ONM" or "OFFM":
                SwitchMicro(name == "ONM");
                return Confirm("Microrelay " + name[..^1]);
            case "ONALL" or "OFFALL":
                Switch(name == "ONALL");
                SwitchMicro(name == "ONALL");
                return Confirm("All " + name[..^3]);
            case "RESTART":
                Restart(Number("RESTARTTIME"), _fromUs, _toUs);
                return Confirm("Power socket restarted");
            case "RESTARTM":
                RestartMicro(Number("RESTARTTIME"), _fromUs, _toUs);
                return Confirm("Microrelay restarted");
            case "THERMOSTATON":
                EnableThermostat(_toUs);
                return Confirm($"THERMOSTATON - OK\nTHERMOSTAT={this["THERMOSTAT"]}\nTEMPOFF={this["TEMPOFF"]}\nAttention! Thermostat is working now!");
            case "THERMOSTATOFF":
                DisableThermostat();
                return Confirm("THERMOSTATOFF - OK\nAttention! Thermostat was disabled!");
            case "ALARMON" or "ALARMOFF":
                SetAlarm(name == "ALARMON", _fromUs, _toUs);
                return Confirm($"{name} - OK\nALARM function: {(IsAlarmOn ? "Enabled" : "Disabled")}");
            case "CALLBACK":
                return CallBack();
            default:
                return Refuse(upper + " - Error!");
        }
    }

    private string? CallBack()
    {
        if (this["SECLIST"] == "OFF" && Password.Length == 0)
        {
            return Refuse("No security setup!");
        }

        CallLater(CallReason.CallBack, _sender, _toUs + DialsWithinUs);
        return Confirm("Call-back to your number if it can be recognized");
    }

    private string? SwitchForMinutes(bool on, int minutes)
    {
        SwitchFor(on, minutes, _fromUs, _toUs);
        return Confirm($"Power {OnOff(on)} for {minutes.ToString(CultureInfo.InvariantCulture)} min");
    }

    private string? Ask(string name, string upper)
    {
        if (upper.Length != name.Length + 1)
        {
            return Refuse(upper + " - Error!");
        }

        if (name == "THERMOSTAT")
        {
            return $"THERMOSTAT: {(IsThermostatOn ? "Enabled" : "Disabled")}\nTHERMOSTAT={this[name]}\nTEMPOFF={this["TEMPOFF"]}";
        }

        if (SettingRows.Choices.TryGetValue(name, out string[]? choices))
        {
            return name + "=" + string.Join(',', choices.Where(c => c != "MIC" || HasFeatures).Select(c => c == this[name] ? $"({c})" : c));
        }

        if (SettingRows.Numbers.TryGetValue(name, out var number) && name != "TEMPOFF")
        {
            return $"{name}={this[name]}{number.Unit}";
        }

        return name switch
        {
            "TRISEALERT" or "TFALLALERT" => $"{name}={this[name]}",
            "SECNUMBER" => Owners.IsEmpty ? "No SECNUMBERs!" : "SECNUMBERs " + string.Join(", ", Owners),
            "ALERTNUMBER" => Alerted.IsEmpty ? "No ALERTNUMBERs!" : "ALERTNUMBERs: " + string.Join(", ", Alerted),
            "SCHEDULER" => Rules.IsEmpty ? "No SCHEDULER rules!" : string.Join('\n', Rules.Select((r, i) => (r, i)).OrderBy(x => x.r.Minute).ThenBy(x => x.i).Select(x => x.r.Text)),
            "RENEWINTERVAL" => RenewPassword.Length > 0 ? "Password presented, renew possible" : "No password, renew impossible",
            _ => Refuse(upper + " - Error!"),
        };
    }

    private static bool TryNumber(string text, int min, int max, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= min && number <= max;

    private int Number(string setting) => int.Parse(this[setting], CultureInfo.InvariantCulture);
}
