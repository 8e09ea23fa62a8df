using System;
using System.Collections.Generic;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Network.Sms;

namespace iSocket.Simulator.Network;

/// <summary>
/// The short message service centre: keeps what the device cannot take yet, in order, and puts the parts of the
/// device's long messages together before a phone shows them.
/// </summary>
internal sealed class ServiceCentre
{
    private const long DeliveryMs = 1500;
    private const int WapPushPort = 2948;
    private const int TestPort = 16000;
    private const byte PartReference = 0x77;
    private const long ForwardMs = 600;

    private readonly GsmNetwork _network;
    private readonly LinkedList<byte[]> _waiting = new();
    private readonly Dictionary<(string To, int Reference, int Total), SmsUserData?[]> _partial = new();
    private ScheduledEvent? _delivery;
    private int _failures;
    private byte _concatenation = 0x40;

    public ServiceCentre(GsmNetwork network) => _network = network;

    /// <summary>Time from room at the device to the next attempt.</summary>
    public long RoomMs { get; set; } = 3000;

    /// <summary>Messages on their way to the device.</summary>
    public int WaitingCount => _waiting.Count;

    public void Send(SmsAddress sender, string text, DateTimeOffset stamp, SmsClass kind)
    {
        if (kind == SmsClass.Report)
        {
            Enqueue(Tpdu.BuildStatusReport(sender, 0, stamp, stamp));
            return;
        }

        foreach (SmsUserData part in Parts(text, kind))
        {
            Enqueue(Tpdu.BuildDeliver(sender, part, stamp));
        }
    }

    /// <summary>The device is back, or has room again.</summary>
    public void Wake(bool afterDelete)
    {
        if (_waiting.Count > 0 && _delivery is null)
        {
            _delivery = _network.Time.AfterMs(afterDelete ? RoomMs : DeliveryMs, Deliver);
        }
    }

    public void Fail(int count) => _failures = count;

    /// <summary>Takes a SUBMIT of the device.</summary>
    /// <returns>0, or the +CMS ERROR number (3GPP TS 27.005 clause 3.2.5) of the refusal.</returns>
    public int Submit(Tpdu submit)
    {
        if (_failures != 0)
        {
            _failures = Math.Max(-1, _failures - 1);
            Note("refused the message to " + submit.Address.Text);
            return 38;
        }

        if ((submit.FirstOctet & 0x20) != 0)
        {
            DateTimeOffset now = _network.LocalTime;
            Enqueue(Tpdu.BuildStatusReport(submit.Address, submit.Reference, now, now));
        }

        _network.Time.AfterMs(ForwardMs, () => Forward(submit.Address.Text, submit.UserData));
        return 0;
    }

    /// <summary>One part of a message of several, always with the same reference.</summary>
    public void SendPart(SmsAddress sender, string text, DateTimeOffset stamp, int part, int total)
    {
        byte[] header = [0x00, 0x03, PartReference, (byte)total, (byte)part];
        SmsUserData alone = SmsSplitter.Split(text, 0)[0];
        Enqueue(Tpdu.BuildDeliver(sender, SmsUserData.Create(alone.Coding, alone.Units, header), stamp));
    }

    private static IEnumerable<SmsUserData> EightBit(string text)
    {
        byte[] data = System.Text.Encoding.UTF8.GetBytes(text);
        int length = Math.Min(data.Length, SmsUserData.MaxOctets);
        yield return SmsUserData.Create(new SmsCoding(0x04), data[..length]);
    }

    private IEnumerable<SmsUserData> Parts(string text, SmsClass kind)
    {
        return kind switch
        {
            SmsClass.Binary => EightBit(text),
            SmsClass.Ports => [SmsUserData.Create(default, SmsSplitter.Split(text, 0)[0].Units, PortHeader(TestPort))],
            SmsClass.Mms => [SmsUserData.Create(new SmsCoding(0x04), System.Text.Encoding.UTF8.GetBytes(text), PortHeader(WapPushPort))],
            SmsClass.Voicemail => [SmsUserData.Create(new SmsCoding(0xC8), SmsSplitter.Split(text, 0)[0].Units)],
            SmsClass.Class1 => SmsSplitter.Split(text, ++_concatenation, 1),
            SmsClass.Class2 => SmsSplitter.Split(text, ++_concatenation, 2),
            SmsClass.Flash => SmsSplitter.Split(text, ++_concatenation, 0),
            _ => SmsSplitter.Split(text, ++_concatenation),
        };
    }

    // Application port addressing, 16 bit (3GPP TS 23.040 clause 9.2.3.24.4).
    private static byte[] PortHeader(int port) => [0x05, 0x04, (byte)(port >> 8), (byte)port, (byte)(port >> 8), (byte)port];

    private void Enqueue(byte[] tpdu)
    {
        _waiting.AddLast(tpdu);
        Wake(false);
    }

    private void Deliver()
    {
        _delivery = null;
        if (_waiting.First is not { } first || _network.Station is not { IsReachable: true } station)
        {
            return;
        }

        if (station.Deliver(first.Value) == DeliveryResult.Accepted)
        {
            _waiting.Remove(first);
            Note("delivered a message, " + _waiting.Count + " waiting");
            Wake(false);
        }
    }

    private void Forward(string to, SmsUserData data)
    {
        if (data.Reference < 0)
        {
            Arrive(new PhoneMessage(to, data.Text, 1, _network.Time.NowUs));
            return;
        }

        (string To, int Reference, int Total) key = (to, data.Reference, data.Total);
        if (!_partial.TryGetValue(key, out SmsUserData?[]? parts))
        {
            parts = new SmsUserData?[data.Total];
            _partial.Add(key, parts);
        }

        parts[data.Sequence - 1] = data;
        if (Array.IndexOf(parts, null) >= 0)
        {
            return;
        }

        _partial.Remove(key);
        string text = string.Concat(Array.ConvertAll(parts, part => part!.Text));
        Arrive(new PhoneMessage(to, text, data.Total, _network.Time.NowUs));
    }

    private void Arrive(PhoneMessage message)
    {
        if (Phone.Key(message.To) == Phone.Key(_network.OwnNumber))
        {
            Send(SmsAddress.From(_network.OwnNumber), message.Text, _network.LocalTime, SmsClass.Text);
        }

        _network.Arrived(message);
    }

    private void Note(string text)
    {
        if (_network.Trace.IsOn)
        {
            _network.Trace.Write("network", text);
        }
    }
}
