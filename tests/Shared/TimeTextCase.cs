namespace iSocket.Tests.Shared
{
    /// <summary>One text with date, time and zone, and what it means.</summary>
    public sealed class TimeTextCase
    {
        private TimeTextCase(string text, long localSeconds, int zoneQuarters, string printed)
        {
            Text = text;
            LocalSeconds = localSeconds;
            ZoneQuarters = zoneQuarters;
            Printed = printed;
        }

        /// <summary>What is read.</summary>
        public string Text { get; }

        /// <summary>Seconds since 2000-01-01, local.</summary>
        public long LocalSeconds { get; }

        /// <summary>The zone in quarters of an hour.</summary>
        public int ZoneQuarters { get; }

        /// <summary>How the same is printed.</summary>
        public string Printed { get; }

        /// <summary>Texts that are read.</summary>
        public static TimeTextCase[] Good()
        {
            return new TimeTextCase[]
            {
                Of("12/10/21,18:05:12+02", 404157912, 8),
                Of("00/01/01,00:00:00+00", 0, 0),
                Of("99/12/31,23:59:59-12", 3155759999, -48),
                Of("99/12/31,23:59:59+14", 3155759999, 56),
                Of("24/02/29,11:59:59-03", 762523199, -12),
                Of("24/01/01,00:00:00+05:30", 757382400, 22),
                Of("24/01/01,00:00:00+05:45", 757382400, 23),
                Of("24/01/01,00:00:00-09:30", 757382400, -38),
                Of("24/01/01,00:00:00-00:15", 757382400, -1),
                Of("24/01/01,00:00:00+13:45", 757382400, 55),
                new TimeTextCase("24/01/01,00:00:00-00", 757382400, 0, "24/01/01,00:00:00+00"),
                new TimeTextCase("24/01/01,00:00:00+2", 757382400, 8, "24/01/01,00:00:00+02"),
                new TimeTextCase("24/01/01,00:00:00-3:30", 757382400, -14, "24/01/01,00:00:00-03:30"),
                new TimeTextCase("24/01/01,00:00:00+14:00", 757382400, 56, "24/01/01,00:00:00+14"),
            };
        }

        /// <summary>Texts that are refused.</summary>
        public static string[] Bad()
        {
            return new string[]
            {
                "",
                "24/01/01,00:00:00",
                "24/01/01,00:00:00+",
                "24/01/01,00:00:00+:30",
                "24/01/01,00:00:00+002",
                "24/01/01,00:00:00+02:",
                "24/01/01,00:00:00+02:3",
                "24/01/01,00:00:00+02:10",
                "24/01/01,00:00:00+02:60",
                "24/01/01,00:00:00+02:300",
                "24/01/01,00:00:00+0a",
                "24/01/01,00:00:00+a",
                "24/01/01,00:00:00++2",
                "24/01/01,00:00:00+02x",
                "24/01/01,00:00:00 02",
                "24/01/01,00:00:00-12:15",
                "24/01/01,00:00:00-13",
                "24/01/01,00:00:00+14:15",
                "24/01/01,00:00:00+15",
                "24/1/01,00:00:00+02",
                "2024/01/01,00:00:00+02",
                "24-01-01,00:00:00+02",
                "24/01/01 00:00:00+02",
                "24/01/01,00.00.00+02",
                "24/01/01,24:00:00+02",
                "24/01/01,00:60:00+02",
                "24/01/01,00:00:60+02",
                "24/00/01,00:00:00+02",
                "24/13/01,00:00:00+02",
                "24/01/00,00:00:00+02",
                "24/01/32,00:00:00+02",
                "24/04/31,00:00:00+02",
                "23/02/29,00:00:00+02",
                "-4/01/01,00:00:00+02",
                " 4/01/01,00:00:00+02",
                "+4/01/01,00:00:00+02",
                "24/01/01,+1:00:00+02",
            };
        }

        private static TimeTextCase Of(string text, long localSeconds, int zoneQuarters)
        {
            return new TimeTextCase(text, localSeconds, zoneQuarters, text);
        }
    }
}
