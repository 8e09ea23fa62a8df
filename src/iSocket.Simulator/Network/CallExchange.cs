using System;
using System.Collections.Generic;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Network;

/// <summary>
/// Sets calls up between the phones and the device and ends them. Times are those of a quiet network: a second or two
/// until something rings, a minute until the network gives a ringing call up.
/// </summary>
internal sealed class CallExchange
{
    private const long PageMs = 1500;
    private const long PageRetryMs = 1000;
    private const long AlertMs = 2500;
    private const long BusyMs = 2000;
    private const long UnreachableMs = 4000;
    private const long RingOutMs = 60_000;
    private const long RadioLinkTimeoutMs = 5000;

    // Nobody picks up within the first ring: a phone without a set time takes this long.
    private const long ReactionMs = 2000;

    private readonly GsmNetwork _network;
    private readonly Dictionary<string, Phone> _phones = new();
    private readonly Dictionary<NetworkCall, ScheduledEvent> _next = new();
    private readonly List<NetworkCall> _calls = [];
    private ScheduledEvent? _linkTimeout;

    public CallExchange(GsmNetwork network) => _network = network;

    private VirtualTime Time => _network.Time;

    public void SetBehaviour(string number, PhoneBehaviour behaviour, TimeSpan after)
    {
        Phone phone = PhoneOf(number);
        phone.Behaviour = behaviour;
        phone.After = after;
        foreach (NetworkCall call in CallsWith(number))
        {
            if (call.FromDevice && call.State == CallState.Alerting)
            {
                PlanAlerting(call, phone);
            }
        }
    }

    public void SetHangsUp(string number, TimeSpan after)
    {
        Phone phone = PhoneOf(number);
        phone.HangsUpAfter = after;
        foreach (NetworkCall call in CallsWith(number))
        {
            if (call.State == CallState.Active)
            {
                PlanActive(call, phone);
            }
        }
    }

    public void CallDevice(string from)
    {
        NetworkCall call = new() { FromDevice = false, Number = from, StartedUs = Time.NowUs };
        _calls.Add(call);
        _network.Changed(call);
        Plan(call, PageMs, () => Page(call));
    }

    public void PhoneHangsUp(string from)
    {
        foreach (NetworkCall call in CallsWith(from))
        {
            End(call, CallEnd.Phone, true);
        }
    }

    /// <summary>The device dials; the call then lives its life by itself.</summary>
    public NetworkCall Dial(string number)
    {
        NetworkCall call = new() { FromDevice = true, Number = number, StartedUs = Time.NowUs };
        Phone phone = PhoneOf(number);
        _calls.Add(call);
        _network.Changed(call);
        switch (phone.Behaviour)
        {
            case PhoneBehaviour.Busy:
                Plan(call, BusyMs, () => End(call, CallEnd.Busy, true));
                break;
            case PhoneBehaviour.Unreachable:
                Plan(call, UnreachableMs, () => End(call, CallEnd.Network, true));
                break;
            default:
                Plan(call, AlertMs, () => Alert(call));
                break;
        }

        return call;
    }

    public void DeviceAnswers(NetworkCall call) => Activate(call);

    public void DeviceHangsUp(NetworkCall call) => End(call, CallEnd.Device, false);

    /// <summary>The device has gone without a word.</summary>
    public void DeviceLost()
    {
        foreach (NetworkCall call in _calls.ToArray())
        {
            if (call.FromDevice || call.State != CallState.Dialling)
            {
                End(call, CallEnd.Network, false);
            }
        }
    }

    public void CoverageChanged()
    {
        if (_network.Coverage == Coverage.On)
        {
            _linkTimeout?.Cancel();
            _linkTimeout = null;
        }
        else if (_linkTimeout is null && _calls.Count > 0)
        {
            _linkTimeout = Time.AfterMs(RadioLinkTimeoutMs, EndAll);
        }
    }

    private void EndAll()
    {
        _linkTimeout = null;
        foreach (NetworkCall call in _calls.ToArray())
        {
            End(call, CallEnd.Network, true);
        }
    }

    private void Page(NetworkCall call)
    {
        switch (_network.Station?.Page(call) ?? PageResult.Unreachable)
        {
            case PageResult.Ringing:
                Alert(call);
                break;
            case PageResult.Busy:
                End(call, CallEnd.Busy, false);
                break;
            case PageResult.Later:
                Plan(call, PageRetryMs, () => Page(call));
                break;
            default:
                End(call, CallEnd.Network, false);
                break;
        }
    }

    private void Alert(NetworkCall call)
    {
        call.State = CallState.Alerting;
        call.AlertingUs = Time.NowUs;
        if (call.FromDevice)
        {
            PlanAlerting(call, PhoneOf(call.Number));
        }
        else
        {
            Plan(call, RingOutMs, () => End(call, CallEnd.Network, true));
        }

        Tell(call);
    }

    private void PlanAlerting(NetworkCall call, Phone phone)
    {
        long afterMs = phone.After > TimeSpan.Zero ? (long)phone.After.TotalMilliseconds : ReactionMs;
        long leftMs = RingOutMs - ((Time.NowUs - call.AlertingUs) / 1000);
        switch (phone.Behaviour)
        {
            case PhoneBehaviour.Answers when afterMs < leftMs:
                Plan(call, afterMs, () => Activate(call));
                break;
            case PhoneBehaviour.Rejects when afterMs < leftMs:
                Plan(call, afterMs, () => End(call, CallEnd.Phone, true));
                break;
            default:
                Plan(call, leftMs, () => End(call, CallEnd.Network, true));
                break;
        }
    }

    private void Activate(NetworkCall call)
    {
        Cancel(call);
        call.State = CallState.Active;
        call.ActiveUs = Time.NowUs;
        PlanActive(call, PhoneOf(call.Number));
        Tell(call);
    }

    private void PlanActive(NetworkCall call, Phone phone)
    {
        if (phone.HangsUpAfter is TimeSpan after)
        {
            long endUs = call.ActiveUs + (long)(after.TotalMilliseconds * 1000);
            Plan(call, Math.Max(0, endUs - Time.NowUs) / 1000, () => End(call, CallEnd.Phone, true));
        }
    }

    private void End(NetworkCall call, CallEnd end, bool tellStation)
    {
        if (call.State == CallState.Ended)
        {
            return;
        }

        Cancel(call);
        _calls.Remove(call);
        call.State = CallState.Ended;
        call.End = end;
        call.EndedUs = Time.NowUs;
        if (tellStation)
        {
            Tell(call);
        }
        else
        {
            _network.Changed(call);
        }
    }

    private void Tell(NetworkCall call)
    {
        _network.Changed(call);
        _network.Station?.CallProgress(call);
    }

    private void Plan(NetworkCall call, long ms, Action action)
    {
        Cancel(call);
        _next[call] = Time.AfterMs(ms, action);
    }

    private void Cancel(NetworkCall call)
    {
        if (_next.Remove(call, out ScheduledEvent? planned))
        {
            planned.Cancel();
        }
    }

    private List<NetworkCall> CallsWith(string number)
    {
        string key = Phone.Key(number);
        return _calls.FindAll(call => Phone.Key(call.Number) == key);
    }

    private Phone PhoneOf(string number)
    {
        string key = Phone.Key(number);
        if (!_phones.TryGetValue(key, out Phone? phone))
        {
            phone = new Phone();
            _phones.Add(key, phone);
        }

        return phone;
    }
}
