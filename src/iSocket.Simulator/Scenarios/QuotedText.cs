using System;
using System.Globalization;
using System.Text;

namespace iSocket.Simulator.Scenarios;

/// <summary>Texts in double quotes with the escapes <c>\n</c>, <c>\"</c>, <c>\\</c> and <c>\uXXXX</c>.</summary>
internal static class QuotedText
{
    /// <summary>Writes a text as a scenario would have it, on one line.</summary>
    public static string Quote(string text)
    {
        StringBuilder quoted = new("\"", text.Length + 2);
        foreach (char c in text)
        {
            _ = c switch
            {
                '\n' => quoted.Append("\\n"),
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                _ when char.IsControl(c) => quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Resolves the escape whose backslash stands at <paramref name="at"/>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="at">Position of the backslash; afterwards that of the first character behind the escape.</param>
    /// <param name="value">The character meant.</param>
    /// <returns>Null, or what is wrong.</returns>
    public static string? ReadEscape(string line, ref int at, out char value)
    {
        value = '\0';
        char kind = at + 1 < line.Length ? line[at + 1] : '\0';
        switch (kind)
        {
            case 'n':
                value = '\n';
                break;
            case '"':
            case '\\':
                value = kind;
                break;
            case 'u':
                return ReadUnicode(line, ref at, out value);
            default:
                return "in a text, \\ is followed by n, \", \\ or uXXXX";
        }

        at += 2;
        return null;
    }

    private static string? ReadUnicode(string line, ref int at, out char value)
    {
        value = '\0';
        if (at + 6 > line.Length
            || !ushort.TryParse(line.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
        {
            return "\\u is followed by four hexadecimal digits";
        }

        value = (char)code;
        at += 6;
        return null;
    }
}
