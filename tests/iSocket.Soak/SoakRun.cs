using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Simulator;
using iSocket.Simulator.Board;
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
    private const long ReplyWithinUs = 60 * SecondUs;
    private const long AlertWithinUs = 4 * MinuteUs;
    private const int MostAlerts = 20;
    private const int JournalLength = 70;

    private readonly Queue<(long Us, Action<long> Look)> _seen = new();
    private readonly Queue<string> _journal = new();
    private readonly Dictionary<string, long> _delivered = [];
    private readonly List<Cause> _sent = [];
    private readonly DayTrace _trace;
    private int _arrived;
    private int _executed;
    private long _lookedUs;
    private long _lastBadUs = long.MinValue / 2;
    private long _settleUs;

    public SoakRun(int seed, DeviceModel model, TextWriter? trace)
    {
        Seed = seed;
        _trace = new DayTrace(trace);
        World = new World(seed, _trace);
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

    /// <summary>Whatever keeps the device from sending and receiving goes on.</summary>
    public bool IsBad { get; set; }

    public long NowUs => World.Time.NowUs;

    public long LocalMs => World.Network.LocalTime.DateTime.Ticks / TimeSpan.TicksPerMillisecond;

    /// <summary>Nothing is on its way, in either direction.</summary>
    public bool IsQuiet => _executed == _sent.Count && _settleUs == 0 && World.Sim.MessageCount == 0 && !NowIsAfterBad
        && State.All.All(r => r.Owed.All(o => o.MayBeLost) && r.Causes.IsEmpty);

    /// <summary>Messages on their way to the device.</summary>
    public int Pending => _sent.Count - _executed;

    public IEnumerable<string> Journal => _journal;

    private bool NowIsAfterBad => IsBad || !World.Modem.IsRegistered || !World.Board.IsAlive;

    public void TraceFrom(bool on) => _trace.Turn(on);

    public void Note(string text)
    {
        _trace.Write("soak", text);
        _journal.Enqueue($"{TraceLog.Stamp(NowUs)} {World.Network.LocalTime:yy/MM/dd,HH:mm:ss} {text}");
        if (_journal.Count > JournalLength)
        {
            _journal.Dequeue();
        }
    }

    /// <summary>Something happened in which texts may be lost or repeated.</summary>
    public void Disturb() => _lastBadUs = NowUs;

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
            long slice = Pending > 0 || _settleUs > 0 ? SecondUs / 4 : State.All.Any(r => !r.Causes.IsEmpty) ? SecondUs : 15 * SecondUs;
            World.Time.RunUntil(Math.Min(endUs, NowUs + slice));
            Look();
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

    private void OnOutput(int pin, bool level)
    {
        Firmware.Boards.BoardDescription map = World.Board.Parts.Map;
        if (pin == map.SocketRelayPin || pin == map.MicroRelayPin)
        {
            bool alive = World.Board.IsAlive;
            _seen.Enqueue((NowUs, us => OnEdge(pin == map.MicroRelayPin, level, alive, us)));
        }
    }

    private void OnEdge(bool micro, bool level, bool alive, long us)
    {
        Counters.Edges++;
        Note($"{(micro ? "micro-relay" : "socket")} {(level ? "on" : "off")}");
        if (_settleUs == 0 && alive)
        {
            State.Edge(micro, level, us);
        }
    }

    private void OnCall(NetworkCall call)
    {
        Counters.Calls += call.State == CallState.Dialling ? 1 : 0;
        if (call is { FromDevice: true } && (call.State == CallState.Active || (call.State == CallState.Ended && call.End == CallEnd.Phone)))
        {
            _seen.Enqueue((NowUs, us => State.Each(r => r.Causes = r.Causes.Add(new Cause(CauseKind.AlarmAnswered, us, us + (8 * SecondUs), IsOptional: true)))));
        }
    }

    private void OnMessage(PhoneMessage message, long us)
    {
        string to = Phone.Key(message.To);
        Note($"{to} gets {message.Text.ReplaceLineEndings("\\n")}");
        Counters.Texts++;
        foreach (string secret in State.All.SelectMany(r => new[] { r.Password, r.RenewPassword }).Where(s => s.Length > 0).Distinct())
        {
            if (message.Text.Contains(secret, StringComparison.OrdinalIgnoreCase))
            {
                throw new SoakFailure($"the password {secret} is in a text: {message.Text}");
            }
        }

        string key = to + message.Text;
        bool isBad = IsBad || us - _lastBadUs < RecoversWithinUs;
        bool mayRepeat = isBad && _delivered.ContainsKey(key);
        int owed = State.Likely.Owed.Count;
        bool isAlert = State.Likely.Owed.Exists(o => o.IsAlert && o.Matches(to, message.Text));
        State.Message(to, message.Text, us, mayRepeat);
        Counters.Alerts += isAlert ? 1 : 0;
        Counters.Repeats += mayRepeat && State.Likely.Owed.Count == owed ? 1 : 0;
        _delivered[key] = us;
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
            _lastBadUs = NowUs;
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

        if (left > 0 && Pending > 0 && NowUs - Math.Max(_sent[_executed].FromUs, _lastBadUs) > (IsHealthy ? 65 * SecondUs : RecoversWithinUs))
        {
            throw new SoakFailure($"'{_sent[_executed].Text}' is not executed");
        }
    }

    private bool IsHealthy => NowUs - _lastBadUs > RecoversWithinUs;

    private void LookForOverdue() => State.Replace("texts are due", r =>
    {
        if (r.Owed.IsEmpty)
        {
            return [r];
        }

        Reference next = r with { };
        int alerts = r.Owed.Count(o => o.IsAlert);
        foreach (OwedText owed in r.Owed)
        {
            bool touched = owed.SinceUs < _lastBadUs + (30 * SecondUs);
            bool overflow = owed.IsAlert && alerts-- > MostAlerts;
            long limitUs = !touched && IsHealthy ? (owed.IsAlert ? AlertWithinUs : ReplyWithinUs) : RecoversWithinUs;
            bool mayBeLost = owed.MayBeLost || overflow || (touched && !owed.IsAlert) || NowUs - owed.SinceUs > 23 * 60 * MinuteUs;
            if (overflow && !owed.MayBeLost)
            {
                next.Owed = next.Owed.Replace(owed, owed with { MayBeLost = true });
            }

            if (NowUs - Math.Max(owed.SinceUs, _lastBadUs) <= limitUs)
            {
                continue;
            }

            if (mayBeLost)
            {
                Counters.LostReplies += owed.IsAlert ? 0 : 1;
                Counters.LostAlerts += owed.IsAlert ? 1 : 0;
                next.Owed = next.Owed.Remove(owed);
            }
            else
            {
                next.Contradiction ??= $"{owed.To} has not got '{owed.Text}'";
            }
        }

        return [next];
    });
}
