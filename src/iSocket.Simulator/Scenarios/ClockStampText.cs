using System;
using System.Globalization;

namespace iSocket.Simulator.Scenarios;

/// <summary>Clock stamps <c>yy/mm/dd,hh:mm:ss+zz</c>, the zone in hours or as <c>+05:30</c>.</summary>
internal static class ClockStampText
{
    private const int ZoneAt = 17;

    /// <summary>Reads a stamp of this century.</summary>
    public static bool TryParse(string word, out DateTimeOffset stamp)
    {
        stamp = default;
        if (word.Length <= ZoneAt
            || !DateTime.TryParseExact("20" + word[..ZoneAt], "yyyy/MM/dd,HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local)
            || !TryParseZone(word.AsSpan(ZoneAt), out TimeSpan zone))
        {
            return false;
        }

        stamp = new DateTimeOffset(local, zone);
        return true;
    }

    /// <summary>Writes a stamp in the same form.</summary>
    public static string Format(DateTimeOffset stamp)
    {
        TimeSpan zone = stamp.Offset.Duration();
        string sign = stamp.Offset < TimeSpan.Zero ? "-" : "+";
        string minutes = zone.Minutes == 0 ? string.Empty : zone.ToString("\\:mm", CultureInfo.InvariantCulture);
        return stamp.ToString("yy/MM/dd,HH:mm:ss", CultureInfo.InvariantCulture) + sign + zone.ToString("hh", CultureInfo.InvariantCulture) + minutes;
    }

    // The network counts quarters of an hour (3GPP TS 23.040, 9.2.3.11); no place on earth is beyond +14 or -12.
    private static bool TryParseZone(ReadOnlySpan<char> text, out TimeSpan zone)
    {
        zone = default;
        if (text.Length is not (3 or 6) || text[0] is not ('+' or '-') || !TryTwoDigits(text[1..], out int hours))
        {
            return false;
        }

        int minutes = 0;
        if (text.Length == 6 && (text[3] != ':' || !TryTwoDigits(text[4..], out minutes)))
        {
            return false;
        }

        int total = ((hours * 60) + minutes) * (text[0] == '-' ? -1 : 1);
        zone = TimeSpan.FromMinutes(total);
        return minutes is 0 or 15 or 30 or 45 && total is >= -720 and <= 840;
    }

    private static bool TryTwoDigits(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
