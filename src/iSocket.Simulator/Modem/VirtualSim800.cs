using System;
using System.Text;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Modem.Commands;
using iSocket.Simulator.Modem.Faults;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Modem;

/// <summary>A SIM800L at byte level and in virtual time (SIM800 Series AT Command Manual V1.12, SIM800L Hardware Design V1.02).</summary>
public sealed class VirtualSim800
{
    // What is printed before an automatic speed is known comes at a speed that the host cannot read.
    private const int UnsyncedBaud = 57600;
    private const int NoiseBaud = 115200;
    private const long BootUrcMs = 300;
    private const long SimReadMs = 1000;
    private const long DipMs = 500;
    private const long WarningMs = 100;

    private readonly ModemParts _parts;
    private readonly CommandExecutor _executor;
    private readonly Random _random;
    private readonly ITrace _trace;
    private readonly AutobaudDetector _detector = new();
    private readonly SlowClock _slowClock;
    private ScheduledEvent? _bootUrc;
    private bool _wasRegistered;

    /// <summary>Creates a modem without supply, with factory settings and an unset clock.</summary>
    public VirtualSim800(VirtualTime time, GsmNetwork network, SimCard sim, Random random, ITrace trace)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(sim);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(trace);
        _random = random;
        _trace = trace;
        _parts = new ModemParts(time, network, sim, random, trace, new PowerHost(this), Raise);
        _slowClock = new SlowClock(_parts.Settings.SlowClock);
        CommandTable table = new();
        _executor = new CommandExecutor(time, random, _parts.Settings, _parts.Uart, trace, table, _parts.Quirks, _parts.Orders);
        CommandSet.AddAll(table, _parts);
        Faults = new ModemFaults(this, _parts, random, trace);
        _parts.Session.PhaseChanged = _parts.Registration.Evaluate;
        _parts.Registration.Changed = RegistrationChanged;
        network.Attach(new Station(_parts));
    }

    /// <summary>A byte for the host, raised at the moment when its last bit has left, with the speed it was sent at.</summary>
    public event Action<byte, int>? ByteSent;

    /// <summary>The STATUS output changed.</summary>
    public event Action<bool>? StatusChanged;

    /// <summary>The STATUS output: high while the modem runs.</summary>
    public bool Status { get; private set; }

    /// <summary>True while the microphone is live, that is, a voice call is answered and AT+CMUT is off.</summary>
    public bool IsMicrophoneLive => _parts.Calls.Find(CallControl.Active) is not null && _parts.Settings.Muted.Value == 0;

    /// <summary>The microphone gain (AT+CMIC main channel), 0 to 15.</summary>
    public int MicrophoneLevel => _parts.Settings.MicrophoneGain.Value;

    /// <summary>True while it is registered on the network.</summary>
    public bool IsRegistered => _parts.Registration.IsRegistered;

    /// <summary>Behaviour in which modules differ.</summary>
    public ModemQuirks Quirks => _parts.Quirks;

    /// <summary>What can be made to go wrong.</summary>
    internal ModemFaults Faults { get; }

    /// <summary>A speed at which it understands its host, for a line that has none of its own.</summary>
    internal int HostBaud => _parts.Output.IsBaudKnown ? _parts.Uart.Baud : NoiseBaud;

    /// <summary>One byte from the host, at the moment when its last bit has arrived.</summary>
    public void Receive(byte value, int baudRate)
    {
        if (!_parts.Power.IsRunning || _parts.Uart.IsMuted || _parts.Uart.IsHung || _slowClock.Swallows(_parts.Time.NowUs))
        {
            return;
        }

        if (!_parts.Output.IsBaudKnown)
        {
            if (_detector.Feed(value, baudRate))
            {
                _parts.Uart.SetBaud(baudRate);
                _parts.Output.IsBaudKnown = true;
                Note("speed found: " + baudRate);
            }

            return;
        }

        // At another speed the bits are sampled at the wrong moments.
        _executor.Receive(baudRate == _parts.Uart.Baud ? value : (byte)_random.Next(0x80, 0x100));
    }

    /// <summary>Switches the supply of the module.</summary>
    public void SetSupply(bool on) => _parts.Power.SetSupply(on);

    /// <summary>Presses or releases PWRKEY (pressed = low on the module's pin).</summary>
    public void SetPowerKey(bool pressed) => _parts.Power.SetPowerKey(pressed);

    /// <summary>Asserts or releases RESET.</summary>
    public void SetReset(bool asserted) => _parts.Power.SetReset(asserted);

    /// <summary>The clock that runs from the module's backup supply; null unsets it.</summary>
    public void SetClock(DateTimeOffset? now) => _parts.Clock.Set(now);

    /// <summary>
    /// Fault: the UART is dead in both directions until <see cref="Recover"/>, whatever happens to the supply.
    /// The modem itself runs on.
    /// </summary>
    public void Mute()
    {
        Note("UART dead");
        _parts.Uart.IsMuted = true;
    }

    /// <summary>Ends <see cref="Mute"/>.</summary>
    public void Recover()
    {
        Note("UART alive");
        _parts.Uart.IsMuted = false;
    }

    /// <summary>Fault: a spontaneous restart.</summary>
    public void SpontaneousReset()
    {
        Note("spontaneous restart");
        _parts.Power.Restart(0);
    }

    /// <summary>Fault: a supply dip with restart; printed as under-voltage first.</summary>
    public void Brownout()
    {
        Note("supply dip");
        if (_parts.Power.IsRunning && _parts.Settings.SupplyCheck.Value == 1)
        {
            _parts.Output.Urc("UNDER-VOLTAGE WARNNING");
        }

        _parts.Time.AfterMs(WarningMs, () => _parts.Power.Restart(DipMs));
    }

    /// <summary>Fault: the next bytes to the host are damaged.</summary>
    public void Garble(int count) => _parts.Uart.GarbleCount = count;

    /// <summary>Fault: the next +CMTI is lost.</summary>
    public void LoseNotification() => _parts.Receiver.NotificationsToLose++;

    /// <summary>Fault: the next +CMTI comes twice.</summary>
    public void RepeatNotification() => _parts.Receiver.NotificationsToRepeat++;

    private void Started()
    {
        int baud = _parts.Settings.Baud.Value;
        _detector.Reset();
        _parts.Clock.Start();
        _parts.Uart.SetBaud(baud == 0 ? UnsyncedBaud : baud);
        _parts.Output.IsBaudKnown = baud != 0;
        _parts.Output.IsOpen = true;
        int functionality = _parts.Settings.Functionality.Value;
        _bootUrc = _parts.Time.AfterMs(BootUrcMs, () =>
        {
            _parts.Output.UrcAtKnownBaud("RDY");
            _parts.Output.UrcAtKnownBaud("+CFUN: " + functionality);
        });
        if (functionality != 0)
        {
            _parts.Session.Start(SimReadMs);
        }
    }

    private void PoweringDown(bool announce)
    {
        if (announce)
        {
            _parts.Output.Urc("NORMAL POWER DOWN");
        }

        _parts.Output.IsOpen = false;
        StopRadio();
    }

    private void Stopped()
    {
        Note("off");
        _parts.Output.IsOpen = false;
        _parts.Output.IsBaudKnown = false;
        StopRadio();
        _parts.Orders.Commands.IsStuck = false;
        _parts.Uart.Clear();
    }

    private void StopRadio()
    {
        _bootUrc?.Cancel();
        _executor.Reset();
        _parts.Settings.Load();
        _parts.Memories.Reset();
        _parts.Calls.Reset();
        _parts.Sender.Reset();
        _parts.Ussd.Reset();
        _parts.Registration.Reset();
        _parts.Session.Stop();
        _parts.Network.StationLost();
    }

    private void RegistrationChanged()
    {
        if (_wasRegistered == IsRegistered)
        {
            return;
        }

        _wasRegistered = IsRegistered;
        Note(IsRegistered ? "registered" : "not registered");
        if (IsRegistered)
        {
            _parts.Network.StationReachable();
        }
        else
        {
            _parts.Calls.HangUp(_ => true);
        }
    }

    private void Note(string text)
    {
        if (_trace.IsOn)
        {
            _trace.Write("modem", "(" + text + ")");
        }
    }

    private void Raise(byte value, int baudRate)
    {
        _slowClock.Traffic(_parts.Time.NowUs);
        ByteSent?.Invoke(value, baudRate);
    }

    private void Raise(bool status)
    {
        Status = status;
        StatusChanged?.Invoke(status);
    }

    private sealed class PowerHost(VirtualSim800 modem) : IPowerHost
    {
        public void PowerOnNoise()
        {
            modem._parts.Uart.SetBaud(NoiseBaud);
            if (!modem.Quirks.HasPowerOnNoise)
            {
                return;
            }

            modem._parts.Uart.Write(Encoding.Latin1.GetString([0x00, 0x49, 0x49, 0x49, 0x49, 0xFF, 0xFF, 0xFF, 0xFF]));
        }

        public void Started() => modem.Started();

        public void PoweringDown(bool announce) => modem.PoweringDown(announce);

        public void Stopped() => modem.Stopped();

        public void StatusChanged(bool high) => modem.Raise(high);
    }
}
