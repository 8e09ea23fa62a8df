using System;
using System.Globalization;
using System.Text;

namespace iSocket.Simulator.Scenarios;

/// <summary>Durations such as <c>250ms</c>, <c>5s</c>, <c>1h30m</c>.</summary>
internal static class DurationText
{
    // A century is longer than any scenario and still far from the end of 64-bit microseconds.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(36500);

    /// <summary>Reads a duration: numbers with the units ms, s, m, h, d, joined without spaces.</summary>
    public static bool TryParse(string word, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        int at = 0;
        while (at < word.Length)
        {
            int start = at;
            while (at < word.Length && char.IsAsciiDigit(word[at]))
            {
                at++;
            }

            int digits = at;
            while (at < word.Length && char.IsAsciiLetterLower(word[at]))
            {
                at++;
            }

            if (!TryPart(word.AsSpan(start, digits - start), word.AsSpan(digits, at - digits), out TimeSpan part)
                || part > Longest - duration)
            {
                return false;
            }

            duration += part;
        }

        return word.Length > 0;
    }

    /// <summary>Writes a duration in the same form, to the millisecond.</summary>
    public static string Format(TimeSpan duration)
    {
        StringBuilder text = new();
        Append(text, duration.Days, "d");
        Append(text, duration.Hours, "h");
        Append(text, duration.Minutes, "m");
        Append(text, duration.Seconds, "s");
        Append(text, duration.Milliseconds, "ms");
        return text.Length == 0 ? "0s" : text.ToString();
    }

    /// <summary>Writes a moment or a span given in microseconds.</summary>
    public static string FormatUs(long us) => Format(TimeSpan.FromMilliseconds(us / 1000));

    private static bool TryPart(ReadOnlySpan<char> digits, ReadOnlySpan<char> unit, out TimeSpan part)
    {
        part = TimeSpan.Zero;
        long unitMs = unit switch
        {
            "ms" => 1,
            "s" => 1000,
            "m" => 60_000,
            "h" => 3_600_000,
            "d" => 86_400_000,
            _ => 0,
        };
        if (unitMs == 0
            || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long count)
            || count > (long)Longest.TotalMilliseconds / unitMs)
        {
            return false;
        }

        part = TimeSpan.FromMilliseconds(count * unitMs);
        return true;
    }

    private static void Append(StringBuilder text, int count, string unit)
    {
        if (count != 0)
        {
            text.Append(count.ToString(CultureInfo.InvariantCulture)).Append(unit);
        }
    }
}
