namespace iSocket.Core.Time
{
    /// <summary>
    /// The Gregorian calendar over "civil seconds": seconds since 2000-01-01,00:00:00 of whatever zone the caller means.
    /// Every day has 86400 of them (no leap seconds). Sound for the years 1 to 9999; negative seconds lie before 2000.
    /// </summary>
    public static class CivilTime
    {
        /// <summary>Seconds in a minute.</summary>
        public const int SecondsPerMinute = 60;

        /// <summary>Seconds in an hour.</summary>
        public const int SecondsPerHour = 3600;

        /// <summary>Seconds in a day.</summary>
        public const int SecondsPerDay = 86400;

        /// <summary>Seconds in a quarter of an hour, the unit of zones (3GPP TS 23.040, 9.2.3.11).</summary>
        public const int SecondsPerQuarter = 900;

        /// <summary>The first civil second that a two-digit year cannot name: 2100-01-01,00:00:00.</summary>
        public const long EndOfTwoDigitYears = 3155760000;

        private const int DaysPerEra = 146097;

        // Counting years from 1 March puts the leap day last. Day 0 of that count is 0000-03-01; this is 2000-01-01.
        private const int DayOf2000 = 730425;

        /// <summary>Whether a civil second lies in the years 2000 to 2099.</summary>
        public static bool HasTwoDigitYear(long seconds)
        {
            return seconds >= 0 && seconds < EndOfTwoDigitYears;
        }

        /// <summary>Civil seconds of a date and time of day. The arguments must be valid.</summary>
        public static long ToSeconds(int year, int month, int day, int hour, int minute, int second)
        {
            return (long)ToDays(year, month, day) * SecondsPerDay + hour * SecondsPerHour + minute * SecondsPerMinute + second;
        }

        /// <summary>Days from 2000-01-01 to a date, which must be valid.</summary>
        public static int ToDays(int year, int month, int day)
        {
            bool beforeMarch = month <= 2;
            int marchYear = beforeMarch ? year - 1 : year;
            int marchMonth = beforeMarch ? month + 9 : month - 3;
            int dayOfYear = (153 * marchMonth + 2) / 5 + day - 1;
            return 365 * marchYear + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear - DayOf2000;
        }

        /// <summary>The date of a civil second: year, month 1..12, day 1..31.</summary>
        public static void ToDate(long seconds, out int year, out int month, out int day)
        {
            int days = DayNumber(seconds) + DayOf2000;
            int era = days / DaysPerEra;
            int dayOfEra = days % DaysPerEra;

            // Undo the three leap rules: every 4 years (1461 days), not every 100 (36524), again every 400.
            int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
            int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
            int marchMonth = (5 * dayOfYear + 2) / 153;
            day = dayOfYear - (153 * marchMonth + 2) / 5 + 1;
            month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
            year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
        }

        /// <summary>Days since 2000-01-01; negative before.</summary>
        public static int DayNumber(long seconds)
        {
            long days = seconds / SecondsPerDay;
            return (int)(seconds % SecondsPerDay < 0 ? days - 1 : days);
        }

        /// <summary>Seconds since midnight, 0..86399.</summary>
        public static int SecondOfDay(long seconds)
        {
            int rest = (int)(seconds % SecondsPerDay);
            return rest < 0 ? rest + SecondsPerDay : rest;
        }

        /// <summary>Year.</summary>
        public static int Year(long seconds)
        {
            ToDate(seconds, out int year, out _, out _);
            return year;
        }

        /// <summary>Hour, 0..23.</summary>
        public static int Hour(long seconds)
        {
            return SecondOfDay(seconds) / SecondsPerHour;
        }

        /// <summary>Minute within the hour, 0..59.</summary>
        public static int Minute(long seconds)
        {
            return SecondOfDay(seconds) / SecondsPerMinute % 60;
        }

        /// <summary>Second within the minute, 0..59.</summary>
        public static int Second(long seconds)
        {
            return SecondOfDay(seconds) % SecondsPerMinute;
        }

        /// <summary>Day of the week: 1 = Monday .. 7 = Sunday.</summary>
        public static int Weekday(long seconds)
        {
            // 2000-01-01 was a Saturday.
            int weekday = (DayNumber(seconds) + 5) % 7;
            return (weekday < 0 ? weekday + 7 : weekday) + 1;
        }

        /// <summary>Whether a year has 366 days.</summary>
        public static bool IsLeapYear(int year)
        {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        }

        /// <summary>Days of a month, 28..31; 0 for a month that does not exist.</summary>
        public static int DaysInMonth(int year, int month)
        {
            switch (month)
            {
                case 2:
                    return IsLeapYear(year) ? 29 : 28;
                case 4:
                case 6:
                case 9:
                case 11:
                    return 30;
                default:
                    return month >= 1 && month <= 12 ? 31 : 0;
            }
        }

        /// <summary>Whether a date and a time of day exist (years 1..9999).</summary>
        public static bool IsValid(int year, int month, int day, int hour, int minute, int second)
        {
            return IsValidDate(year, month, day) && IsValidTime(hour, minute, second);
        }

        /// <summary>Whether a date exists (years 1..9999).</summary>
        public static bool IsValidDate(int year, int month, int day)
        {
            return year >= 1 && year <= 9999 && day >= 1 && day <= DaysInMonth(year, month);
        }

        /// <summary>Whether a time of day exists; 23:59:60 does not.</summary>
        public static bool IsValidTime(int hour, int minute, int second)
        {
            return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
        }
    }
}
