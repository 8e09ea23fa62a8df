using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using iSocket.Simulator.Network;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Web;

/// <summary>
/// Writes down what was done and what was seen as a scenario. Everything done happens at a whole millisecond and is written
/// with the time that passed before it, so <c>run</c> with the same seed plays the very same story and holds the device to it.
/// </summary>
internal sealed class Recorder
{
    /// <summary>So many statements are kept; a world that runs for virtual years would fill the memory otherwise.</summary>
    public const int Most = 20_000;

    private const long MsUs = 1000;

    private readonly IOutsideWorld _world;
    private readonly List<string> _lines = [];
    private readonly List<(long Us, string Line)> _seen = [];
    private readonly HashSet<NetworkCall> _dialled = [];
    private readonly HashSet<NetworkCall> _answered = [];
    private long _atMs;
    private long _beganMs;
    private bool _isDoing;
    private bool _socket;
    private bool _microRelay;
    private bool _microphone;

    /// <summary>Starts to write.</summary>
    public Recorder(IOutsideWorld world)
    {
        _world = world;
        world.MessageArrived += OnMessage;
        world.CallChanged += OnCall;
        world.Restarted += () => See("expect restart");
        world.OutputChanged += LookAtOutputs;
    }

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            WriteSeen();
            return _lines;
        }
    }

    /// <summary>True once nothing more is written.</summary>
    public bool IsFull => _lines.Count >= Most;

    /// <summary>Counts up with everything that is to be written.</summary>
    public int Version { get; private set; }

    /// <summary>Something is about to be done. What is seen from here on stands behind it.</summary>
    public void Begin()
    {
        WriteSeen();
        _beganMs = _world.Time.NowMs;
        _isDoing = true;
    }

    /// <summary>It was done.</summary>
    /// <param name="line">The statement; null when it came to nothing.</param>
    /// <param name="isLong">True for a statement that takes its time itself, such as holding the button.</param>
    public void End(string? line, bool isLong = false)
    {
        _isDoing = false;
        if (line is not null)
        {
            Write(line, _beganMs);
            _atMs = Math.Max(_atMs, isLong ? _world.Time.NowMs : _beganMs);
            Version++;
        }
    }

    /// <summary>The whole file, up to this moment.</summary>
    public string Text()
    {
        StringBuilder text = new();
        text.Append("# Recorded on the page of the simulator.\n");
        foreach (string line in Lines)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private void OnMessage(PhoneMessage message)
    {
        string parts = message.Parts == 1 ? string.Empty : $" parts {message.Parts}";
        See($"expect sms {PhoneNumbers.Show(message.To)} {QuotedText.Quote(message.Text)}{parts}");
    }

    private void OnCall(NetworkCall call)
    {
        LookAtOutputs();
        if (call.FromDevice && _dialled.Add(call))
        {
            See("expect call " + PhoneNumbers.Show(call.Number));
        }

        if (!call.FromDevice && call.State == CallState.Active && _answered.Add(call))
        {
            See("expect answered");
        }

        if (call.State == CallState.Ended)
        {
            _dialled.Remove(call);
            _answered.Remove(call);
            if (call.End == CallEnd.Device)
            {
                See("expect hangup");
            }
        }
    }

    private void LookAtOutputs()
    {
        Compare("socket", _world.SocketRelay, ref _socket);
        Compare("microrelay", _world.MicroRelay, ref _microRelay);
        Compare("mic", _world.IsMicrophoneLive, ref _microphone);
    }

    private void Compare(string what, bool now, ref bool before)
    {
        if (now != before)
        {
            before = now;
            See($"expect {what} {(now ? "on" : "off")}");
        }
    }

    private void See(string line)
    {
        if (!IsFull)
        {
            _seen.Add((_world.Time.NowUs, line));
            Version++;
        }
    }

    // A file goes on in whole milliseconds: what was seen within one is there at its end.
    private void WriteSeen()
    {
        if (_isDoing)
        {
            return;
        }

        int ready = _seen.TakeWhile(s => MsAfter(s.Us) <= _world.Time.NowMs).Count();
        for (int i = 0; i < ready; i++)
        {
            Write(_seen[i].Line, MsAfter(_seen[i].Us));
        }

        _seen.RemoveRange(0, ready);
    }

    private static long MsAfter(long us) => (us + MsUs - 1) / MsUs;

    private void Write(string line, long ms)
    {
        if (IsFull)
        {
            return;
        }

        if (ms > _atMs)
        {
            _lines.Add("advance " + DurationText.Format(TimeSpan.FromMilliseconds(ms - _atMs)));
            _atMs = ms;
        }

        _lines.Add(line);
    }
}
