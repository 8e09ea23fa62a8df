using System;
using iSocket.Core.App;
using iSocket.Core.Hal;
using iSocket.Core.Tests.Inputs;
using iSocket.Core.Tests.Outputs;
using iSocket.Core.Tests.Settings;
using iSocket.Tests.Shared;

namespace iSocket.Core.Tests.App;

/// <summary>The whole application on ports of the test's making, with virtual time, restarts and losses of power.</summary>
internal sealed class AppBench
{
    private const long PollMs = 10;

    private readonly BoardClock _clock = new();
    private readonly BoardProcessor _processor = new();
    private Application? _application;

    public AppBench(DeviceModel model = DeviceModel.Gsm706)
    {
        Model = model;
    }

    public DeviceModel Model { get; set; }

    public FakeFlash Flash { get; } = new();

    public ScriptedModem Modem { get; } = new();

    public FakeOutputPin Relay { get; private set; } = new();

    public FakeOutputPin MicroRelay { get; private set; } = new();

    public FakeOutputPin MicrophoneLed { get; private set; } = new();

    public FakeOutputPin OutLed { get; private set; } = new();

    public FakeInputPin Button { get; } = new();

    public FakeInputPin Sensor { get; } = new();

    public FakeInputPin Jack { get; } = new() { IsActive = true };

    public FakeInputPin Mains { get; } = new() { IsActive = true };

    public FakeDs18B20 Bus { get; } = new() { Sixteenths = 400 };

    /// <summary>Milliseconds since the test began.</summary>
    public long NowMs { get; private set; }

    public int Restarts => _processor.Restarts;

    /// <summary>Exceptions in parts of the turn since the last start.</summary>
    public int Faults => _application!.Faults;

    /// <summary>Whether the application asks for a restart; this bench leaves it running.</summary>
    public bool WantsRestart => _application!.WantsRestart;

    /// <summary>Power comes: counters start at zero, pins are low.</summary>
    public void PowerOn()
    {
        _clock.CounterBaseMs = null;
        Modem.Calls.Forget();
        Boot();
    }

    /// <summary>The processor starts again; the supply stays.</summary>
    public void Reset() => Boot();

    /// <summary>Runs turns until a moment from now; a loss of power during a write is passed on.</summary>
    public void Run(long durationMs)
    {
        long endMs = NowMs + durationMs;
        while (NowMs < endMs)
        {
            Turn();
            NowMs = Math.Min(endMs, NowMs + PollMs);
        }

        Turn();
    }

    public void RunSeconds(double seconds) => Run((long)(seconds * 1000));

    public void RunMinutes(double minutes) => Run((long)(minutes * 60000));

    /// <summary>One turn, now.</summary>
    public long Turn()
    {
        _clock.NowMs = NowMs;
        Bus.NowMs = NowMs;
        Modem.Calls.AdvanceTo(NowMs);
        long due = _application!.Tick(_clock.TickMs);
        if (Flash.IsDead)
        {
            throw new PowerCutException();
        }

        if (_processor.WantsRestart)
        {
            _processor.WantsRestart = false;
            Boot();
        }

        return due;
    }

    public void Step(long milliseconds) => NowMs += milliseconds;

    public string? LastSent => Modem.Sent.Count == 0 ? null : Modem.Sent[^1];

    /// <summary>Sends a command and runs until it is answered and deleted.</summary>
    public string? Send(string text)
    {
        int before = Modem.Sent.Count;
        Modem.Deliver(text);
        RunSeconds(6);
        return Modem.Sent.Count == before ? null : LastSent;
    }

    /// <summary>A board that has come up, with commands carried out on it.</summary>
    public static AppBench With(DeviceModel model, params string[] commands)
    {
        AppBench bench = new(model);
        bench.PowerOn();
        bench.RunSeconds(30);
        bench.Do(commands);
        return bench;
    }

    /// <summary>Sends commands that have to be accepted.</summary>
    public void Do(params string[] commands)
    {
        foreach (string command in commands)
        {
            string reply = Send(command) ?? "silence";
            Xunit.Assert.False(reply == "silence" || (reply.EndsWith('!') && !reply.Contains('\n')), $"{command}: {reply}");
        }

        Modem.Sent.Clear();
        Modem.SentTo.Clear();
        Modem.Calls.Log.Clear();
    }

    public void Press(long milliseconds)
    {
        Button.IsActive = true;
        Run(milliseconds);
        Button.IsActive = false;
        Run(100);
    }

    private void Boot()
    {
        Flash.StaysDead = true;
        Flash.IsDead = false;
        _clock.BootMs = NowMs;
        _clock.NowMs = NowMs;
        Relay = new FakeOutputPin { ThrowIfDead = Flash.ThrowIfDead };
        OutLed = new FakeOutputPin();
        MicroRelay = new FakeOutputPin { ThrowIfDead = Flash.ThrowIfDead };
        MicrophoneLed = new FakeOutputPin();
        _application = new Application(new BoardPorts
        {
            Model = Model,
            SocketRelay = Relay,
            MicroRelay = MicroRelay,
            PowerLed = new QuietPin(),
            GsmLed = new QuietPin(),
            MicrophoneLed = MicrophoneLed,
            OutLed = OutLed,
            Button = Button,
            Sensor = Sensor,
            Jack = Jack,
            Mains = Mains,
            Modem = Modem,
            ModemPowerKey = new QuietPin(),
            ModemReset = new QuietPin(),
            ModemSupplyCut = new QuietPin(),
            OneWire = Bus,
            Flash = Flash,
            Time = _clock,
            Processor = _processor,
        });
    }

    private sealed class QuietPin : IOutputPin
    {
        public void Write(bool high)
        {
        }
    }

    private sealed class BoardProcessor : IProcessor
    {
        public int Restarts { get; private set; }

        public bool WantsRestart { get; set; }

        public void Restart()
        {
            Restarts++;
            WantsRestart = true;
        }
    }

    private sealed class BoardClock : ITimeSource
    {
        public long NowMs { get; set; }

        public long BootMs { get; set; }

        /// <summary>Counter minus the test's time; null after a loss of supply.</summary>
        public long? CounterBaseMs { get; set; }

        public long TickMs => NowMs - BootMs;

        public long RealTimeCounterMs => CounterBaseMs is { } baseMs ? baseMs + NowMs : TickMs;

        public void SetRealTimeCounter(long milliseconds) => CounterBaseMs = (milliseconds / 1000 * 1000) - NowMs;
    }
}
