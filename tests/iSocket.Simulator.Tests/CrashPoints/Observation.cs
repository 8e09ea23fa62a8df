using System;
using System.Collections.Generic;
using iSocket.Simulator.Network;
using iSocket.Simulator.Network.Sms;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>What could be seen of the device during a story.</summary>
internal sealed class Observation
{
    private const long LongestLineUs = 1_000_000;
    private readonly World _world;
    private readonly LineSplitter _taken = new(LineSplitter.ModemEnds);
    private readonly Dictionary<string, SendRecord> _sends = [];
    private readonly List<PhoneMessage> _messages = [];
    private readonly List<NetworkCall> _calls = [];
    private SendRecord? _lastSubmitted;
    private int _starts;
    private long _lineBeganUs;

    /// <summary>Begins to watch.</summary>
    public Observation(World world)
    {
        _world = world;
        Socket = new RelayRecord(world, () => world.Board.SocketRelay);
        MicroRelay = new RelayRecord(world, () => world.Board.MicroRelay);
        world.Network.MessageArrived += _messages.Add;
        world.Network.Submitted += OnSubmitted;
        world.Network.CallChanged += OnCall;
        world.Board.Parts.Uart.Taken += OnTaken;
        world.Board.Restarted += () => _starts++;
    }

    /// <summary>The socket's relay.</summary>
    public RelayRecord Socket { get; }

    /// <summary>The micro-relay.</summary>
    public RelayRecord MicroRelay { get; }

    /// <summary>Whole messages that reached a phone.</summary>
    public IReadOnlyList<PhoneMessage> Messages => _messages;

    /// <summary>Calls of the device.</summary>
    public IReadOnlyList<NetworkCall> Calls => _calls;

    /// <summary>What the network took.</summary>
    public IReadOnlyCollection<SendRecord> Sends => _sends.Values;

    /// <summary>When the firmware first saw the header of a message that it reads; never: the end of time.</summary>
    public long FirstReadUs { get; private set; } = long.MaxValue;

    /// <summary>When the firmware last saw the network's time; never: the beginning of time.</summary>
    public long TimeTakenUs { get; private set; } = long.MinValue;

    private void OnCall(NetworkCall call)
    {
        if (call.FromDevice && !_calls.Contains(call))
        {
            _calls.Add(call);
        }
    }

    private void OnSubmitted(Tpdu submit)
    {
        SmsUserData data = submit.UserData;
        string to = Phone.Key(submit.Address.Text);
        string key = FormattableString.Invariant($"{to}|{data.Sequence}/{data.Total}|{data.Text}");
        if (!_sends.TryGetValue(key, out SendRecord? record))
        {
            record = new SendRecord(to, data.Text);
            _sends.Add(key, record);
        }

        record.Submit();
        _lastSubmitted = record;
    }

    private void OnTaken(byte value)
    {
        long nowUs = _world.Time.NowUs;
        _lineBeganUs = _taken.IsEmpty ? nowUs : _lineBeganUs;
        string? line = _taken.Take(value);
        if (line is null)
        {
            return;
        }

        if (nowUs - _lineBeganUs > LongestLineUs)
        {
            // Its end was lost on a dead line, and that of another one has taken its place: nobody has to understand it.
            (line.StartsWith("+CMGS:", StringComparison.Ordinal) ? _lastSubmitted : null)?.ConfirmInVain();
            return;
        }

        if (line.StartsWith("+CMGR:", StringComparison.Ordinal))
        {
            FirstReadUs = Math.Min(FirstReadUs, _world.Time.NowUs);
        }
        else if (line.StartsWith("*PSUTTZ:", StringComparison.Ordinal))
        {
            AtEndOfTurn(() => TimeTakenUs = _world.Time.NowUs, () => { });
        }
        else if (line.StartsWith("+CMGS:", StringComparison.Ordinal) && _lastSubmitted is { } sent)
        {
            _lastSubmitted = null;
            AtEndOfTurn(sent.Confirm, sent.ConfirmInVain);
        }
    }

    // A processor that stops before the end of the turn has seen nothing, or has stored what it saw, or not.
    private void AtEndOfTurn(Action ended, Action stopped)
    {
        int starts = _starts;
        _world.Time.At(_world.Time.NowUs, () => (_starts == starts && _world.Board.IsAlive ? ended : stopped)());
    }
}
