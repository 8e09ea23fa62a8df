using System;
using System.Text;
using iSocket.Core.Sms;
using iSocket.Simulator.Network.Sms;

namespace iSocket.Fuzz;

/// <summary>Texts as PDUs, made by the simulator's encoder, which shares nothing with the device's decoder.</summary>
internal static class TextMessages
{
    private const byte Gsm7Scheme = 0x00;
    private const byte Ucs2Scheme = 0x08;
    private const int MostUnits = 70;
    private const int MostSeptets = 160;

    private static readonly DateTimeOffset Start = new(2024, 5, 1, 12, 0, 0, TimeSpan.FromHours(2));

    /// <summary>The octets of a whole message, cut to what one message holds.</summary>
    /// <param name="sender">A number, or a name behind an at sign.</param>
    /// <param name="text">The text.</param>
    /// <param name="number">Seconds of its time stamp behind an hour that is always the same.</param>
    public static byte[] Deliver(string sender, string text, int number)
    {
        byte[]? septets = Gsm7.TryEncode(text);
        SmsUserData data = septets is { Length: <= MostSeptets }
            ? SmsUserData.Create(new SmsCoding(Gsm7Scheme), septets)
            : SmsUserData.Create(new SmsCoding(Ucs2Scheme), Encoding.BigEndianUnicode.GetBytes(text[..Math.Min(text.Length, MostUnits)]));
        SmsAddress from = sender.StartsWith('@') ? new SmsAddress(sender[1..], SmsAddress.Alphanumeric) : SmsAddress.From(sender);
        return [0, .. Tpdu.BuildDeliver(from, data, Start.AddSeconds(number))];
    }

    /// <summary>The same as the device reads it.</summary>
    public static SmsMessage Read(byte[] octets)
    {
        byte[] digits = Encoding.ASCII.GetBytes(Convert.ToHexString(octets));
        SmsMessage message = new();
        FuzzFailure.Unless(new PduDecoder().TryDecode(digits, 0, digits.Length, message), "a good message was not read");
        return message;
    }
}
