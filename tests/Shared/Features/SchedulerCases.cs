namespace iSocket.Tests.Shared
{
    /// <summary>Rules in the minute that they name, once, whatever the clock does (device.md H-1 to H-3). 2024-02-29 is a Thursday.</summary>
    public static class SchedulerCases
    {
        /// <summary>Rows of name, steps, what ran; for the form see <see cref="SchedulerScript"/>.</summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "every day", "+10:00,*,ON|=24/02/29,09:00:00|50h", "10:00 ON; 10:00 ON; 10:00 ON",
                "on its weekday", "+10:00,4,ON|+11:00,5,OFF|+12:00,3,INF|=24/02/29,09:00:00|48h", "10:00 ON; 11:00 OFF",
                "Sunday is the seventh", "+10:00,7,ON|=24/02/29,09:00:00|7d", "10:00 ON",
                "over the end of the week", "+00:00,1,ON|=24/03/03,23:59:30|60s", "00:00 ON",
                "leap day", "+00:00,*,ON|=24/02/28,23:59:00|25h", "00:00 ON; 00:00 ON",
                "in order of entry within a minute", "+10:00,*,OFF|+10:00,*,AON|+10:00,*,INF|+10:00,*,ON|+10:00,4,AOF|=24/02/29,09:59:00|2h",
                    "10:00 OFF; 10:00 AON; 10:00 INF; 10:00 ON; 10:00 AOF",
                "not while the time is not set", "+10:00,*,ON|48h", "",
                "the minute in which the clock is set", "+10:00,*,ON|=24/02/29,10:00:59|1h", "10:00 ON",
                "a rule of its own minute", "=24/02/29,10:00:10|+10:00,*,ON|1h", "10:00 ON",
                "a rule of its own minute among others", "+09:00,*,OFF|+12:00,*,OFF|=24/02/29,10:00:10|20s|+10:00,*,ON|1h", "10:00 ON",
                "a rule of the minute before", "=24/02/29,10:01:00|+10:00,*,ON|1h", "",
                "one before another of the same minute that has run", "=24/02/29,10:00:10|+10:00,*,ON|20s|+09:30,*,INF|+10:00,*,OFF|1h",
                    "10:00 ON; 10:00 OFF",
                "the same rule again does not run again", "=24/02/29,10:00:10|+10:00,*,ON|20s|+10:00,*,ON|1h", "10:00 ON",
                "removed before its minute", "+10:00,*,ON|=24/02/29,09:59:00|-10:00|1h", "",
                "one removed, the others keep what they know", "+10:00,*,ON|+10:00,4,OFF|+09:00,*,INF|=24/02/29,10:00:00|20s|-09:00|1h",
                    "10:00 ON; 10:00 OFF",

                "forward an hour (DST)", "+02:30,*,ON|+03:30,*,OFF|=24/03/31,01:59:50|20s|=24/03/31,03:00:10|1h", "03:00 ON; 03:30 OFF",
                "back an hour (DST)", "+02:30,*,ON|+03:30,*,OFF|=24/10/27,02:29:00|31m|=24/10/27,02:00:00|2h", "02:30 ON; 03:30 OFF",
                "forward 3 h: all in the gap, in order", "+11:00,*,ON|+10:30,*,OFF|+13:00,*,INF|=24/02/29,10:00:00|20s|=24/02/29,13:00:20|1h",
                    "13:00 OFF; 13:00 ON; 13:00 INF",
                "forward a little more: a new date", "+11:00,*,ON|=24/02/29,10:00:20|=24/02/29,13:01:20|1h", "",
                "forward over midnight", "+23:30,4,ON|+00:30,5,OFF|=24/02/29,23:00:00|=24/03/01,01:00:00|1m", "01:00 ON; 01:00 OFF",
                "forward within the minute", "+10:00,*,ON|=24/02/29,10:00:05|20s|=24/02/29,10:00:50|1h", "10:00 ON",
                "back within the minute", "+10:00,*,ON|=24/02/29,10:00:50|5s|=24/02/29,10:00:05|1h", "10:00 ON",
                "back 3 h: what ran does not run again", "+10:30,*,ON|+13:30,*,OFF|=24/02/29,10:29:00|171m|=24/02/29,10:20:00|4h",
                    "10:30 ON; 13:30 OFF",
                "back 3 h: what had not run runs", "+13:15,*,ON|=24/02/29,13:10:00|20s|=24/02/29,10:10:20|4h", "13:15 ON",
                "back a little more: a new date", "+10:30,*,ON|=24/02/29,10:29:00|3h|=24/02/29,10:27:00|1h", "10:30 ON; 10:30 ON",
                "forward and back: the gap runs once", "+11:00,*,ON|=24/02/29,10:00:00|20s|=24/02/29,12:00:20|20s|=24/02/29,10:00:40|4h", "12:00 ON",
                "back and forward: nothing runs twice", "+11:00,*,ON|=24/02/29,10:59:30|60s|=24/02/29,09:00:30|60s|=24/02/29,11:01:30|1h", "11:00 ON",
                "back and forward over what never ran", "+09:30,*,ON|=24/02/29,11:00:00|=24/02/29,09:00:00|60s|=24/02/29,11:01:00|1h", "11:01 ON",
                "a jump of a day", "+10:00,*,ON|=24/02/29,10:00:10|=24/03/01,10:00:10|20s", "10:00 ON; 10:00 ON",

                "a reset in its minute", "+10:00,*,ON|=24/02/29,10:00:00|10s|reset 20s|1h", "10:00 ON",
                "a reset over its beginning", "+10:00,*,ON|=24/02/29,09:59:50|reset 20s|1h", "10:00 ON",
                "a reset over all of it", "+10:00,*,ON|=24/02/29,09:59:50|reset 80s|1h", "10:01 ON",
                "power off in its minute", "+10:00,*,ON|=24/02/29,09:00:00|power|=24/02/29,11:00:00|1h", "",
                "power off and on in its minute", "+10:00,*,ON|=24/02/29,10:00:00|10s|power|=24/02/29,10:00:30|1h", "10:00 ON",
            };
        }

        /// <summary>Plays a row.</summary>
        public static string Run(string steps)
        {
            return new SchedulerScript().Play(steps);
        }
    }
}
