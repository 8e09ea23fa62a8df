using System;
using System.Text;

namespace iSocket.Simulator.Network.Sms;

/// <summary>An address field of an SMS (3GPP TS 23.040 clause 9.1.2.5).</summary>
/// <param name="Text">Digits with "+" when international, or the letters of an alphanumeric sender.</param>
/// <param name="Type">Type-of-address octet: 0x91 international, 0x81 unknown, 0xD0 alphanumeric.</param>
public readonly record struct SmsAddress(string Text, byte Type)
{
    /// <summary>Type-of-address of an international number.</summary>
    public const byte International = 0x91;

    /// <summary>Type-of-address of a number in local form.</summary>
    public const byte Unknown = 0x81;

    /// <summary>Type-of-address of an alphanumeric sender.</summary>
    public const byte Alphanumeric = 0xD0;

    private const string SemiOctets = "0123456789*#abc";

    /// <summary>True for a sender that is letters, not a number.</summary>
    public bool IsAlphanumeric => (Type & 0x70) == 0x50;

    /// <summary>Chooses the type from the text: "+" first, digits only, or letters.</summary>
    public static SmsAddress From(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.StartsWith('+') && IsDialString(text[1..]))
        {
            return new SmsAddress(text, International);
        }

        return new SmsAddress(text, IsDialString(text) ? Unknown : Alphanumeric);
    }

    /// <summary>Reads an address whose first octet counts semi-octets; null when the octets do not suffice.</summary>
    public static SmsAddress? TryRead(ReadOnlySpan<byte> pdu, ref int position)
    {
        if (position + 2 > pdu.Length)
        {
            return null;
        }

        int semiOctets = pdu[position];
        byte type = pdu[position + 1];
        int octets = (semiOctets + 1) / 2;
        int start = position + 2;
        if (semiOctets > 20 || start + octets > pdu.Length)
        {
            return null;
        }

        position = start + octets;
        return Read(pdu.Slice(start, octets), type, semiOctets);
    }

    /// <summary>Reads a service centre address, whose first octet counts octets with the type.</summary>
    public static SmsAddress? TryReadServiceCentre(ReadOnlySpan<byte> pdu, ref int position)
    {
        if (pdu.Length == 0 || pdu[0] > 11 || pdu.Length < pdu[0] + 1)
        {
            return null;
        }

        int length = pdu[0];
        position = length + 1;
        return length < 2 ? new SmsAddress(string.Empty, Unknown) : Read(pdu.Slice(2, length - 1), pdu[1], (length - 1) * 2);
    }

    /// <summary>The field as it stands in a TPDU: semi-octets, type, value.</summary>
    public byte[] ToOctets()
    {
        byte[] value;
        int semiOctets;
        if (IsAlphanumeric)
        {
            byte[] septets = Gsm7.TryEncode(Text) ?? Gsm7.TryEncode("?")!;
            septets = septets.Length > 11 ? septets[..11] : septets;
            value = Gsm7.Pack(septets);
            semiOctets = ((septets.Length * 7) + 3) / 4;
        }
        else
        {
            string digits = Text.TrimStart('+');
            digits = digits.Length > 20 ? digits[..20] : digits;
            value = PackDigits(digits);
            semiOctets = digits.Length;
        }

        byte[] field = new byte[value.Length + 2];
        field[0] = (byte)semiOctets;
        field[1] = Type;
        value.CopyTo(field, 2);
        return field;
    }

    /// <summary>The field as it stands before a TPDU: octets, type, value; a single 0 for none.</summary>
    public byte[] ToServiceCentreOctets()
    {
        if (Text.Length == 0)
        {
            return new byte[1];
        }

        byte[] field = ToOctets();
        field[0] = (byte)(field.Length - 1);
        return field;
    }

    private static SmsAddress Read(ReadOnlySpan<byte> value, byte type, int semiOctets)
    {
        if ((type & 0x70) == 0x50)
        {
            return new SmsAddress(Gsm7.Decode(Gsm7.Unpack(value, semiOctets * 4 / 7)), type);
        }

        StringBuilder text = new(semiOctets + 1);
        if ((type & 0x70) == 0x10)
        {
            text.Append('+');
        }

        for (int i = 0; i < semiOctets; i++)
        {
            int nibble = (i & 1) == 0 ? value[i >> 1] & 0x0F : value[i >> 1] >> 4;
            if (nibble < SemiOctets.Length)
            {
                text.Append(SemiOctets[nibble]);
            }
        }

        return new SmsAddress(text.ToString(), type);
    }

    private static byte[] PackDigits(string digits)
    {
        byte[] value = new byte[(digits.Length + 1) / 2];
        for (int i = 0; i < value.Length * 2; i++)
        {
            int nibble = i < digits.Length ? SemiOctets.IndexOf(digits[i], StringComparison.Ordinal) : 0x0F;
            value[i >> 1] |= (byte)((i & 1) == 0 ? nibble : nibble << 4);
        }

        return value;
    }

    private static bool IsDialString(string text)
    {
        foreach (char c in text)
        {
            if (!SemiOctets.Contains(c, StringComparison.Ordinal) || char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }
}
