using System;
using System.Collections.Generic;
using System.Text;
using iSocket.Simulator.Modem.Faults;
using iSocket.Simulator.Network;
using iSocket.Simulator.Network.Sms;

namespace iSocket.Simulator.Modem;

/// <summary>Sends SUBMITs over the radio, which takes seconds.</summary>
internal sealed class MessageSender
{
    private const int NoCoverageMs = 15_000;
    private const int MaxTextUnits = 1024;

    private readonly GsmNetwork _network;
    private readonly Random _random;
    private readonly ModemSettings _settings;
    private readonly ModemQuirks _quirks;
    private readonly Registration _registration;
    private readonly FaultOrders _orders;
    private byte _reference;
    private byte _concatenation;

    public MessageSender(GsmNetwork network, Random random, ModemSettings settings, ModemQuirks quirks, Registration registration, FaultOrders orders)
    {
        _network = network;
        _random = random;
        _settings = settings;
        _quirks = quirks;
        _registration = registration;
        _orders = orders;
    }

    /// <summary>True while a message is on its way.</summary>
    public bool IsSending { get; private set; }

    public void Reset() => IsSending = false;

    /// <summary>Sends the messages one after the other and ends the command with the last one's reference.</summary>
    public void Send(IReadOnlyList<Tpdu> messages, string prefix, Answer answer) => SendNext(messages, 0, prefix, answer);

    /// <summary>The SUBMITs of a text as the host typed it; null when its characters do not fit the character set.</summary>
    public IReadOnlyList<Tpdu>? Compose(string number, string body)
    {
        SmsCoding coding = new((byte)_settings.TextParameters[3]);
        SmsAddress to = SmsAddress.From(number);
        List<Tpdu> messages = [];
        foreach (SmsUserData part in Cut(coding, body) ?? [])
        {
            byte[] octets = Tpdu.BuildSubmit(
                to, part, (byte)_settings.TextParameters[0], 0, (byte)_settings.TextParameters[2], (byte)_settings.TextParameters[1]);
            if (Tpdu.TryReadSubmit(octets) is { } submit)
            {
                messages.Add(submit);
            }
        }

        return messages.Count == 0 ? null : messages;
    }

    private IReadOnlyList<SmsUserData>? Cut(SmsCoding coding, string body)
    {
        string charset = _settings.CharacterSetName;
        if (coding.Alphabet == SmsAlphabet.Data)
        {
            byte[] data = Charset.TryUnhex(body) ?? Encoding.Latin1.GetBytes(body);
            return data.Length > SmsUserData.MaxOctets ? null : [SmsUserData.Create(coding, data)];
        }

        string? text = Charset.Decode(body, charset);
        if (text is null || text.Length > MaxTextUnits)
        {
            return null;
        }

        if (_quirks.WhenLong != LongText.Splits && SmsSplitter.Split(text, 0).Count > 1)
        {
            if (_quirks.WhenLong == LongText.Refuses)
            {
                return null;
            }

            text = Shorten(text);
        }

        if (coding.Alphabet == SmsAlphabet.Ucs2 && Gsm7.TryEncode(text) is not null && text.Length <= 70)
        {
            return [SmsUserData.Create(coding, Encoding.BigEndianUnicode.GetBytes(text))];
        }

        string sendable = coding.Alphabet == SmsAlphabet.Ucs2 || charset == "UCS2" ? text : Gsm7.Decode(Charset.Septets(text));
        return SmsSplitter.Split(sendable, ++_concatenation, coding.MessageClass);
    }

    private static string Shorten(string text)
    {
        int length = text.Length;
        while (SmsSplitter.Split(text[..length], 0).Count > 1)
        {
            length--;
        }

        return text[..length];
    }

    private void SendNext(IReadOnlyList<Tpdu> messages, int index, string prefix, Answer answer)
    {
        if (!_registration.IsRegistered)
        {
            answer.After(500, () => End(answer, 331));
            return;
        }

        IsSending = true;
        if (!_registration.IsReachable)
        {
            answer.After(NoCoverageMs, () => End(answer, 332));
            return;
        }

        int ms = _random.Next(_quirks.MinSendMs, Math.Max(_quirks.MinSendMs + 1, _quirks.MaxSendMs));
        answer.After(_orders.Sending.TakesMs ?? ms, () =>
        {
            if (_orders.Sending.TryTake(out (SendFault Fault, int Number) fate))
            {
                EndBadly(fate.Fault, fate.Number, messages[index], answer);
                return;
            }

            int error = _registration.IsReachable ? _network.Submit(messages[index]) : 332;
            if (error != 0)
            {
                End(answer, error);
                return;
            }

            _reference++;
            if (index + 1 < messages.Count)
            {
                SendNext(messages, index + 1, prefix, answer);
                return;
            }

            IsSending = false;
            answer.Line(prefix + _reference);
            answer.Ok();
        });
    }

    private void EndBadly(SendFault fault, int number, Tpdu message, Answer answer)
    {
        switch (fault)
        {
            case SendFault.Error:
                End(answer, number);
                return;
            case SendFault.Resets:
                _orders.Commands.Restart();
                return;
            case SendFault.Unconfirmed when _registration.IsReachable:
                _network.Submit(message);
                break;
        }

        IsSending = false;
        if (fault == SendFault.PlainError)
        {
            answer.Error();
        }
        else
        {
            answer.Silence();
        }
    }

    private void End(Answer answer, int error)
    {
        IsSending = false;
        answer.Cms(error);
    }
}
