using System;
using System.Collections.Immutable;

namespace iSocket.Soak.Model;

/// <summary>The outputs: device.md 4.1, C-1 to C-4, P-4, POWERSTATE.</summary>
internal sealed partial record Reference
{
    /// <summary>What the socket is, or would be with mains.</summary>
    public bool Socket { get; set; }

    public Span? SocketTimer { get; set; }

    public Span? SocketRestart { get; set; }

    /// <summary>The last change of the socket was the thermostat switching it on (T-9).</summary>
    public bool IsByThermostat { get; set; }

    public bool Micro { get; set; }

    public Span? MicroTimer { get; set; }

    /// <summary>The level of the socket's relay.</summary>
    public bool SocketPin => Socket && IsAlive && !OnBattery;

    /// <summary>The level of the micro-relay.</summary>
    public bool MicroPin => Micro && IsAlive && !OnBattery;

    /// <summary>Everything but RESTART: cancels what was running (C-1).</summary>
    public void Switch(bool on, bool byThermostat = false)
    {
        SocketTimer = null;
        SocketRestart = null;
        Move(on, byThermostat);
    }

    public void SwitchFor(bool on, int minutes, long fromUs, long toUs)
    {
        Switch(on);
        SocketTimer = new Span(fromUs + (minutes * MinuteUs), toUs + (minutes * MinuteUs), !on);
    }

    public void Restart(int seconds, long fromUs, long toUs)
    {
        bool back = SocketRestart?.State ?? Socket;
        if (SocketRestart is null)
        {
            Move(!Socket, false);
        }

        SocketRestart = new Span(fromUs + (seconds * SecondUs), toUs + (seconds * SecondUs), back);
    }

    public void SwitchMicro(bool on)
    {
        Micro = on;
        MicroTimer = null;
        IsMicroPulse = false;
    }

    public void PulseMicro(int seconds, long fromUs, long toUs)
    {
        if (OnBattery || seconds == 0)
        {
            return;
        }

        Micro = true;
        IsMicroPulse = true;
        MicroTimer = new Span(fromUs + (seconds * SecondUs), toUs + (seconds * SecondUs), false);
    }

    public void RestartMicro(int seconds, long fromUs, long toUs)
    {
        // D-9: another one starts the time afresh.
        bool back = MicroTimer is { } running && !IsMicroPulse ? running.State : Micro;
        Micro = !back;
        IsMicroPulse = false;
        MicroTimer = new Span(fromUs + (seconds * SecondUs), toUs + (seconds * SecondUs), back);
    }

    public void EndSocketTimer()
    {
        Span timer = SocketTimer ?? throw new InvalidOperationException();
        SocketTimer = null;
        if (SocketRestart is { } restart)
        {
            SocketRestart = restart with { State = timer.State };
        }
        else
        {
            Move(timer.State, false);
        }
    }

    public void EndSocketRestart()
    {
        Move(SocketRestart!.State, false);
        SocketRestart = null;
    }

    public void EndMicroTimer()
    {
        Micro = MicroTimer!.State;
        MicroTimer = null;
        IsMicroPulse = false;
    }

    /// <summary>The mains go: what was running is over (C-3), the micro-relay is off (C-4).</summary>
    public void LoseMains()
    {
        Socket = SocketTimer?.State ?? SocketRestart?.State ?? Socket;
        SocketTimer = null;
        SocketRestart = null;
        SwitchMicro(false);
    }

    /// <summary>All supply is gone.</summary>
    public void LoseSupply(long us)
    {
        if (!OnBattery)
        {
            LoseMains();
        }

        DoubtJudgement(us);
        IsAlive = false;
        OnBattery = false;
        LoseCalls(us);
        Causes = Causes.RemoveAll(c => c.Kind != CauseKind.Command);
    }

    /// <summary>Mains come, with the device off or on its battery.</summary>
    public void ReturnMains(long us)
    {
        if (!IsAlive)
        {
            PoweredUs = us;
            ClockFrom = ClockFrom == ClockSource.None ? ClockSource.None : ClockSource.Modem;
            ClockUncertainUs = us + (5 * MinuteUs);
            SensorFailed = false;
            RiseTold = false;
            FallTold = false;
            IsJudgementInDoubt = false;
            HoldOffFromUs = us;
            HoldOffUs = us;
        }

        Causes = Causes.RemoveAll(c => c.Kind == CauseKind.MainsLost);
        IsAlive = true;
        OnBattery = false;
        WindowEndUs = us + (30 * MinuteUs);
        bool on = this["POWERSTATE"] switch { "ON" => true, "OFF" => false, _ => Socket };
        Switch(on);
        IsByThermostat = false;
        OweAlert("Power restored!", us);
    }

    private void Move(bool on, bool byThermostat)
    {
        if (Socket != on)
        {
            Socket = on;
            IsByThermostat = on && byThermostat;
        }
    }
}
