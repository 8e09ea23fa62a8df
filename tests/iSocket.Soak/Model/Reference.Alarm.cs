using System;

namespace iSocket.Soak.Model;

/// <summary>The alarm function: device.md 4.10.</summary>
internal sealed partial record Reference
{
    private const long HoldUs = 60 * SecondUs;
    private const string AlarmText = "ALARM! Sensor activated";
    private const string IdleText = "ALARM: sensor idle";

    /// <summary>The contact of the sensor is closed.</summary>
    public bool IsContactClosed { get; set; }

    /// <summary>L-1.</summary>
    public bool IsInputActive => IsContactClosed == (this["SENSORTYPE"] == "NO");

    /// <summary>No further activation before this (L-5).</summary>
    public long HoldOffFromUs { get; set; }

    /// <summary>By then an input that is still active counts again.</summary>
    public long HoldOffUs { get; set; }

    /// <summary>What runs on the micro-relay is the pulse of an alarm.</summary>
    public bool IsMicroPulse { get; set; }

    private bool IsToldOfChanges => this["ALERT"] == "SMSCHANGE";

    // L-5: what stays active counts again when the time is over, and no cycle runs.
    private bool MayActivateAgain => IsInputActive && IsAlarmOn && IsAlive && !IsToldOfChanges && Cycle is null;

    private void SetAlarm(bool on, long fromUs, long toUs)
    {
        if (IsAlarmOn == on)
        {
            return;
        }

        IsAlarmOn = on;
        HoldOffFromUs = 0;
        HoldOffUs = 0;
        if (!on)
        {
            Disarm(toUs);
        }
        else if (IsInputActive)
        {
            Activate(fromUs, toUs);
        }
    }

    // L-8: the pulse ends, what has not been sent is dropped.
    private void Disarm(long us)
    {
        EndPulse();
        CancelCycle(us);
        Owed = [.. Owed.ConvertAll(o => o.IsAlert && o.Text is AlarmText or IdleText ? o with { MayBeLost = true } : o)];
    }

    private void EndPulse()
    {
        if (IsMicroPulse)
        {
            SwitchMicro(false);
        }
    }

    private void Activate(long fromUs, long toUs)
    {
        HoldOffFromUs = fromUs + HoldUs;
        HoldOffUs = toUs + HoldUs;
        PulseMicro(Number("MICRORELAYTIME"), fromUs, toUs);
        if (this["ALERT"] is "SMS" or "SMSCHANGE")
        {
            OweAlert(AlarmText, toUs);
        }
        else if (this["ALERT"] == "CALL")
        {
            BeginCycle(toUs);
        }
    }

    private void ActivateAgain(long us) => Activate(HoldOffFromUs, Math.Clamp(us, HoldOffFromUs, HoldOffUs));

    private void MoveContact(Cause change)
    {
        bool wasActive = IsInputActive;
        IsContactClosed = change.Number == 1;
        FollowInput(wasActive, change.FromUs, change.FromUs + SecondUs);
    }

    // The contact has moved, or what it means has changed.
    private void FollowInput(bool wasActive, long fromUs, long toUs)
    {
        if (!IsAlarmOn || IsInputActive == wasActive)
        {
            return;
        }

        if (IsToldOfChanges && !IsInputActive)
        {
            OweAlert(IdleText, toUs);
        }
        else if (IsInputActive && (IsToldOfChanges || (fromUs >= HoldOffFromUs && Cycle is null)))
        {
            Activate(fromUs, toUs);
        }
    }
}
