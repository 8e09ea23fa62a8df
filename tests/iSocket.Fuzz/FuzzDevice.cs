using System;
using System.Linq;
using iSocket.Core.App;
using iSocket.Core.Hal;
using iSocket.Tests.Shared;

namespace iSocket.Fuzz;

/// <summary>The whole application on ports made of memory, in virtual time.</summary>
internal sealed class FuzzDevice
{
    // A turn is at least a millisecond long; how many of them an idle second may have, and a burst on top.
    private const int MostTurnsPerSecond = 60;
    private const int Burst = 4000;

    private readonly VirtualCounters _counters = new();
    private readonly BoardPorts _ports;
    private Application? _application;
    private long _turns;
    private long _totalMs;

    public FuzzDevice(DeviceModel model)
    {
        _ports = new BoardPorts
        {
            Model = model,
            SocketRelay = Relay,
            MicroRelay = MicroRelay,
            PowerLed = new LevelPin(),
            GsmLed = new LevelPin(),
            MicrophoneLed = new LevelPin(),
            OutLed = new LevelPin(),
            Button = Button,
            Sensor = Sensor,
            Jack = Jack,
            Mains = Mains,
            Modem = Modem,
            ModemPowerKey = new LevelPin(),
            ModemReset = new LevelPin(),
            ModemSupplyCut = new LevelPin(),
            OneWire = Bus,
            Flash = Flash,
            Time = _counters,
            Processor = _counters,
        };
    }

    public NoisyModem Modem { get; } = new();

    public FuzzFlash Flash { get; } = new();

    public FuzzBus Bus { get; } = new();

    public LevelPin Relay { get; } = new();

    public LevelPin MicroRelay { get; } = new();

    public ScriptedInput Button { get; } = new();

    public ScriptedInput Sensor { get; } = new();

    public ScriptedInput Jack { get; } = new() { IsActive = true };

    public ScriptedInput Mains { get; } = new() { IsActive = true };

    public void PowerOn()
    {
        _counters.LoseSupply();
        Boot();
    }

    public void Reset()
    {
        _counters.RestartTicks();
        Boot();
    }

    public void Run(long milliseconds)
    {
        _totalMs += milliseconds;
        long left = milliseconds;
        while (true)
        {
            long dueMs = _application!.Tick(_counters.TickMs);
            _turns++;
            if (_counters.HasAskedForRestart)
            {
                _counters.HasAskedForRestart = false;
                Reset();
                dueMs = 0;
            }

            long step = Math.Clamp(Modem.HasOutput ? 1 : dueMs - _counters.TickMs, 1, Math.Max(1, left));
            if (left <= 0)
            {
                break;
            }

            _counters.TickMs += step;
            left -= step;
        }

        FuzzFailure.Unless(_turns <= Burst + (_totalMs * MostTurnsPerSecond / 1000), $"{_turns} turns in {_totalMs} ms");
    }

    public void Press(int milliseconds)
    {
        Button.IsActive = true;
        Run(milliseconds);
        Button.IsActive = false;
        Run(100);
    }

    /// <summary>All is well with the world again.</summary>
    public void Calm()
    {
        Modem.Noise = null;
        Modem.Settle();
        Flash.FailingReads = 0;
        Flash.FailingWrites = 0;
        Bus.IsMissing = false;
        Bus.Spoils = 0;
        Mains.IsActive = true;
        Sensor.IsActive = false;
        Button.IsActive = false;
        Run(1000);
    }

    /// <summary>Held for six seconds, let go, pressed once more (B-3).</summary>
    public void FactoryReset()
    {
        Run(15000);
        Press(6000);
        Run(500);
        Press(200);
        Run(2000);
    }

    /// <summary>Sends STATUS and waits for the answer.</summary>
    public void AnswersStatus(string from, int withinMinutes)
    {
        string expected = (from.StartsWith('+') ? from : "+" + from) + " Power socket ";
        for (int second = 0; second < withinMinutes * 60; second++)
        {
            // A reply lives for ten minutes and a text that came while nobody listened may be gone: an owner asks again.
            if (second % 300 == 0)
            {
                Modem.Sent.Clear();
                Modem.Deliver(from, "STATUS");
            }

            Run(1000);
            if (Modem.Sent.Any(text => text.StartsWith(expected, StringComparison.Ordinal)))
            {
                return;
            }
        }

        throw new FuzzFailure($"STATUS was not answered within {withinMinutes} minutes");
    }

    // Pins of a processor in reset are low.
    private void Boot()
    {
        Relay.Write(false);
        MicroRelay.Write(false);
        _application = new Application(_ports);
    }
}
