using System;
using System.Text;
using iSocket.Core.Sms;
using iSocket.Simulator.Network.Sms;

namespace iSocket.Fuzz.Targets;

/// <summary>
/// Digits of any kind, and messages that are nearly right, as the modem would hand them out. The decoder never throws, what
/// surrounds the digits makes no difference, and where the simulator's decoder understands a message both read the same.
/// </summary>
internal static class PduTarget
{
    private const int Before = 7;
    private const int Behind = 9;
    private const int Longest = 512;

    private static readonly byte[] Schemes = [0x00, 0x08, 0x04, 0x10, 0x18, 0xF0, 0xF1, 0xF5, 0xC0, 0xC8, 0xD0, 0xE0, 0x01, 0x20, 0x28, 0x0C];

    public static void Run(FuzzInput input)
    {
        byte[] octets = input.OneIn(2) ? input.Rest() : Built(input);
        string hex = Convert.ToHexString(octets.AsSpan(0, Math.Min(octets.Length, 300)));
        hex = Damaged(hex, input);
        SmsMessage alone = new();
        SmsMessage surrounded = new();
        bool isRead = Decode(hex, '\0', alone);
        FuzzFailure.UnlessEqual(isRead, Decode(hex, 'A', surrounded), "the result depends on what is behind");
        FuzzFailure.UnlessEqual(Describe(alone), Describe(surrounded), "the message depends on what is behind");
        if (!isRead)
        {
            FuzzFailure.UnlessEqual(Describe(new SmsMessage()), Describe(alone), "something is left of a message that was refused");
            return;
        }

        IsSound(alone);
        IsUnderstoodAlike(alone, hex);
    }

    private static byte[] Built(FuzzInput input)
    {
        OctetList octets = new();
        int centre = input.Below(9);
        octets.Add((byte)centre);
        octets.Add(input.Bytes(centre));
        octets.Add((byte)(input.Pick<byte>([0x04, 0x44, 0x00, 0x40, 0x24, 0x06, 0x01, 0x03]) | (input.OneIn(8) ? input.Byte() & 0x9C : 0)));
        int digits = input.Below(22);
        octets.Add((byte)digits);
        octets.Add(input.Pick<byte>([0x91, 0x81, 0xA1, 0xD0, 0xD1, 0x80]));
        for (int i = 0; i < (digits + 1) / 2; i++)
        {
            octets.Add((byte)(input.OneIn(10) ? input.Byte() : (input.Below(10) << 4) | input.Below(10)));
        }

        octets.Add(input.OneIn(6) ? input.Byte() : (byte)0);
        byte scheme = input.OneIn(8) ? input.Byte() : input.Pick(Schemes);
        octets.Add(scheme);
        for (int i = 0; i < 7; i++)
        {
            octets.Add((byte)(input.OneIn(10) ? input.Byte() : (input.Below(10) << 4) | input.Below(3)));
        }

        int length = input.Below(170);
        octets.Add((byte)length);
        bool isPacked = (scheme & 0x0C) == 0 || (scheme & 0xF0) is 0xC0 or 0xD0;
        int data = Math.Max(0, (isPacked ? ((length * 7) + 7) / 8 : length) + (input.OneIn(6) ? input.Below(5) - 2 : 0));
        AddData(octets, input, data);
        return octets.ToArray();
    }

    private static void AddData(OctetList octets, FuzzInput input, int count)
    {
        byte[] header = input.Below(6) switch
        {
            0 => [5, 0, 3, input.Byte(), (byte)input.Below(4), (byte)input.Below(4)],
            1 => [6, 8, 4, input.Byte(), input.Byte(), (byte)input.Below(4), (byte)input.Below(4)],
            2 => [6, 5, 4, 11, 132, 35, 240],
            3 => [(byte)input.Below(12), input.Byte(), (byte)input.Below(6), input.Byte()],
            _ => [],
        };
        for (int i = 0; i < count; i++)
        {
            octets.Add(i < header.Length ? header[i] : input.Byte());
        }
    }

    private static string Damaged(string hex, FuzzInput input) => input.Below(8) switch
    {
        1 => hex.ToLowerInvariant(),
        2 => hex[..Math.Min(hex.Length, input.Below(400))],
        3 => hex.Insert(Math.Min(hex.Length, input.Below(300)), ((char)input.Byte()).ToString()),
        _ => hex,
    };

    private static bool Decode(string hex, char around, SmsMessage into)
    {
        string surrounded = new string(around, Before) + hex + new string(around, Behind);
        PduDecoder decoder = new();
        if (around != '\0')
        {
            // What an earlier message has left in the buffers is behind the end as well.
            decoder.TryDecode(Encoding.Latin1.GetBytes(new string(around, Longest)), 0, Longest, into);
        }

        return decoder.TryDecode(Encoding.Latin1.GetBytes(surrounded), Before, hex.Length, into);
    }

    private static string Describe(SmsMessage message) => string.Join(
        '|', message.Kind, message.Sender, message.SenderIsDialable, message.Text, message.HasStamp, message.StampLocalSeconds, message.ZoneQuarters,
        message.ConcatIndex, message.ConcatTotal, message.ConcatReference, message.Fingerprint);

    private static void IsSound(SmsMessage message)
    {
        FuzzFailure.Unless(message.Text.Length <= 160 && !message.Text.Contains('\0'), "a text that is none");
        for (int i = 0; i < message.Text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(message.Text[i]) && i + 1 < message.Text.Length && char.IsLowSurrogate(message.Text[i + 1]);
            FuzzFailure.Unless(isPair || !char.IsSurrogate(message.Text[i]), "half a pair");
            i += isPair ? 1 : 0;
        }

        string digits = message.Sender.StartsWith('+') ? message.Sender[1..] : message.Sender;
        bool isNumber = digits.Length > 0;
        foreach (char c in digits)
        {
            isNumber &= char.IsAsciiDigit(c);
        }

        FuzzFailure.Unless(!message.SenderIsDialable || isNumber, $"'{message.Sender}' cannot be dialled");
        FuzzFailure.Unless(message.ConcatIndex >= 1 && message.ConcatIndex <= message.ConcatTotal, "a part outside its text");
        FuzzFailure.Unless(message.HasStamp ? message.StampLocalSeconds is >= 0 and < 3155760000 : message.StampLocalSeconds == 0, "a stamp out of range");
    }

    private static void IsUnderstoodAlike(SmsMessage message, string hex)
    {
        byte[] octets = Convert.FromHexString(hex);
        Tpdu? other = Tpdu.TryReadIncoming(octets.AsSpan(1 + octets[0]));
        if (other == null || message.Kind is not (SmsKind.Text or SmsKind.Part or SmsKind.ClassZero))
        {
            return;
        }

        // Halves of pairs and NUL are the device's own business.
        string expected = other.UserData.Text;
        if (!expected.Contains('\0') && !expected.Contains('\uFFFD'))
        {
            FuzzFailure.UnlessEqual(expected, message.Text, "text");
        }

        // A filler ends a number (TS 24.008 clause 10.5.4.7); what stands behind one in the middle of it is anybody's guess.
        int digits = octets[2 + octets[0]];
        if (message.SenderIsDialable && message.Sender.TrimStart('+').Length == digits)
        {
            FuzzFailure.UnlessEqual(other.Address.Text, message.Sender, "sender");
        }
    }
}
