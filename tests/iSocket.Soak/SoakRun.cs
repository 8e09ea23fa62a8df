using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Firmware;
using iSocket.Simulator;
using iSocket.Simulator.Board;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Network;
using iSocket.Simulator.Scenarios;
using iSocket.Soak.Model;

namespace iSocket.Soak;

/// <summary>One device in one world, watched: everything that it does must follow from what the reference model knows.</summary>
internal sealed partial class SoakRun
{
    private const long SecondUs = Reference.SecondUs;
    private const long MinuteUs = Reference.MinuteUs;
    private const long RecoversWithinUs = 22 * MinuteUs;
    private const long RegisteredWithinUs = 3 * MinuteUs;
    private const long ExecutedWithinUs = 6 * SecondUs;
    private const long BusyWithinUs = 65 * SecondUs;
    private const int JournalLength = 70;

    private readonly Queue<(long Us, Action<long> Look)> _seen = new();
    private readonly Queue<string> _journal = new();
    private readonly List<Cause> _sent = [];
    private readonly DayTrace _trace;
    private FirmwareHost? _host;
    private int _arrived;
    private int _executed;
    private long _lookedUs;
    private long _lastBadUs = long.MinValue / 2;
    private long _calmFromUs;
    private long _busyUs;
    private long _settleUs;

    public SoakRun(int seed, DeviceModel model, TextWriter? trace)
    {
        Seed = seed;
        _trace = new DayTrace(trace);
        World = new World(seed, _trace, new VirtualTime(), null, Load);
        _trace.Use(World.Time);
        World.Board.Model = model;
        State = new Possibilities(new Reference(model));
        World.Board.OutputChanged += OnOutput;
        World.Network.MessageArrived += message => _seen.Enqueue((World.Time.NowUs, us => OnMessage(message, us)));
        World.Network.CallChanged += OnCall;
    }

    public int Seed { get; }

    public World World { get; }

    public Possibilities State { get; }

    public SoakCounters Counters { get; } = new();

    /// <summary>What the firmware's turns have allocated.</summary>
    public MeteredFirmware.Meter Meter { get; } = new();

    /// <summary>The program that the processor runs; null before the first.</summary>
    public FirmwareHost? Firmware => World.Board.IsAlive ? _host : null;

    /// <summary>Whatever keeps the device from sending and receiving goes on.</summary>
    public bool IsBad { get; set; }

    public long NowUs => World.Time.NowUs;

    public long LocalMs => World.Network.LocalTime.DateTime.Ticks / TimeSpan.TicksPerMillisecond;

    /// <summary>Nothing is on its way, in either direction.</summary>
    public bool IsQuiet => _executed == _sent.Count && _settleUs == 0 && World.Sim.MessageCount == 0 && !NowIsAfterBad
        && State.All.All(r => r.Owed.All(o => o.MayBeLost) && r.Causes.IsEmpty && r.IsLineQuiet);

    /// <summary>Messages on their way to the device.</summary>
    public int Pending => _sent.Count - _executed;

    public IEnumerable<string> Journal => _journal;

    // Registered, no fault in progress, and time enough since the last one: then the times of G-5 hold.
    private bool IsCalm => NowUs >= _calmFromUs && !NowIsAfterBad;

    private bool NowIsAfterBad => IsBad || !World.Modem.IsRegistered || !World.Board.IsAlive;

    public void TraceFrom(bool on) => _trace.Turn(on);

    public void Note(string text) => Note(text, NowUs);

    private void Note(string text, long us)
    {
        _trace.Write("soak", text);
        _journal.Enqueue($"{TraceLog.Stamp(us)} {World.Network.LocalTime.AddMicroseconds(us - NowUs):yy/MM/dd,HH:mm:ss} {text}");
        if (_journal.Count > JournalLength)
        {
            _journal.Dequeue();
        }
    }

    /// <summary>Something happened in which texts may be lost or repeated.</summary>
    /// <param name="forUs">By then it has recovered.</param>
    public void Disturb(long forUs = RecoversWithinUs)
    {
        NoteBad();
        _calmFromUs = Math.Max(_calmFromUs, NowUs + forUs);
    }

    /// <summary>Somebody sends a text.</summary>
    /// <param name="from">Digits of the number.</param>
    /// <param name="text">What the device makes of it.</param>
    /// <param name="typed">What is typed: with blanks, in small letters.</param>
    public void Send(string from, string text, string typed)
    {
        Note($"{from} sends {text}");
        Counters.Commands++;
        Cause command = new(CauseKind.Command, NowUs, long.MaxValue, text, from, _sent.Count, LocalMs / 1000 * 1000);
        _sent.Add(command);
        State.Each(r => r.Causes = r.Causes.Add(command with { FromUs = Cause.NotYet }));
        World.Network.SendSms("+" + from, typed);
    }

    /// <summary>Lets the world run and watches it.</summary>
    public void Advance(long us)
    {
        long endUs = NowUs + us;
        while (NowUs < endUs)
        {
            World.Time.RunUntil(Math.Min(endUs, NowUs + SliceUs));
            Look();
        }
    }

    // How closely it is looked at: the more there is to see, the closer.
    private long SliceUs
    {
        get
        {
            if (_arrived > _executed || (Pending > 0 && World.Modem.IsRegistered) || _settleUs > 0)
            {
                return SecondUs / 4;
            }

            bool isBusy = State.All.Any(r => r.Causes.Exists(c => c.FromUs != Cause.NotYet) || (IsCalm && !r.Owed.IsEmpty) || !r.IsLineQuiet);
            return isBusy ? SecondUs : (Pending > 0 ? 2 : 15) * SecondUs;
        }
    }

    /// <summary>Lets the world run until something holds.</summary>
    public bool Advance(Func<bool> until, long withinUs)
    {
        long endUs = NowUs + withinUs;
        while (!until())
        {
            if (NowUs >= endUs)
            {
                return false;
            }

            Advance(SecondUs);
        }

        return true;
    }

    /// <summary>The processor has just started: its pins are looked at again when it has had its time to restore them.</summary>
    public void Started(long settleUs) => _settleUs = NowUs + settleUs;

    private MeteredFirmware Load(DeviceModel model, ITimeSource time)
    {
        FlashedFirmware firmware = new(model, time);
        _host = firmware.Host;
        return new MeteredFirmware(firmware, Meter);
    }

    private void OnOutput(int pin, bool level)
    {
        iSocket.Firmware.Boards.BoardDescription map = World.Board.Parts.Map;
        if (pin == map.SocketRelayPin || pin == map.MicroRelayPin)
        {
            NoteEdge(pin == map.MicroRelayPin, level, World.Board.IsAlive);
        }
    }

    // By itself, because every turn of the firmware moves a pin, and what it allocates is counted.
    private void NoteEdge(bool micro, bool level, bool alive) => _seen.Enqueue((NowUs, us => OnEdge(micro, level, alive, us)));

    private void OnEdge(bool micro, bool level, bool alive, long us)
    {
        Counters.Edges++;
        Note($"{(micro ? "micro-relay" : "socket")} {(level ? "on" : "off")}", us);
        if (_settleUs == 0 && alive)
        {
            State.Edge(micro, level, us);
        }
    }

    private void Look()
    {
        LookForArrived();
        while (_seen.TryDequeue(out (long Us, Action<long> Look) next))
        {
            State.Each(r => r.RunMinutes(next.Us));
            next.Look(next.Us);
        }

        if (World.Board.FirmwareFaults > 0)
        {
            throw new SoakFailure("the firmware survived an exception");
        }

        if (NowIsAfterBad)
        {
            Disturb(IsBad ? RecoversWithinUs : RegisteredWithinUs);
        }

        LookForCut();
        LookForExecuted();
        if (_settleUs > 0 && NowUs >= _settleUs)
        {
            _settleUs = 0;
            State.Settle(World.Board.SocketRelay, World.Board.MicroRelay, NowUs);
        }

        if (_settleUs == 0)
        {
            State.Pass(NowUs, World.Board.SocketRelay, World.Board.MicroRelay);
        }

        LookForOverdue();
        _lookedUs = NowUs;
    }

    // What the network still keeps, the device cannot have read.
    private void LookForArrived()
    {
        for (; _arrived < _sent.Count - World.Network.WaitingMessages; _arrived++)
        {
            Cause command = _sent[_arrived] with { FromUs = Math.Max(_sent[_arrived].FromUs, _lookedUs) };
            _sent[_arrived] = command;
            State.Each(r => r.Causes = [.. r.Causes.Select(c => c.Kind == CauseKind.Command && c.Number == command.Number ? c with { FromUs = command.FromUs } : c)]);
        }
    }

    private void LookForExecuted()
    {
        int left = World.Network.WaitingMessages + World.Sim.MessageCount;
        while (_sent.Count - _executed > left)
        {
            Cause command = _sent[_executed++];
            State.Replace($"'{command.Text}' has gone from the SIM", r => r.Causes.FirstOrDefault(c => c.Kind == CauseKind.Command && c.Number == command.Number) switch
            {
                null => [r],
                { IsOptional: true } pending => [.. r.Apply(pending, NowUs), r with { Causes = r.Causes.Remove(pending) }],
                { } pending => r.Apply(pending, NowUs),
            });
        }

        LookForNotExecuted(left);
    }

    private void LookForNotExecuted(int left)
    {
        if (left == 0 || Pending == 0)
        {
            return;
        }

        Reference device = State.Likely;
        if (Pending > 1 || !device.Owed.IsEmpty || !device.IsLineQuiet)
        {
            _busyUs = NowUs;
        }

        // G-5: five seconds from its delivery for a device that has nothing else to do.
        Cause command = _sent[_executed];
        bool isOnItsWay = World.Network.WaitingMessages == Pending;
        bool isCalm = IsCalm && command.FromUs >= _calmFromUs;
        long sinceUs = Math.Max(command.FromUs, isCalm && !isOnItsWay ? _busyUs : _lastBadUs);
        long limitUs = isCalm ? (isOnItsWay ? BusyWithinUs : ExecutedWithinUs) : RecoversWithinUs;
        bool isBusyTooLong = isCalm && NowUs - command.FromUs > BusyWithinUs;
        if (NowUs - sinceUs > limitUs || isBusyTooLong)
        {
            throw new SoakFailure($"'{command.Text}' is not executed");
        }
    }
}
