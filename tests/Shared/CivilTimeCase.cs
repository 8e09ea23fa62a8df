namespace iSocket.Tests.Shared
{
    /// <summary>One moment, as a date and as civil seconds.</summary>
    public sealed class CivilTimeCase
    {
        private CivilTimeCase(long seconds, int weekday, int[] fields)
        {
            Seconds = seconds;
            Weekday = weekday;
            Fields = fields;
        }

        /// <summary>Seconds since 2000-01-01.</summary>
        public long Seconds { get; }

        /// <summary>1 = Monday .. 7 = Sunday.</summary>
        public int Weekday { get; }

        /// <summary>Year, month, day, hour, minute, second.</summary>
        public int[] Fields { get; }

        /// <summary>The cases.</summary>
        public static CivilTimeCase[] All()
        {
            return new CivilTimeCase[]
            {
                Of(0, 6, 2000, 1, 1, 0, 0, 0),
                Of(-1, 5, 1999, 12, 31, 23, 59, 59),
                Of(-86400, 5, 1999, 12, 31, 0, 0, 0),
                Of(-86401, 4, 1999, 12, 30, 23, 59, 59),
                Of(5097599, 1, 2000, 2, 28, 23, 59, 59),
                Of(5097600, 2, 2000, 2, 29, 0, 0, 0),
                Of(5184000, 3, 2000, 3, 1, 0, 0, 0),
                Of(404157912, 7, 2012, 10, 21, 18, 5, 12),
                Of(757382400, 1, 2024, 1, 1, 0, 0, 0),
                Of(762523199, 4, 2024, 2, 29, 11, 59, 59),
                Of(3155759999, 4, 2099, 12, 31, 23, 59, 59),
                Of(3155760000, 5, 2100, 1, 1, 0, 0, 0),
                Of(3160857600, 1, 2100, 3, 1, 0, 0, 0),
            };
        }

        private static CivilTimeCase Of(long seconds, int weekday, int year, int month, int day, int hour, int minute, int second)
        {
            return new CivilTimeCase(seconds, weekday, new int[] { year, month, day, hour, minute, second });
        }
    }
}
