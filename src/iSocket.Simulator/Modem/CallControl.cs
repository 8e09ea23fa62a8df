using System;
using System.Collections.Generic;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Modem.Faults;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Modem;

/// <summary>The modem's side of voice calls: RING and +CLIP, the call list, the results of dialling.</summary>
internal sealed class CallControl
{
    public const int Active = 0;
    public const int Held = 1;
    public const int Dialling = 2;
    public const int Alerting = 3;
    public const int Incoming = 4;
    public const int Waiting = 5;
    private const int Over = 6;
    private const int MaxCalls = 7;

    private readonly VirtualTime _time;
    private readonly GsmNetwork _network;
    private readonly ModemSettings _settings;
    private readonly ModemQuirks _quirks;
    private readonly ModemOutput _output;
    private readonly CallFaults _faults;
    private readonly CallerIdentity _identity;
    private readonly List<ModemCall> _calls = [];
    private ScheduledEvent? _ring;
    private int _rings;

    public CallControl(VirtualTime time, GsmNetwork network, ModemSettings settings, ModemQuirks quirks, ModemOutput output, CallFaults faults)
    {
        _faults = faults;
        _identity = new CallerIdentity(quirks, faults);
        _time = time;
        _network = network;
        _settings = settings;
        _quirks = quirks;
        _output = output;
    }

    public IReadOnlyList<ModemCall> Calls => _calls;

    /// <summary>Cause of the last release (3GPP TS 24.008 table 10.5.123); 0 when there was none.</summary>
    public int LastCause { get; private set; }

    /// <summary>Call waiting as subscribed by AT+CCWA=,1.</summary>
    public bool HasCallWaiting { get; set; }

    /// <summary>Called instead of a result code when a dialled call was answered or ended and AT+COLP holds the answer open.</summary>
    public Func<ModemCall, string?, bool>? DialResult { get; set; }

    /// <summary>True for a caller that AT+CWHITELIST lets through.</summary>
    public Func<string, bool> Admits { get; set; } = _ => true;

    public ModemCall? Find(int state) => _calls.Find(call => call.State == state);

    public void Reset()
    {
        _ring?.Cancel();
        _calls.Clear();
        HasCallWaiting = false;
        LastCause = 0;
    }

    public PageResult Page(NetworkCall call)
    {
        if (_settings.RejectAll.Value == 1 || !Admits(call.Number) || (_calls.Count > 0 && !CanWait()))
        {
            return PageResult.Busy;
        }

        ModemCall added = Add(call, _calls.Count == 0 ? Incoming : Waiting);
        if (added.State == Incoming)
        {
            _rings = 0;
            ReportState(added);
            Ring();
        }
        else
        {
            ReportState(added);
            if (_settings.CallWaiting.Value == 1)
            {
                _output.Urc("+CCWA: \"" + call.Number + "\"," + ModemCall.NumberType(call.Number) + ",1,\"\"");
            }
        }

        return PageResult.Ringing;
    }

    public ModemCall Dial(string number)
    {
        ModemCall call = Add(_network.Dial(number), Dialling);
        ReportState(call);
        return call;
    }

    /// <summary>A dialled call that cannot even be set up.</summary>
    public void DialFailed(int cause)
    {
        LastCause = cause;
        _output.Urc("NO CARRIER");
    }

    public bool Answer()
    {
        if (Find(Incoming) is not { } call)
        {
            return false;
        }

        StopRinging();
        _network.DeviceAnswers(call.Call);
        return true;
    }

    /// <summary>The incoming call has gone before it could be answered.</summary>
    public void LoseIncoming()
    {
        if (Find(Incoming) is { } call)
        {
            LastCause = 16;
            Remove(call);
            _network.HangUp(call.Call.Number);
        }
    }

    /// <summary>Ends calls of this side; there is no NO CARRIER for them.</summary>
    public void HangUp(Predicate<ModemCall> which)
    {
        foreach (ModemCall call in _calls.FindAll(which))
        {
            LastCause = 16;
            Remove(call);
            _network.DeviceHangsUp(call.Call);
        }
    }

    public void Hold()
    {
        foreach (ModemCall call in _calls)
        {
            call.State = call.State switch
            {
                Active => Held,
                Held => Active,
                _ => call.State,
            };
        }
    }

    public void AnswerWaiting()
    {
        if (Find(Waiting) is { } call)
        {
            _network.DeviceAnswers(call.Call);
        }
    }

    public void Progress(NetworkCall call)
    {
        ModemCall? mine = _calls.Find(candidate => ReferenceEquals(candidate.Call, call));
        if (mine is null)
        {
            return;
        }

        switch (call.State)
        {
            case CallState.Alerting:
                Advance(mine, Alerting, "MO RING");
                break;
            case CallState.Active:
                StopRinging();
                Advance(mine, Active, "MO CONNECTED");
                DialResult?.Invoke(mine, null);
                break;
            case CallState.Ended:
                Ended(mine);
                break;
        }
    }

    private static int CauseOf(NetworkCall call)
    {
        if (call.End == CallEnd.Busy)
        {
            return 17;
        }

        if (call.ActiveUs >= 0 || !call.FromDevice)
        {
            return 16;
        }

        if (call.End == CallEnd.Phone)
        {
            return 21;
        }

        return call.AlertingUs >= 0 ? 19 : 18;
    }

    private static string ResultOf(int cause) => cause switch
    {
        17 or 21 => "BUSY",
        19 => "NO ANSWER",
        _ => "NO CARRIER",
    };

    private void Advance(ModemCall call, int state, string progress)
    {
        if (call.State == state || (!call.Call.FromDevice && state == Alerting))
        {
            return;
        }

        call.State = state;
        ReportState(call);
        if (_settings.OutgoingProgress.Value == 1 && call.Call.FromDevice)
        {
            _output.Urc(progress);
        }
    }

    private void Ended(ModemCall call)
    {
        LastCause = CauseOf(call.Call);
        string result = call.Call.FromDevice ? ResultOf(LastCause) : "NO CARRIER";
        Remove(call);
        if (!(DialResult?.Invoke(call, result) ?? false))
        {
            _output.Urc(result);
        }
    }

    private void Ring()
    {
        ModemCall? call = Find(Incoming);
        if (call is null)
        {
            return;
        }

        _ring = _time.AfterMs(_quirks.RingPeriodMs, Ring);
        _output.Urc(_settings.ExtendedRing.Value == 1 || _faults.RingsExtended ? "+CRING: VOICE" : "RING");
        ShowCaller(call.Call);

        _rings++;
        if (_settings.AutoAnswer.Value > 0 && _rings >= _settings.AutoAnswer.Value)
        {
            Answer();
        }
    }

    private void ShowCaller(NetworkCall call)
    {
        if (_settings.CallerId.Value == 0 || _identity.Line(call) is not { } line)
        {
            return;
        }

        if (_faults.CallerIdLateMs == 0)
        {
            _output.Urc(line);
            return;
        }

        _time.AfterMs(_faults.CallerIdLateMs, () =>
        {
            if (Find(Incoming)?.Call == call)
            {
                _output.Urc(line);
            }
        });
    }

    private void StopRinging()
    {
        if (_ring is not null)
        {
            _ring.Cancel();
            _ring = null;
        }
    }

    private bool CanWait() => HasCallWaiting && _calls.Count < MaxCalls && Find(Incoming) is null && Find(Waiting) is null;

    private ModemCall Add(NetworkCall call, int state)
    {
        int index = 1;
        while (_calls.Exists(other => other.Index == index))
        {
            index++;
        }

        ModemCall added = new(index, call, state) { Number = _identity.Number(call), Type = _identity.NumberType(call) };
        _calls.Add(added);
        return added;
    }

    private void Remove(ModemCall call)
    {
        if (call.State == Incoming)
        {
            StopRinging();
        }

        call.State = Over;
        _calls.Remove(call);
        ReportState(call);
        if (_calls.Count == 1 && _calls[0].State == Waiting)
        {
            _calls[0].State = Incoming;
            Ring();
        }
    }

    private void ReportState(ModemCall call)
    {
        if (_settings.CallList.Value == 1)
        {
            _output.Urc("+CLCC: " + call);
        }
    }
}
