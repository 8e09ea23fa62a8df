using System;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Network.Sms;

namespace iSocket.Simulator.Network;

/// <summary>
/// The operator: coverage, time, the short message service centre, the phones of the outside world and calls.
/// The virtual modem talks to it from below, the scenario language from above.
/// </summary>
public sealed class GsmNetwork
{
    private readonly ServiceCentre _serviceCentre;
    private readonly CallExchange _exchange;
    private readonly UssdDesk _ussd;
    private int? _signalDbm = -67;
    private Coverage _coverage = Coverage.On;
    private DateTimeOffset _localTime = new(2024, 1, 1, 12, 0, 0, TimeSpan.FromHours(2));
    private long _localTimeSetUs;

    /// <summary>Creates a network at -67 dBm that sends no time.</summary>
    public GsmNetwork(VirtualTime time, ITrace trace)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(trace);
        Time = time;
        Trace = trace;
        _serviceCentre = new ServiceCentre(this);
        _exchange = new CallExchange(this);
        _ussd = new UssdDesk(this);
    }

    /// <summary>A whole message of the device has reached a phone.</summary>
    public event Action<PhoneMessage>? MessageArrived;

    /// <summary>A call was set up or changed its state.</summary>
    public event Action<NetworkCall>? CallChanged;

    /// <summary>The network has taken a message of the device, or a part of one; the modem does not know yet.</summary>
    internal event Action<Tpdu>? Submitted;

    /// <summary>Coverage; what was sent while it was off is delivered when it returns.</summary>
    public Coverage Coverage
    {
        get => _coverage;
        set
        {
            if (_coverage == value)
            {
                return;
            }

            _coverage = value;
            Note("coverage " + value);
            _exchange.CoverageChanged();
            Station?.CoverageChanged();
            _serviceCentre.Wake(false);
        }
    }

    /// <summary>Received level in dBm, -113 to -51; null when unknown.</summary>
    public int? SignalDbm
    {
        get => _signalDbm;
        set
        {
            _signalDbm = value;
            Station?.SignalChanged();
        }
    }

    /// <summary>The true local time with its zone.</summary>
    public DateTimeOffset LocalTime => _localTime.AddTicks((Time.NowUs - _localTimeSetUs) * TimeSpan.TicksPerMicrosecond);

    /// <summary>Whether the operator sends its time at registration.</summary>
    public bool SendsTimeAtRegistration { get; set; }

    /// <summary>The subscriber's own number (AT+CNUM); a message to it comes back.</summary>
    public string OwnNumber { get; init; } = "+99970000001";

    /// <summary>Address of the service centre.</summary>
    public string ServiceCentreNumber { get; init; } = "+99970000000";

    /// <summary>Messages that wait for the device.</summary>
    public int WaitingMessages => _serviceCentre.WaitingCount;

    internal VirtualTime Time { get; }

    internal ITrace Trace { get; }

    internal IMobileStation? Station { get; private set; }

    /// <summary>Sets the true local time from now on.</summary>
    public void SetLocalTime(DateTimeOffset now)
    {
        _localTime = now;
        _localTimeSetUs = Time.NowUs;
    }

    /// <summary>The operator sends its time now (NITZ), if the device is registered.</summary>
    public void SendTimeNow()
    {
        if (Station is { IsReachable: true } station)
        {
            Note("sends its time");
            station.TakeNetworkTime(LocalTime);
        }
    }

    /// <summary>Somebody's message reaches the service centre now.</summary>
    /// <param name="from">A number with or without "+", or an alphanumeric sender.</param>
    /// <param name="text">Longer than one SMS: concatenated; outside GSM-7: UCS-2.</param>
    /// <param name="age">How much older its time stamp is.</param>
    /// <param name="kind">Plain text or one of the special classes.</param>
    /// <param name="isName">True for an alphanumeric sender even when it is made of digits: anybody can have himself called so.</param>
    public void SendSms(string from, string text, TimeSpan age = default, SmsClass kind = SmsClass.Text, bool isName = false)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(text);
        Note("message from " + from);
        SmsAddress sender = isName ? new SmsAddress(from, SmsAddress.Alphanumeric) : SmsAddress.From(from);
        _serviceCentre.Send(sender, text, LocalTime - age, kind);
    }

    /// <summary>One part of a message of several reaches the service centre, always with the same reference: again is a duplicate.</summary>
    public void SendPart(string from, string text, int part, int total)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(text);
        Note("part " + part + " of " + total + " from " + from);
        _serviceCentre.SendPart(SmsAddress.From(from), text, LocalTime, part, total);
    }

    /// <summary>How long after a refusal for want of room the service centre tries again once there is room.</summary>
    public void SetRedelivery(TimeSpan after) => _serviceCentre.RoomMs = (long)after.TotalMilliseconds;

    /// <summary>The phone in a call with the device presses keys, two in a second.</summary>
    public void PressKeys(string keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        for (int i = 0; i < keys.Length; i++)
        {
            char key = keys[i];
            Time.AfterMs(i * 500, () => Station?.TakeTone(key));
        }
    }

    /// <summary>Somebody calls the device; an empty number is withheld.</summary>
    public void Call(string from)
    {
        ArgumentNullException.ThrowIfNull(from);
        _exchange.CallDevice(from);
    }

    /// <summary>That caller gives up or ends the call; no effect without a call.</summary>
    public void HangUp(string from)
    {
        ArgumentNullException.ThrowIfNull(from);
        _exchange.PhoneHangsUp(from);
    }

    /// <summary>Sets how a phone treats calls from the device; with no time given it takes two seconds of ringing.</summary>
    public void SetPhone(string number, PhoneBehaviour behaviour, TimeSpan after = default) => _exchange.SetBehaviour(number, behaviour, after);

    /// <summary>An answered call with that phone is ended by the phone after that time.</summary>
    public void SetPhoneHangsUp(string number, TimeSpan after) => _exchange.SetHangsUp(number, after);

    /// <summary>How the operator answers a USSD code: a text, null for an error, or silence.</summary>
    public void SetUssd(string code, string? answer, bool silent = false, TimeSpan after = default) =>
        _ussd.Set(code, silent ? null : new UssdAnswer(answer, answer is null ? UssdAnswer.NotSupported : UssdAnswer.Done), after);

    /// <summary>How the operator answers a USSD code, in full.</summary>
    public void SetUssdAnswer(string code, UssdAnswer answer, TimeSpan after = default) => _ussd.Set(code, answer, after);

    /// <summary>A USSD code that opens a menu: the operator waits for a reply, which is looked up like a code.</summary>
    public void SetUssdMenu(string code, string text, TimeSpan after = default) => _ussd.Set(code, new UssdAnswer(text, UssdAnswer.WantsReply), after);

    /// <summary>The next messages of the device are refused; -1 for all until <see cref="SmsWorks"/>.</summary>
    public void SmsFails(int count = -1) => _serviceCentre.Fail(count);

    /// <summary>The network takes messages again.</summary>
    public void SmsWorks() => _serviceCentre.Fail(0);

    internal void Attach(IMobileStation station) => Station = station;

    internal void StationReachable()
    {
        _serviceCentre.Wake(false);
        if (SendsTimeAtRegistration)
        {
            Time.AfterMs(1000, SendTimeNow);
        }
    }

    internal void StationHasRoom() => _serviceCentre.Wake(true);

    internal void StationLost()
    {
        _exchange.DeviceLost();
        _ussd.Cancel();
    }

    internal int Submit(Tpdu submit)
    {
        int error = _serviceCentre.Submit(submit);
        if (error == 0)
        {
            Submitted?.Invoke(submit);
        }

        return error;
    }

    internal NetworkCall Dial(string number) => _exchange.Dial(number);

    internal void DeviceAnswers(NetworkCall call) => _exchange.DeviceAnswers(call);

    internal void DeviceHangsUp(NetworkCall call) => _exchange.DeviceHangsUp(call);

    internal void RequestUssd(string code) => _ussd.Request(code);

    internal void CancelUssd() => _ussd.Cancel();

    internal void Arrived(PhoneMessage message)
    {
        Note("message to " + message.To + " in " + message.Parts + " parts: " + TraceText.Escape(message.Text));
        MessageArrived?.Invoke(message);
    }

    internal void Changed(NetworkCall call)
    {
        if (Trace.IsOn)
        {
            Note((call.FromDevice ? "call to " : "call from ") + call.Number + ": " + call.State + (call.State == CallState.Ended ? " by " + call.End : string.Empty));
        }

        CallChanged?.Invoke(call);
    }

    private void Note(string text)
    {
        if (Trace.IsOn)
        {
            Trace.Write("network", text);
        }
    }
}
