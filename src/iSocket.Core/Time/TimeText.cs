namespace iSocket.Core.Time
{
    /// <summary>
    /// Dates and zones as text: <c>yy/mm/dd,hh:mm:ss</c> with years 2000..2099, zones <c>+02</c>, <c>-03</c>, <c>+05:30</c>.
    /// Times are civil seconds (<see cref="CivilTime"/>), zones quarters of an hour east of Greenwich.
    /// A Try method that returns false leaves its results meaningless.
    /// </summary>
    public static class TimeText
    {
        /// <summary>Characters of <c>yy/mm/dd,hh:mm:ss</c>.</summary>
        public const int DateTimeLength = 17;

        /// <summary>The westernmost zone, -12 hours, in quarters.</summary>
        public const int MinZoneQuarters = -48;

        /// <summary>The easternmost zone, +14 hours, in quarters.</summary>
        public const int MaxZoneQuarters = 56;

        private const int QuartersPerHour = 4;

        /// <summary>Whether a zone lies in -12..+14 hours.</summary>
        public static bool IsZone(int zoneQuarters)
        {
            return zoneQuarters >= MinZoneQuarters && zoneQuarters <= MaxZoneQuarters;
        }

        /// <summary>Formats <c>yy/mm/dd,hh:mm:ss</c>.</summary>
        public static string Format(long localSeconds)
        {
            CivilTime.ToDate(localSeconds, out int year, out int month, out int day);
            char[] text = new char[DateTimeLength];
            WriteTwoDigits(text, 0, year % 100);
            text[2] = '/';
            WriteTwoDigits(text, 3, month);
            text[5] = '/';
            WriteTwoDigits(text, 6, day);
            text[8] = ',';
            WriteTwoDigits(text, 9, CivilTime.Hour(localSeconds));
            text[11] = ':';
            WriteTwoDigits(text, 12, CivilTime.Minute(localSeconds));
            text[14] = ':';
            WriteTwoDigits(text, 15, CivilTime.Second(localSeconds));
            return new string(text);
        }

        /// <summary>Formats <c>yy/mm/dd,hh:mm:ss+zz</c>.</summary>
        public static string Format(long localSeconds, int zoneQuarters)
        {
            return Format(localSeconds) + FormatZone(zoneQuarters);
        }

        /// <summary>Formats a zone: sign, two digits of hours, and <c>:15</c>, <c>:30</c> or <c>:45</c> where there is a fraction.</summary>
        public static string FormatZone(int zoneQuarters)
        {
            int size = zoneQuarters < 0 ? -zoneQuarters : zoneQuarters;
            int minutes = size % QuartersPerHour * 15;
            char[] text = new char[minutes == 0 ? 3 : 6];
            text[0] = zoneQuarters < 0 ? '-' : '+';
            WriteTwoDigits(text, 1, size / QuartersPerHour);
            if (minutes != 0)
            {
                text[3] = ':';
                WriteTwoDigits(text, 4, minutes);
            }

            return new string(text);
        }

        /// <summary>
        /// Reads a whole text <c>yy/mm/dd,hh:mm:ss+zz</c>: two digits everywhere, except that the zone's hours may be one;
        /// its fraction is <c>:00</c>, <c>:15</c>, <c>:30</c>, <c>:45</c> or left out.
        /// </summary>
        /// <returns>False for anything else, a date that does not exist and a zone out of -12..+14.</returns>
        public static bool TryParse(string text, out long localSeconds, out int zoneQuarters)
        {
            zoneQuarters = 0;
            return TryParseDateTime(text, 0, out localSeconds) && TryParseZone(text, DateTimeLength, out zoneQuarters);
        }

        /// <summary>Reads <c>yy/mm/dd,hh:mm:ss</c> at a position; what follows is not looked at.</summary>
        public static bool TryParseDateTime(string text, int start, out long localSeconds)
        {
            localSeconds = 0;
            if (text == null || text.Length - start < DateTimeLength || !HasSeparators(text, start))
            {
                return false;
            }

            int year = TwoDigits(text, start);
            int month = TwoDigits(text, start + 3);
            int day = TwoDigits(text, start + 6);
            int hour = TwoDigits(text, start + 9);
            int minute = TwoDigits(text, start + 12);
            int second = TwoDigits(text, start + 15);
            if (year < 0 || !CivilTime.IsValid(2000 + year, month, day, hour, minute, second))
            {
                return false;
            }

            localSeconds = CivilTime.ToSeconds(2000 + year, month, day, hour, minute, second);
            return true;
        }

        /// <summary>Reads a zone <c>+z</c>, <c>+zz</c> or <c>+zz:mm</c> from a position to the end of the text.</summary>
        public static bool TryParseZone(string text, int start, out int zoneQuarters)
        {
            zoneQuarters = 0;
            int end = text.Length;
            int sign = start < end ? Sign(text[start]) : 0;
            if (sign == 0)
            {
                return false;
            }

            int minutes = 0;
            if (end - start > 3 && text[end - 3] == ':')
            {
                minutes = TwoDigits(text, end - 2);
                end -= 3;
            }

            int digits = end - start - 1;
            int hours = digits == 1 ? Digit(text[start + 1]) : digits == 2 ? TwoDigits(text, start + 1) : -1;
            if (hours < 0 || minutes < 0 || minutes > 45 || minutes % 15 != 0)
            {
                return false;
            }

            zoneQuarters = sign * (hours * QuartersPerHour + minutes / 15);
            return IsZone(zoneQuarters);
        }

        private static bool HasSeparators(string text, int start)
        {
            return text[start + 2] == '/' && text[start + 5] == '/' && text[start + 8] == ','
                && text[start + 11] == ':' && text[start + 14] == ':';
        }

        private static void WriteTwoDigits(char[] text, int at, int value)
        {
            text[at] = (char)('0' + value / 10);
            text[at + 1] = (char)('0' + value % 10);
        }

        private static int Sign(char c)
        {
            return c == '+' ? 1 : c == '-' ? -1 : 0;
        }

        // -1 where there is no digit.
        private static int Digit(char c)
        {
            return c >= '0' && c <= '9' ? c - '0' : -1;
        }

        private static int TwoDigits(string text, int at)
        {
            int tens = Digit(text[at]);
            int ones = Digit(text[at + 1]);
            return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
        }
    }
}
