using System;
using System.Globalization;

namespace iSocket.Soak.Model;

/// <summary>Thermostat, temperature alerts, button, callers: device.md 4.2, 4.3 and 4.7.</summary>
internal sealed partial record Reference
{
    private const long ReadingUs = 64 * SecondUs;

    /// <summary>In sixteenths of a degree, before TEMPCAL.</summary>
    public int Measured { get; set; }

    /// <summary>The thermometer gives no good readings now.</summary>
    public bool IsSensorBad { get; set; }

    public bool SensorFailed { get; set; }

    public bool RiseTold { get; set; }

    public bool FallTold { get; set; }

    /// <summary>By then a reading has judged the temperature; 0 when it has.</summary>
    public long ReadingDueUs { get; set; }

    /// <summary>What counts was changed while a reading was due: which of the two it was judged by, nobody can tell.</summary>
    public bool IsJudgementInDoubt { get; set; }

    /// <summary>Since when the socket is not what the thermostat wants; 0 when it is.</summary>
    public long DisagreesUs { get; set; }

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
        if (Counts(us))
        {
            RiseTold = Judge("TRISEALERT", RiseTold, 1, "above", us);
            FallTold = Judge("TFALLALERT", FallTold, -1, "below", us);
        }

        IsJudgementInDoubt = false;
    }

    // Before a list, a limit or TEMPCAL changes, or the supply goes.
    private void DoubtJudgement(long us)
    {
        if (ReadingDueUs > 0 && us >= ReadingDueUs - ReadingUs && Counts(us))
        {
            IsJudgementInDoubt = true;
            Judge("TRISEALERT", RiseTold, 1, "above", us);
            Judge("TFALLALERT", FallTold, -1, "below", us);
        }
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
            OweAlert($"Temperature alert: {Reported}C, {word} {limit.ToString(CultureInfo.InvariantCulture)}C", us, IsJudgementInDoubt);
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

    private void PressButton(long us)
    {
        if (IsAlarmOn)
        {
            SetAlarm(false, us, us);
        }
        else if (!OnBattery)
        {
            Switch(!Socket);
        }
    }

    private void TakeCall(Cause call, long us)
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
                Restart(Number("RESTARTTIME"), call.FromUs, Math.Min(call.ToUs, us));
                confirmation = "Power socket restarted";
                break;
        }

        if (confirmation is null || this["RINGCONFIRM"] != "ON")
        {
            return;
        }

        if (this["RINGCONFIRMTYPE"] == "CALL")
        {
            CallLater(CallReason.Confirmation, call.From, us + DialsWithinUs, call.IsOptional);
        }
        else
        {
            Owe(call.From, confirmation, Math.Min(call.ToUs, us), isAlert: false, mayBeLost: call.IsOptional);
        }
    }
}
