using System;
using System.Collections.Generic;
using System.Text;

namespace iSocket.Simulator.Network.Sms;

/// <summary>
/// The GSM 7-bit default alphabet with its extension table (3GPP TS 23.038 clause 6.2.1) and the packing of septets.
/// The simulator has its own, so that a mistake of the firmware's codec is not repeated on the other side.
/// </summary>
public static class Gsm7
{
    private const byte Escape = 0x1B;

    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
        "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static readonly Dictionary<char, byte> ToBasic = BuildBasic();

    private static readonly Dictionary<char, byte> ToExtension = new()
    {
        ['\f'] = 0x0A,
        ['^'] = 0x14,
        ['{'] = 0x28,
        ['}'] = 0x29,
        ['\\'] = 0x2F,
        ['['] = 0x3C,
        ['~'] = 0x3D,
        [']'] = 0x3E,
        ['|'] = 0x40,
        ['€'] = 0x65,
    };

    private static readonly Dictionary<byte, char> FromExtension = BuildExtension();

    /// <summary>The septets of a text, extension characters as two; null when a character is outside the alphabet.</summary>
    public static byte[]? TryEncode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<byte> septets = new(text.Length);
        foreach (char c in text)
        {
            if (ToBasic.TryGetValue(c, out byte basic))
            {
                septets.Add(basic);
            }
            else if (ToExtension.TryGetValue(c, out byte extension))
            {
                septets.Add(Escape);
                septets.Add(extension);
            }
            else
            {
                return null;
            }
        }

        return septets.ToArray();
    }

    /// <summary>The text of septets, one per byte. An unknown escape shows the basic character (clause 6.2.1.1).</summary>
    public static string Decode(ReadOnlySpan<byte> septets)
    {
        StringBuilder text = new(septets.Length);
        for (int i = 0; i < septets.Length; i++)
        {
            byte septet = (byte)(septets[i] & 0x7F);
            if (septet != Escape)
            {
                text.Append(Basic[septet]);
                continue;
            }

            i++;
            if (i < septets.Length)
            {
                byte escaped = (byte)(septets[i] & 0x7F);

                // A second escape is kept for a further table, and shown as a space until there is one (table 6.2.1.1, note 1).
                text.Append(FromExtension.TryGetValue(escaped, out char c) ? c : escaped == Escape ? ' ' : Basic[escaped]);
            }
        }

        return text.ToString();
    }

    /// <summary>Packs septets into octets, after so many zero fill bits (0 to 6).</summary>
    public static byte[] Pack(ReadOnlySpan<byte> septets, int fillBits = 0)
    {
        int bits = (septets.Length * 7) + fillBits;
        byte[] octets = new byte[(bits + 7) / 8];
        int bit = fillBits;
        foreach (byte septet in septets)
        {
            int value = (septet & 0x7F) << (bit & 7);
            octets[bit >> 3] |= (byte)value;
            if (value > 0xFF)
            {
                octets[(bit >> 3) + 1] |= (byte)(value >> 8);
            }

            bit += 7;
        }

        return octets;
    }

    /// <summary>Unpacks that many septets that follow so many fill bits. The octets must be long enough.</summary>
    public static byte[] Unpack(ReadOnlySpan<byte> octets, int count, int fillBits = 0)
    {
        byte[] septets = new byte[count];
        int bit = fillBits;
        for (int i = 0; i < count; i++)
        {
            int index = bit >> 3;
            int value = octets[index];
            if (index + 1 < octets.Length)
            {
                value |= octets[index + 1] << 8;
            }

            septets[i] = (byte)((value >> (bit & 7)) & 0x7F);
            bit += 7;
        }

        return septets;
    }

    private static Dictionary<char, byte> BuildBasic()
    {
        Dictionary<char, byte> map = new();
        for (int i = 0; i < Basic.Length; i++)
        {
            if (i != Escape)
            {
                map[Basic[i]] = (byte)i;
            }
        }

        return map;
    }

    private static Dictionary<byte, char> BuildExtension()
    {
        Dictionary<byte, char> map = new();
        foreach ((char c, byte septet) in ToExtension)
        {
            map[septet] = c;
        }

        return map;
    }
}
