using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using iSocket.Core.Calls;
using iSocket.Core.Modem;
using iSocket.Core.Tests.Modem;
using Xunit;

namespace iSocket.Core.Tests.Calls;

/// <summary>
/// Plays "ms:word ms:word ..." on a call desk over a channel; what it does is written down as "ms what". The desk gets its
/// turns only when something happens or when it asked for one. Words: a modem line (_ for a space), place=number,seconds,
/// hangup, lost (the modem), look (after a restart of the processor), list=line (what AT+CLCC answers from now on; list= for nothing), list! (it answers ERROR),
/// decide=Ignore|Reject|Answer, mute (placed calls are ended when answered), ATx=line (the final result of that command
/// from now on; ATx=- for none), end (time passes).
/// </summary>
internal sealed class CallScript : IUrcListener, ICallHandler
{
    private readonly FakeSerialLine _serial = new();
    private readonly AtChannel _channel;
    private readonly CallDesk _desk;
    private readonly Dictionary<string, string> _results = [];
    private readonly List<string> _log = [];
    private string _list = string.Empty;
    private CallDecision _decision = CallDecision.Ignore;
    private bool _isMute;
    private int _writes;
    private long _nowMs;

    public CallScript()
    {
        _channel = new AtChannel(_serial, this);
        _desk = new CallDesk(this);
    }

    public CallDesk Desk => _desk;

    /// <summary>How often the modem was asked for its list of calls.</summary>
    public int Polls { get; private set; }

    /// <summary>Plays a script.</summary>
    /// <returns>What the desk did, and its phase at the end.</returns>
    public string Play(string script)
    {
        foreach (string step in script.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = step.IndexOf(':', StringComparison.Ordinal);
            RunUntil(long.Parse(step[..colon], CultureInfo.InvariantCulture));
            Do(step[(colon + 1)..]);
            Turn();
        }

        return string.Join("; ", _log.Append(_desk.Phase.ToString()));
    }

    public void OnUnsolicited(Urc code, AtLine line, long nowMs)
    {
        switch (code)
        {
            case Urc.Ring:
                _desk.OnRing(nowMs);
                break;
            case Urc.CallerId:
                _desk.OnCallerId(line, nowMs);
                break;
            case Urc.CallProgress:
                _desk.OnProgress(line, nowMs);
                break;
            case Urc.CallState:
                _desk.OnCallState(line, nowMs);
                break;
            case Urc.CallEnded:
                _desk.OnEnded(line, nowMs);
                break;
            default:
                throw new ArgumentException(line.Text(0, line.Length));
        }
    }

    public void OnEcho(long nowMs) => throw new NotSupportedException();

    public CallDecision OnIncoming(string number, long nowMs)
    {
        Log($"in({number})");
        return _decision;
    }

    public bool OnAnswered(long nowMs)
    {
        Log("answered");
        return !_isMute;
    }

    public void OnPlacedCallEnded(CallOutcome outcome, long nowMs) => Log(outcome.ToString());

    private void Log(string what) => _log.Add($"{_nowMs} {what}");

    private void Do(string word)
    {
        int equals = word.IndexOf('=', StringComparison.Ordinal);
        string name = equals < 0 ? word : word[..equals];
        string value = equals < 0 ? string.Empty : word[(equals + 1)..].Replace('_', ' ');
        switch (name)
        {
            case "place":
                string[] parts = value.Split(',');
                _desk.Place(parts[0], 1000 * long.Parse(parts[1], CultureInfo.InvariantCulture), _nowMs);
                break;
            case "hangup":
                _desk.HangUp(_nowMs);
                break;
            case "lost":
                _desk.Reset(_nowMs);
                break;
            case "look":
                _desk.LookForCalls();
                break;
            case "list":
                _list = value;
                break;
            case "list!":
                _list = "ERROR";
                break;
            case "decide":
                _decision = Enum.Parse<CallDecision>(value);
                break;
            case "mute":
                _isMute = true;
                break;
            case "end":
                break;
            case "ATA" or "ATH" or "ATD":
                _results[name] = value;
                break;
            default:
                _serial.Receive($"\r\n{word.Replace('_', ' ')}\r\n");
                break;
        }
    }

    private void RunUntil(long untilMs)
    {
        while (Due() is var due && due <= untilMs)
        {
            Assert.True(due > _nowMs, $"a turn at {_nowMs} asks for another one at {due}: {string.Join("; ", _log)}");
            _nowMs = due;
            Turn();
        }

        _nowMs = untilMs;
    }

    private long Due()
    {
        long due = Math.Min(_channel.DueMs(_nowMs), _desk.Tick(_nowMs));
        return _channel.IsFree(_nowMs) ? Math.Min(due, _desk.DueMs(_nowMs)) : due;
    }

    // As the driver does it: bytes first, then whoever wants the channel; a desk that has changed is asked again at once.
    private void Turn()
    {
        for (int i = 0; i < 10; i++)
        {
            _desk.Tick(_nowMs);
            _channel.Tick(_nowMs);
            if (_channel.IsFree(_nowMs))
            {
                _desk.TryStart(_channel, _nowMs);
            }

            if (!Answer())
            {
                break;
            }
        }
    }

    private bool Answer()
    {
        if (_writes == _serial.Writes.Count)
        {
            return false;
        }

        string command = _serial.Writes[_writes++].TrimEnd('\r');
        if (command == "AT+CLCC")
        {
            Polls++;
            _serial.Receive(_list is "" or "ERROR" ? "" : $"\r\n+CLCC: {_list}\r\n");
            _serial.Receive(_list == "ERROR" ? "\r\nERROR\r\n" : "\r\nOK\r\n");
            return true;
        }

        Log(command);
        string result = _results.GetValueOrDefault(command[..3], "OK");
        _serial.Receive(result == "-" ? "" : $"\r\n{result}\r\n");
        return true;
    }
}
