using iSocket.Core.Control;
using iSocket.Core.Text;
using iSocket.Core.Time;

namespace iSocket.Tests.Shared
{
    /// <summary>The log of the device's own faults: repetitions count up, and only some are worth a write.</summary>
    public static class FaultLogCases
    {
        /// <summary>
        /// Rows of name, script, the entries and the number of writes: <c>kind=detail</c> notes a fault of that kind,
        /// <c>again=n</c> the last one n times more, <c>many=n</c> n settings that were lost, <c>clock</c> sets the clock to
        /// 24/02/29,10:00:00, <c>clear</c>. An entry is kind, detail, times and when.
        /// </summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "nothing", "0:end", "0 writes",
                "without a clock", "1000:exception=3", "3.3 x1 unknown, 1 writes",
                "with one", "0:clock 61000:flash=2", "6.2 x1 24/02/29,10:01:01, 1 writes",
                "the same again counts up", "0:clock 0:flash=2 90000:flash=2", "6.2 x2 24/02/29,10:01:30, 2 writes",
                "another detail is another fault", "0:exception=1 0:exception=2", "3.1 x1 unknown, 3.2 x1 unknown, 2 writes",
                "another kind is another fault", "0:exception=1 0:restart=1", "3.1 x1 unknown, 1.1 x1 unknown, 2 writes",
                "only the newest counts up", "0:exception=1 0:restart=1 0:exception=1", "3.1 x1 unknown, 1.1 x1 unknown, 3.1 x1 unknown, 3 writes",
                "nine times", "0:exception=1 0:again=8", "3.1 x9 unknown, 2 writes",
                "ten times", "0:exception=1 0:again=9", "3.1 x10 unknown, 3 writes",
                "fifty times", "0:exception=1 0:again=49", "3.1 x50 unknown, 4 writes",
                "a thousand times", "0:exception=1 0:again=999", "3.1 x200 unknown, 5 writes",
                "the highest detail", "0:exception=255", "3.255 x1 unknown, 1 writes",
                "eight are kept", "0:exception=1 0:many=9",
                    "4.1 x1 unknown, 4.2 x1 unknown, 4.3 x1 unknown, 4.4 x1 unknown, 4.5 x1 unknown, 4.6 x1 unknown, 4.7 x1 unknown, 4.8 x1 unknown, 10 writes",
                "forgotten", "0:many=3 0:clear", "4 writes",
                "forgotten, then the same", "0:exception=1 0:again=5 0:clear 0:exception=1", "3.1 x1 unknown, 4 writes",
                "taken back", "0:exception=1 0:restore=7 0:exception=7", "3.1 x1 unknown, 3.7 x6 unknown, 1 writes",
            };
        }

        /// <summary>Plays a script.</summary>
        public static string Run(string text)
        {
            WallClock clock = new WallClock();
            FaultLog log = new FaultLog(clock);
            Script script = new Script(text);
            while (script.Next())
            {
                Do(log, clock, script);
            }

            TextBuffer outcome = new TextBuffer(64);
            for (int i = 0; i < log.Count; i++)
            {
                outcome.Append((int)log.Kind(i)).Append('.').Append(log.Detail(i)).Append(" x").Append(log.Times(i)).Append(' ');
                outcome.Append(log.LocalSeconds(i) == FaultLog.UnknownTime ? "unknown" : TimeText.Format(log.LocalSeconds(i))).Append(", ");
            }

            return outcome.Append(log.Changes).Append(" writes").ToString();
        }

        private static void Do(FaultLog log, WallClock clock, Script script)
        {
            switch (script.Verb)
            {
                case "exception":
                    log.Note(FaultKind.Exception, script.Argument, script.AtMs);
                    break;
                case "restart":
                    log.Note(FaultKind.Restart, script.Argument, script.AtMs);
                    break;
                case "flash":
                    log.Note(FaultKind.FlashWrite, script.Argument, script.AtMs);
                    break;
                case "again":
                    for (int i = 0; i < script.Argument; i++)
                    {
                        log.Note(log.Kind(log.Count - 1), log.Detail(log.Count - 1), script.AtMs);
                    }

                    break;
                case "many":
                    for (int i = 0; i < script.Argument; i++)
                    {
                        log.Note(FaultKind.SettingLost, i, script.AtMs);
                    }

                    break;
                case "restore":
                    log.Restore((int)FaultKind.Exception, script.Argument, 5, FaultLog.UnknownTime);
                    break;
                case "clock":
                    clock.SetManual(script.AtMs, CivilTime.ToSeconds(2024, 2, 29, 10, 0, 0), 8);
                    break;
                case "clear":
                    log.Clear();
                    break;
            }
        }
    }
}
