using iSocket.Core.Settings;
using iSocket.Core.Text;

namespace iSocket.Tests.Shared
{
    /// <summary>Rules of the schedule as the owner writes them, and their order (device.md 4.12, H-1).</summary>
    public static class ScheduleRuleCases
    {
        /// <summary>
        /// Rows of name, steps, outcome. Steps are separated by bars: <c>+rule</c> tells its place or <c>no</c>, <c>-time</c>
        /// <c>yes</c> or <c>no</c>, <c>?</c> the list, <c>!n</c> notes that rule n ran, <c>:</c> tells which have.
        /// </summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "first minute", "+00:00,*,ON|?", "0|00:00,*,ON",
                "last minute", "+23:59,7,AOF|?", "0|23:59,7,AOF",
                "Monday", "+11:59,1,INF|?", "0|11:59,1,INF",
                "arming", "+11:59,*,AON|?", "0|11:59,*,AON",
                "switching off", "+11:59,*,OFF|?", "0|11:59,*,OFF",
                "no such hour", "+24:00,*,ON|?", "no|No SCHEDULER rules!",
                "no such minute", "+11:60,*,ON", "no",
                "hour of one digit", "+1:59,*,ON", "no",
                "minute of one digit", "+11:5,*,ON", "no",
                "no colon", "+1159,*,ON|+11.59,*,ON", "no|no",
                "no such day", "+11:59,0,ON|+11:59,8,ON|+11:59,12,ON|+11:59,,ON|+11:59,A,ON", "no|no|no|no|no",
                "no such action", "+11:59,*,|+11:59,*,RESTART|+11:59,*,ONX|+11:59,*,on", "no|no|no|no",
                "no commas", "+11:59*ON|+11:59;*;OFF", "no|no",
                "signs", "++1:59,*,ON|+-1:59,*,ON", "no|no",
                "nothing", "+|-|?", "no|no|No SCHEDULER rules!",

                "sorted by time, within a minute by entry", "+12:00,*,ON|+08:00,*,OFF|+12:00,1,OFF|+12:00,*,INF|+00:00,7,AON|?",
                    "0|0|2|3|0|00:00,7,AON/08:00,*,OFF/12:00,*,ON/12:00,1,OFF/12:00,*,INF",
                "the same again", "+12:00,*,ON|+12:00,1,OFF|+12:00,1,OFF|+12:00,*,ON|?", "0|1|1|0|12:00,*,ON/12:00,1,OFF",
                "all of a minute go", "+12:00,*,ON|+08:00,*,OFF|+12:00,1,OFF|-12:00|?", "0|0|2|yes|08:00,*,OFF",
                "what is not there cannot go", "+08:00,*,OFF|-12:00|-8:00|-08:00,*,OFF|-ALL|-24:00", "0|no|no|no|no|no",
                "a ninth", "+10:00,*,ON|+10:01,*,ON|+10:02,*,ON|+10:03,*,ON|+10:04,*,ON|+10:05,*,ON|+10:06,*,ON|+10:07,*,ON|+10:08,*,ON|+09:08,*,ON|+10:07,*,ON|"
                    + "-10:00|+10:08,*,ON", "0|1|2|3|4|5|6|7|no|no|7|yes|7",
                "a rule keeps its memory", "+10:00,*,ON|!0|+09:00,*,ON|:|-09:00|:|+11:00,*,ON|:", "0|0|.x|yes|x|1|x.",
                "a rule that comes again has none", "+10:00,*,ON|!0|-10:00|+10:00,*,ON|:", "0|yes|0|.",
            };
        }

        /// <summary>Plays a row.</summary>
        public static string Run(string text)
        {
            ScheduleSetting rules = new ScheduleSetting(25, "SCHEDULER");
            TextBuffer outcome = new TextBuffer(64);
            string[] steps = text.Split('|');
            for (int i = 0; i < steps.Length; i++)
            {
                string told = Do(rules, steps[i]);
                outcome.Append(outcome.Length == 0 || told.Length == 0 ? "" : "|").Append(told);
            }

            return outcome.ToString();
        }

        private static string Do(ScheduleSetting rules, string step)
        {
            string rest = step.Substring(1);
            switch (step[0])
            {
                case '+':
                    return rules.TryAdd(rest, out int index) ? index.ToString() : (index == -1 ? "no" : "no place");
                case '-':
                    return rules.TryRemove(rest) ? "yes" : "no";
                case '!':
                    rules.SetRanMinute(rest[0] - '0', 77);
                    return "";
                case ':':
                    return Ran(rules);
                default:
                    return OneLine(rules.Answer());
            }
        }

        private static string Ran(ScheduleSetting rules)
        {
            TextBuffer text = new TextBuffer(8);
            for (int i = 0; i < rules.Count; i++)
            {
                text.Append(rules.RanMinute(i) == 77 ? 'x' : (rules.RanMinute(i) == -1 ? '.' : '?'));
            }

            return text.ToString();
        }

        private static string OneLine(string text)
        {
            char[] characters = text.ToCharArray();
            for (int i = 0; i < characters.Length; i++)
            {
                characters[i] = characters[i] == '\n' ? '/' : characters[i];
            }

            return new string(characters);
        }
    }
}
