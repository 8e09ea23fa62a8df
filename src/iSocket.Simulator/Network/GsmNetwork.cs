using System;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Network;

/// <summary>
/// The operator: coverage, time, the short message service centre, the phones of the outside world and calls.
/// The virtual modem talks to it from below, the scenario language from above.
/// </summary>
public sealed class GsmNetwork
{
    /// <summary>Creates a network at -67 dBm that sends no time.</summary>
    public GsmNetwork(VirtualTime time, ITrace trace)
    {
        Time = time;
        Trace = trace;
    }

    /// <summary>A whole message of the device has reached a phone.</summary>
    public event Action<PhoneMessage>? MessageArrived;

    /// <summary>A call was set up or changed its state.</summary>
    public event Action<NetworkCall>? CallChanged;

    internal VirtualTime Time { get; }

    internal ITrace Trace { get; }

    /// <summary>Coverage; what was sent while it was off is delivered when it returns.</summary>
    public Coverage Coverage { get; set; } = Coverage.On;

    /// <summary>Received level in dBm, -113 to -51; null when unknown.</summary>
    public int? SignalDbm { get; set; } = -67;

    /// <summary>The true local time with its zone.</summary>
    public DateTimeOffset LocalTime => throw new NotImplementedException();

    /// <summary>Whether the operator sends its time at registration.</summary>
    public bool SendsTimeAtRegistration { get; set; }

    /// <summary>Sets the true local time from now on.</summary>
    public void SetLocalTime(DateTimeOffset now) => throw new NotImplementedException();

    /// <summary>The operator sends its time now (NITZ), if the device is registered.</summary>
    public void SendTimeNow() => throw new NotImplementedException();

    /// <summary>Somebody's message reaches the service centre now.</summary>
    /// <param name="from">A number with or without "+", or an alphanumeric sender.</param>
    /// <param name="text">Longer than one SMS: concatenated; outside GSM-7: UCS-2.</param>
    /// <param name="age">How much older its time stamp is.</param>
    /// <param name="kind">Plain text or one of the special classes.</param>
    public void SendSms(string from, string text, TimeSpan age = default, SmsClass kind = SmsClass.Text) => throw new NotImplementedException();

    /// <summary>Somebody calls the device; an empty number is withheld.</summary>
    public void Call(string from) => throw new NotImplementedException();

    /// <summary>That caller gives up or ends the call; no effect without a call.</summary>
    public void HangUp(string from) => throw new NotImplementedException();

    /// <summary>Sets how a phone treats calls from the device.</summary>
    public void SetPhone(string number, PhoneBehaviour behaviour, TimeSpan after = default) => throw new NotImplementedException();

    /// <summary>An answered call with that phone is ended by the phone after that time.</summary>
    public void SetPhoneHangsUp(string number, TimeSpan after) => throw new NotImplementedException();

    /// <summary>How the operator answers a USSD code: a text, null for an error, or silence.</summary>
    public void SetUssd(string code, string? answer, bool silent = false, TimeSpan after = default) => throw new NotImplementedException();

    /// <summary>The next messages of the device are refused; -1 for all until <see cref="SmsWorks"/>.</summary>
    public void SmsFails(int count = -1) => throw new NotImplementedException();

    /// <summary>The network takes messages again.</summary>
    public void SmsWorks() => throw new NotImplementedException();

    private void Raise(PhoneMessage message) => MessageArrived?.Invoke(message);

    private void Raise(NetworkCall call) => CallChanged?.Invoke(call);
}
