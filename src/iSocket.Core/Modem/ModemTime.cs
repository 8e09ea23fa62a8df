using iSocket.Core.Time;

namespace iSocket.Core.Modem
{
    /// <summary>Reads the two forms in which the modem gives the time. Its zone counts quarters of an hour.</summary>
    public sealed class ModemTime
    {
        private const int MaxZoneQuarters = 56;

        /// <summary>Local time in seconds since 2000-01-01, after a successful read.</summary>
        public long LocalSeconds { get; private set; }

        /// <summary>Zone in quarters of an hour, after a successful read.</summary>
        public int ZoneQuarters { get; private set; }

        /// <summary>Reads <c>*PSUTTZ: 2017,1,22,21,7,29,"+4",0</c>: universal time and the zone (manual 6.2.12).</summary>
        public bool TryReadNetworkTime(AtLine line)
        {
            if (!line.TryReadNumber(out int year) || !line.TryReadNumber(out int month) || !line.TryReadNumber(out int day)
                || !line.TryReadNumber(out int hour) || !line.TryReadNumber(out int minute) || !line.TryReadNumber(out int second)
                || !line.TryReadField(out int start, out int length) || !TryReadZone(line, start, length, out int zone))
            {
                return false;
            }

            // Some firmware writes the year with two digits.
            year = year >= 0 && year < 100 ? 2000 + year : year;
            if (!CivilTime.IsValidDate(year, month, day) || !CivilTime.IsValidTime(hour, minute, second))
            {
                return false;
            }

            ZoneQuarters = zone;
            LocalSeconds = CivilTime.ToSeconds(year, month, day, hour, minute, second) + (zone * 900L);
            return LocalSeconds >= 0;
        }

        /// <summary>Reads <c>+CCLK: "17/01/22,22:07:47+04"</c>: local time and the zone (manual 3.2.43).</summary>
        public bool TryReadClock(AtLine line)
        {
            if (!line.TryReadField(out int start, out int length) || length < 18
                || !TryTwoDigits(line, start, out int year) || !TryTwoDigits(line, start + 3, out int month)
                || !TryTwoDigits(line, start + 6, out int day) || !TryTwoDigits(line, start + 9, out int hour)
                || !TryTwoDigits(line, start + 12, out int minute) || !TryTwoDigits(line, start + 15, out int second)
                || !TryReadZone(line, start + 17, length - 17, out int zone)
                || !CivilTime.IsValidDate(2000 + year, month, day) || !CivilTime.IsValidTime(hour, minute, second))
            {
                return false;
            }

            ZoneQuarters = zone;
            LocalSeconds = CivilTime.ToSeconds(2000 + year, month, day, hour, minute, second);
            return true;
        }

        private static bool TryTwoDigits(AtLine line, int at, out int value)
        {
            int tens = line.Buffer[at] - '0';
            int ones = line.Buffer[at + 1] - '0';
            value = (tens * 10) + ones;
            return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
        }

        private static bool TryReadZone(AtLine line, int start, int length, out int zone)
        {
            zone = 0;
            bool isNegative = length > 0 && line.Buffer[start] == '-';
            int at = length > 0 && (isNegative || line.Buffer[start] == '+') ? 1 : 0;
            if (at == length || length - at > 2)
            {
                return false;
            }

            for (; at < length; at++)
            {
                int digit = line.Buffer[start + at] - '0';
                if (digit < 0 || digit > 9)
                {
                    return false;
                }

                zone = (zone * 10) + digit;
            }

            zone = isNegative ? -zone : zone;
            return zone >= -MaxZoneQuarters && zone <= MaxZoneQuarters;
        }
    }
}
