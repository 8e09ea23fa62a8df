using System;
using System.Globalization;
using System.Text;
using iSocket.Simulator.Network.Sms;

namespace iSocket.Simulator.Modem;

/// <summary>Text on the line in the character set that AT+CSCS chose (AT manual 1.5). A character of a line is one byte.</summary>
internal static class Charset
{
    private const int PcCodePage = 437;
    private const int NordicCodePage = 865;

    /// <summary>A text as the modem prints it.</summary>
    public static string Encode(string text, string charset)
    {
        return charset switch
        {
            "UCS2" => Hex(Encoding.BigEndianUnicode.GetBytes(text)),
            "HEX" => Hex(Septets(text)),
            "GSM" => Encoding.Latin1.GetString(Septets(text)),
            "IRA" => Replace(text, 0x7E),
            "PCCP" => CodePage(text, PcCodePage),
            "PCDN" => CodePage(text, NordicCodePage),
            _ => Replace(text, 0xFF),
        };
    }

    /// <summary>A text as the host typed it; null when it is not what the character set asks for.</summary>
    public static string? Decode(string line, string charset)
    {
        switch (charset)
        {
            case "UCS2":
                byte[]? units = TryUnhex(line);
                return units is null || units.Length % 2 != 0 ? null : Encoding.BigEndianUnicode.GetString(units);
            case "HEX":
                byte[]? septets = TryUnhex(line);
                return septets is null ? null : Gsm7.Decode(septets);
            case "GSM":
                return Gsm7.Decode(Encoding.Latin1.GetBytes(line));
            case "PCCP":
                return CodePagesEncodingProvider.Instance.GetEncoding(PcCodePage)!.GetString(Encoding.Latin1.GetBytes(line));
            case "PCDN":
                return CodePagesEncodingProvider.Instance.GetEncoding(NordicCodePage)!.GetString(Encoding.Latin1.GetBytes(line));
            default:
                return line;
        }
    }

    public static string Hex(ReadOnlySpan<byte> octets) => Convert.ToHexString(octets);

    public static byte[]? TryUnhex(string hex)
    {
        if (hex.Length % 2 != 0)
        {
            return null;
        }

        byte[] octets = new byte[hex.Length / 2];
        for (int i = 0; i < octets.Length; i++)
        {
            if (!byte.TryParse(hex.AsSpan(i * 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out octets[i]))
            {
                return null;
            }
        }

        return octets;
    }

    /// <summary>Septets of a text, what is outside the alphabet as a question mark.</summary>
    public static byte[] Septets(string text)
    {
        byte[]? septets = Gsm7.TryEncode(text);
        if (septets is not null)
        {
            return septets;
        }

        StringBuilder known = new(text.Length);
        foreach (char c in text)
        {
            string one = c.ToString();
            known.Append(Gsm7.TryEncode(one) is null ? "?" : one);
        }

        return Gsm7.TryEncode(known.ToString())!;
    }

    // A byte of the code page stands as the character of the same number; '?' for what the page lacks.
    private static string CodePage(string text, int page) =>
        Encoding.Latin1.GetString(CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes(text));

    private static string Replace(string text, int highest)
    {
        StringBuilder line = new(text.Length);
        foreach (char c in text)
        {
            line.Append(c <= highest ? c : '?');
        }

        return line.ToString();
    }
}
