using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace iSocket.Core.Tests.App;

/// <summary>The calls of a modem that is always well, and the phones at their other end.</summary>
internal sealed class ScriptedCalls
{
    private const int AlertingMs = 2000;
    private const int RingPeriodMs = 3000;

    private readonly Action<string> _say;
    private readonly PriorityQueue<Action, (long AtMs, int Order)> _events = new();
    private int _order;
    private int _life;
    private string _number = string.Empty;
    private bool _isIncoming;
    private int _state = -1;

    public ScriptedCalls(Action<string> say)
    {
        _say = say;
    }

    public long NowMs { get; private set; }

    /// <summary>How a phone treats calls: rings, busy, unreachable, error, or "answers 5", "rejects 5" (seconds of ringing).</summary>
    public Dictionary<string, string> Phones { get; } = [];

    /// <summary>What happened: dial, hang up, answer, over (ended at the other side).</summary>
    public List<(long AtMs, string What)> Log { get; } = [];

    /// <summary>True while somebody hears the microphone.</summary>
    public bool IsLive => _state == 0;

    /// <summary>True while there is a call.</summary>
    public bool HasCall => _state >= 0;

    /// <summary>What happened since a moment, in whole seconds from there.</summary>
    public string Since(long fromMs) =>
        string.Join("; ", Log.Where(entry => entry.AtMs >= fromMs).Select(entry => $"{(entry.AtMs - fromMs) / 1000} {entry.What}"));

    public void AdvanceTo(long nowMs)
    {
        while (_events.TryPeek(out Action? action, out var at) && at.AtMs <= nowMs)
        {
            _events.Dequeue();
            NowMs = at.AtMs;
            action();
        }

        NowMs = nowMs;
    }

    /// <summary>Somebody calls; withheld without a number.</summary>
    public void Call(string number)
    {
        Begin(number, true, 4);
        Ring();
    }

    /// <summary>The other side ends the call.</summary>
    public void EndThere(string word = "NO CARRIER")
    {
        Log.Add((NowMs, "over"));
        Over();
        _say(word);
    }

    /// <summary>The modem has lost everything.</summary>
    public void Forget()
    {
        _life++;
        _state = -1;
    }

    /// <summary>Answers a command of calls.</summary>
    /// <returns>The final result; null when it is no command of calls.</returns>
    public string? Answer(string command)
    {
        if (command.StartsWith("ATD", StringComparison.Ordinal))
        {
            return Dial(command[3..].TrimEnd(';'));
        }

        switch (command)
        {
            case "ATA" when _state == 4:
                Log.Add((NowMs, "answer"));
                _life++;
                SetState(0);
                return "OK";
            case "ATA":
                return "NO CARRIER";
            case "ATH":
                if (HasCall)
                {
                    Log.Add((NowMs, "hang up"));
                    Over();
                }

                return "OK";
            case "AT+CLCC":
                if (HasCall)
                {
                    _say(Line(_state));
                }

                return "OK";
            default:
                return null;
        }
    }

    private string Dial(string number)
    {
        Log.Add((NowMs, "dial " + number));
        if (HasCall)
        {
            return "NO CARRIER";
        }

        string[] words = Phones.GetValueOrDefault(number, "rings").Split(' ');
        if (words[0] == "error")
        {
            return "ERROR";
        }

        Begin(number, false, 2);
        long afterMs = AlertingMs + (words.Length > 1 ? 1000 * long.Parse(words[1], CultureInfo.InvariantCulture) : 0);
        if (words[0] is "busy" or "unreachable")
        {
            After(afterMs, () => EndThere(words[0] == "busy" ? "BUSY" : "NO CARRIER"));
            return "OK";
        }

        After(AlertingMs, () => SetState(3));
        if (words[0] == "answers")
        {
            After(afterMs, () => SetState(0));
        }
        else if (words[0] == "rejects")
        {
            After(afterMs, () => EndThere("BUSY"));
        }

        return "OK";
    }

    private void Begin(string number, bool isIncoming, int state)
    {
        _life++;
        _number = number;
        _isIncoming = isIncoming;
        SetState(state);
    }

    private void Ring()
    {
        _say("RING");
        _say($"+CLIP: \"{_number}\",{(_number.Length == 0 ? 128 : 145)},\"\",0,\"\",{(_number.Length == 0 ? 1 : 0)}");
        After(RingPeriodMs, Ring);
    }

    private void SetState(int state)
    {
        _state = state;
        _say(Line(state));
    }

    private void Over()
    {
        _life++;
        _say(Line(6));
        _state = -1;
    }

    private string Line(int state) => $"+CLCC: 1,{(_isIncoming ? 1 : 0)},{state},0,0,\"{_number}\",145,\"\"";

    private void After(long delayMs, Action action)
    {
        int life = _life;
        _events.Enqueue(() =>
        {
            if (life == _life)
            {
                action();
            }
        }, (NowMs + delayMs, _order++));
    }
}
