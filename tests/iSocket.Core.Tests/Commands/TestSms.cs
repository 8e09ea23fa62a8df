using System;
using System.Globalization;
using System.Linq;
using System.Text;
using iSocket.Core.Sms;

namespace iSocket.Core.Tests.Commands;

/// <summary>Messages as they come out of the decoder, made from PDUs in UCS-2: nothing that the real ones cannot hold.</summary>
internal static class TestSms
{
    public const string Owner = "+40711000111";

    /// <summary>A message from a number ("+407..." or local), or from an alphanumeric sender id ("@Name").</summary>
    /// <param name="stamp">Time stamp as "yyMMddHHmmss" and quarters of an hour; null for one that is none.</param>
    public static SmsMessage From(string sender, string text, string? stamp = null, int zoneQuarters = 0)
    {
        string pdu = Pdu(sender, text, stamp, zoneQuarters);
        byte[] ascii = Encoding.ASCII.GetBytes(pdu);
        SmsMessage message = new();
        if (!new PduDecoder().TryDecode(ascii, 0, ascii.Length, message))
        {
            throw new InvalidOperationException(pdu);
        }

        return message;
    }

    /// <summary>The same as the modem hands it out: no service centre, SMS-DELIVER.</summary>
    public static string Pdu(string sender, string text, string? stamp = null, int zoneQuarters = 0)
    {
        byte[] ucs2 = Encoding.BigEndianUnicode.GetBytes(text);
        return "0004" + Address(sender) + "0008" + Stamp(stamp, zoneQuarters) + ucs2.Length.ToString("X2", CultureInfo.InvariantCulture) + Convert.ToHexString(ucs2);
    }

    private static string Address(string sender)
    {
        if (sender.StartsWith('@'))
        {
            byte[] packed = Pack(sender[1..]);
            int semiOctets = ((sender.Length - 1) * 7 + 3) / 4;
            return semiOctets.ToString("X2", CultureInfo.InvariantCulture) + "D0" + Convert.ToHexString(packed);
        }

        bool isInternational = sender.StartsWith('+');
        string digits = isInternational ? sender[1..] : sender;
        string length = digits.Length.ToString("X2", CultureInfo.InvariantCulture);
        return length + (isInternational ? "91" : "81") + Swap(digits.Length % 2 == 0 ? digits : digits + "F");
    }

    private static string Stamp(string? stamp, int zoneQuarters)
    {
        if (stamp == null)
        {
            return "FFFFFFFFFFFFFF";
        }

        int size = Math.Abs(zoneQuarters);
        int zone = ((size % 10) << 4) | (size / 10) | (zoneQuarters < 0 ? 0x08 : 0);
        return Swap(stamp) + zone.ToString("X2", CultureInfo.InvariantCulture);
    }

    private static string Swap(string digits) => string.Concat(digits.Chunk(2).Select(pair => $"{pair[1]}{pair[0]}"));

    // Letters and digits have the same code in ASCII and in the GSM alphabet.
    private static byte[] Pack(string text)
    {
        byte[] packed = new byte[(text.Length * 7 + 7) / 8];
        for (int i = 0; i < text.Length; i++)
        {
            for (int bit = 0; bit < 7; bit++)
            {
                int at = (i * 7) + bit;
                packed[at / 8] |= (byte)(((text[i] >> bit) & 1) << (at % 8));
            }
        }

        return packed;
    }
}
