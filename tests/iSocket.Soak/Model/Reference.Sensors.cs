using System;
using System.Globalization;
using System.Linq;
namespace iSocket.Soak.Model;

/// <summary>Thermostat, temperature alerts, alarm: device.md 4.7 and 4.10.</summary>
internal sealed partial record Reference
{
    private const long ReadingUs = 64 * SecondUs;
    private const long HoldUs = 60 * SecondUs;

    /// <summary>In sixteenths of a degree, before TEMPCAL.</summary>
    public int Measured { get; set; }

    /// <summary>The thermometer gives no good readings now.</summary>
    public bool IsSensorBad { get; set; }

    public bool SensorFailed { get; set; }

    public bool RiseTold { get; set; }

    public bool FallTold { get; set; }

    /// <summary>By then a reading has judged the temperature; 0 when it has.</summary>
    public long ReadingDueUs { get; set; }

    /// <summary>Since when the socket is not what the thermostat wants; 0 when it is.</summary>
    public long DisagreesUs { get; set; }

    public bool IsInputActive { get; set; }

    public long HoldOffUs { get; set; }

    /// <summary>Temperatures count (T-1, T-8).</summary>
    public bool Counts(long us) => HasFeatures && IsAlive && !SensorFailed && us >= PoweredUs + WarmUpUs;

    private int Sixteenths => Measured - (16 * Number("TEMPCAL"));

    // T-2: to the nearest degree, halves away from zero.
    private string Reported => ((int)Math.Round(Sixteenths / 16.0, MidpointRounding.AwayFromZero)).ToString(CultureInfo.InvariantCulture);

    private bool Wanted => this["THERMOSTAT"] == "HEATING" ? Sixteenths < 16 * Number("TEMPOFF") : Sixteenths > 16 * Number("TEMPOFF");

    public bool ThermostatWants(long us, out bool on)
    {
        on = IsThermostatOn && Counts(us) && Wanted;
        return IsThermostatOn && Counts(us) && !IsSensorBad && !OnBattery;
    }

    public void Measure(int sixteenths, long us)
    {
        Measured = sixteenths;
        ExpectReading(us);
    }

    public void ExpectReading(long us) => ReadingDueUs = Math.Max(us, PoweredUs + WarmUpUs) + ReadingUs;

    /// <summary>A reading by which the thermostat decides (T-3).</summary>
    public void TakeReading(long us)
    {
        if (!ThermostatWants(us, out bool on) || Socket == on)
        {
            return;
        }

        if (!on && this["THERMALERT"] == "ON")
        {
            OweAlert($"Thermostat: {Reported}C reached, power socket OFF", us);
        }

        Switch(on, byThermostat: true);
    }

    /// <summary>What the alerts of T-6 make of the present temperature.</summary>
    public void JudgeLimits(long us)
    {
        ReadingDueUs = 0;
        if (!Counts(us))
        {
            return;
        }

        RiseTold = Judge("TRISEALERT", RiseTold, 1, "above", us);
        FallTold = Judge("TFALLALERT", FallTold, -1, "below", us);
    }

    private bool Judge(string setting, bool isTold, int sign, string word, long us)
    {
        if (!int.TryParse(this[setting], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int limit))
        {
            return false;
        }

        int beyond = sign * (Sixteenths - (16 * limit));
        if (beyond > 0 && !isTold)
        {
            OweAlert($"Temperature alert: {Reported}C, {word} {limit.ToString(CultureInfo.InvariantCulture)}C", us - ReadingUs);
        }

        return beyond > 0 || (isTold && beyond > -16);
    }

    private void EnableThermostat(long us)
    {
        IsThermostatOn = true;
        ExpectReading(us);
    }

    // T-9.
    private void DisableThermostat()
    {
        if (IsThermostatOn && IsByThermostat && Socket)
        {
            Switch(false);
        }

        IsThermostatOn = false;
    }

    private void FailSensor(long us)
    {
        SensorFailed = true;
        if (IsThermostatOn)
        {
            Switch(false);
            OweAlert("Temperature sensor failure! Power socket OFF", us);
        }
    }

    private void SetAlarm(bool on, long fromUs, long toUs)
    {
        if (IsAlarmOn == on)
        {
            return;
        }

        IsAlarmOn = on;
        HoldOffUs = 0;
        if (!on)
        {
            Disarm();
        }
        else if (IsInputActive)
        {
            Activate(fromUs, toUs);
        }
    }

    // L-8: the pulse ends, what has not been sent is dropped.
    private void Disarm()
    {
        if (MicroTimer is { State: false })
        {
            SwitchMicro(false);
        }

        Owed = [.. Owed.Select(o => o.Text.StartsWith("ALARM", StringComparison.Ordinal) && o.IsAlert ? o with { MayBeLost = true } : o)];
    }

    public void Activate(long fromUs, long toUs)
    {
        HoldOffUs = toUs + HoldUs;
        PulseMicro(Number("MICRORELAYTIME"), fromUs, toUs);
        if (this["ALERT"] is "SMS" or "SMSCHANGE")
        {
            OweAlert("ALARM! Sensor activated", fromUs);
        }
        else if (this["ALERT"] == "CALL")
        {
            // A call instead of the text, or before it.
            OweAlert("ALARM! Sensor activated", toUs + (120 * SecondUs), mayBeLost: true);
        }
    }

    private void ChangeInput(Cause change)
    {
        IsInputActive = change.Number == 1;
        if (!IsAlarmOn)
        {
            return;
        }

        if (this["ALERT"] == "SMSCHANGE" && !IsInputActive)
        {
            OweAlert("ALARM: sensor idle", change.FromUs);
        }
        else if (IsInputActive && (this["ALERT"] == "SMSCHANGE" || change.FromUs >= HoldOffUs))
        {
            Activate(change.FromUs, change.FromUs + SecondUs);
        }
    }

    private void PressButton()
    {
        if (IsAlarmOn)
        {
            SetAlarm(false, 0, 0);
        }
        else if (!OnBattery)
        {
            Switch(!Socket);
        }
    }

    private void TakeCall(Cause call)
    {
        if (this["SECLIST"] != "ON" || !Owners.Contains(call.From) || OnBattery)
        {
            return;
        }

        string? confirmation = null;
        switch (this["RING"])
        {
            case "SWITCH":
                Switch(!Socket);
                confirmation = "Power socket " + OnOff(Socket);
                break;
            case "RESTART":
                Restart(Number("RESTARTTIME"), call.FromUs, Math.Min(call.ToUs, call.FromUs + (40 * SecondUs)));
                confirmation = "Power socket restarted";
                break;
        }

        if (confirmation is not null && this["RINGCONFIRM"] == "ON")
        {
            Owe(call.From, confirmation, call.FromUs, isAlert: false, mayBeLost: call.IsOptional);
        }
    }
}
