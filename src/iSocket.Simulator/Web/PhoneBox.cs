using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using iSocket.Simulator.Network;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Web;

/// <summary>The phones of the outside world and their conversations with the device.</summary>
internal sealed class PhoneBox
{
    /// <summary>More phones than this are not shown.</summary>
    public const int Most = 12;

    private const int KeptMessages = 400;

    private readonly IOutsideWorld _world;
    private readonly List<PhoneLine> _phones = [];

    /// <summary>Two people to begin with: the owner, and somebody else.</summary>
    public PhoneBox(IOutsideWorld world)
    {
        _world = world;
        _phones.Add(new PhoneLine("+40711000111", "Ana"));
        _phones.Add(new PhoneLine("+40722000222", "Ben"));
        world.MessageArrived += message => Add(PhoneNumbers.Show(message.To), "got", message.Text, message.Parts);
        world.CallChanged += OnCall;
    }

    /// <summary>Every phone.</summary>
    public IReadOnlyList<PhoneLine> Phones => _phones;

    /// <summary>What was said.</summary>
    public Tail<PhoneMessageLine> Messages { get; } = new(KeptMessages);

    /// <summary>Finds a phone, or makes it known; null when there are too many.</summary>
    public PhoneLine? Find(string number, string? name = null)
    {
        PhoneLine? phone = _phones.FirstOrDefault(p => p.Number == number || (p.IsNumber && PhoneNumbers.Same(p.Number, number)));
        if (phone is null && _phones.Count < Most)
        {
            phone = new PhoneLine(number, name ?? number);
            _phones.Add(phone);
        }

        return phone;
    }

    /// <summary>Notes a message that somebody sends.</summary>
    public void NoteSent(SmsSender from, string text) => Add(PhoneNumbers.Show(from.Value), "sent", text, 1);

    private void Add(string number, string kind, string text, int parts)
    {
        PhoneLine? phone = Find(number);
        if (phone is not null)
        {
            string local = _world.LocalTime.ToString("HH:mm", CultureInfo.InvariantCulture);
            Messages.Add(new PhoneMessageLine(phone.Number, _world.Time.NowUs, kind, text, parts, local));
        }
    }

    private void OnCall(NetworkCall call)
    {
        string number = PhoneNumbers.Show(call.Number);
        PhoneLine? phone = Find(number);
        if (phone is null)
        {
            return;
        }

        if (call.State != CallState.Ended)
        {
            phone.Call = call;
        }
        else if (phone.Call == call)
        {
            phone.Call = null;
            Add(number, "call", Describe(call), 1);
        }
    }

    private static string Describe(NetworkCall call)
    {
        if (call.ActiveUs >= 0)
        {
            TimeSpan talked = TimeSpan.FromMicroseconds(call.EndedUs - call.ActiveUs);
            return string.Create(CultureInfo.InvariantCulture, $"{(call.FromDevice ? "The socket called" : "Call")}, {(int)talked.TotalMinutes}:{talked.Seconds:00}");
        }

        return call switch
        {
            { FromDevice: true, End: CallEnd.Phone } => "Call from the socket, rejected",
            { FromDevice: true, End: CallEnd.Busy } => "The socket called while the phone was engaged",
            { FromDevice: true, End: CallEnd.Network } => "The socket could not reach this phone",
            { FromDevice: true } => "Missed call from the socket",
            { End: CallEnd.Device } => "The socket rejected the call",
            { End: CallEnd.Phone } => "You hung up",
            { End: CallEnd.Busy } => "The socket was engaged",
            _ => "The socket did not answer",
        };
    }
}
