using System;
using iSocket.Core.App;
using iSocket.Core.Control;
using iSocket.Core.Text;
using iSocket.Core.Time;

namespace iSocket.Tests.Shared
{
    /// <summary>Parts that fail are left out for a while; a device that restarts again and again notices it.</summary>
    public static class GuardCases
    {
        /// <summary>
        /// Rows of name, script, outcome: <c>start</c>, <c>fail=part</c> tells the pause in milliseconds, <c>times=n</c> fails
        /// part 0 n times and tells the last pause, <c>pass=part</c>, <c>resume=part</c> tells when it runs again. At the end:
        /// whether a restart is wanted, and the entries in the fault log.
        /// </summary>
        public static string[] PartRows()
        {
            return new string[]
            {
                "nothing", "0:start", "/no 0",
                "left out for a moment", "0:start 1000:fail=1 1000:resume=1", "200 1200/no 1",
                "the others go on", "0:start 1000:fail=1 1000:resume=0 1000:resume=2", "200 0 0/no 1",
                "the pauses grow from the sixth on", "0:start 5000:times=5 5000:fail=0 5000:fail=0 5000:fail=0", "200 400 800 1600/no 1",
                "to a minute", "0:start 5000:times=13 5000:fail=0 5000:fail=0", "51200 60000 60000/no 1",
                "and stay there", "0:start 5000:times=1000", "60000/no 1",
                "a success begins anew", "0:start 5000:times=20 5000:pass=0 5000:fail=0", "60000 200/no 1",
                "a success of another does not", "0:start 5000:times=20 5000:pass=1 5000:fail=0", "60000 60000/no 1",
                "a young device does not restart", "7000:start 606999:times=5", "200/no 1",
                "one of ten minutes does", "7000:start 607000:times=5", "200/yes 1",
                "four are not enough", "7000:start 607000:times=4", "200/no 1",
                "of one part", "0:start 700000:times=4 700000:fail=1 700000:fail=1", "200 200 200/no 2",
                "one that failed long ago does not either", "0:start 5000:times=7 700000:fail=0", "800 1600/no 1",
            };
        }

        /// <summary>
        /// Rows of name, script, outcome: <c>restart</c> notes one and tells whether a loop begins (<c>!</c>) or not (<c>.</c>),
        /// <c>reload</c> is what the restart itself does to the object. At the end: whether it is a loop, and when that is over.
        /// </summary>
        public static string[] RestartRows()
        {
            return new string[]
            {
                "none", "0:end", " no 0",
                "three are borne", "0:restart 1:restart 2:restart", "... no 600002",
                "a fourth in ten minutes is a loop", "0:restart 1:restart 2:restart 599999:restart", "...! loop 1199999",
                "a fourth after ten minutes is not", "0:restart 1:restart 2:restart 600000:restart", ".... no 1200000",
                "every five minutes is none", "0:restart 300000:restart 600000:restart 900000:restart 1200000:restart", "..... no 1800000",
                "old ones do not count", "0:restart 700000:restart 700001:restart 700002:restart 700003:restart", "....! loop 1300003",
                "a loop begins once", "0:restart 10:restart 20:restart 30:restart 40:restart 500000:restart 1000000:restart", "...!... loop 1600000",
                "ten quiet minutes end it", "0:restart 10:restart 20:restart 30:restart 600030:restart", "...!. no 1200030",
                "a little less does not", "0:restart 10:restart 20:restart 30:restart 600029:restart", "...!. loop 1200029",
                "it outlives the restart that it is about", "0:restart 10:restart 20:restart 30:restart 31:reload 40:restart", "...!. loop 600040",
                "what leads to it does too", "0:restart 10:reload 10:restart 20:reload 20:restart 30:reload 30:restart", "...! loop 600030",
            };
        }

        /// <summary>Plays a row of <see cref="PartRows"/>.</summary>
        public static string RunParts(string text)
        {
            FaultLog log = new FaultLog(new WallClock());
            PartGuard guard = new PartGuard(3, log);
            TextBuffer outcome = new TextBuffer(32);
            Script script = new Script(text);
            while (script.Next())
            {
                switch (script.Verb)
                {
                    case "start":
                        guard.Start(script.AtMs);
                        break;
                    case "pass":
                        guard.Pass(script.Argument);
                        break;
                    case "resume":
                        Add(outcome, guard.ResumeMs(script.Argument));
                        break;
                    case "fail":
                        Add(outcome, guard.Fail(script.Argument, new InvalidOperationException(), script.AtMs) - script.AtMs);
                        break;
                    default:
                        Add(outcome, FailOften(guard, script) - script.AtMs);
                        break;
                }
            }

            bool isKept = guard.Faults == 0 || guard.LastFault is InvalidOperationException;
            return outcome.Append(guard.WantsRestart ? "/yes " : "/no ").Append(isKept ? log.Count : -1).ToString();
        }

        /// <summary>Plays a row of <see cref="RestartRows"/>.</summary>
        public static string RunRestarts(string text)
        {
            RestartGuard guard = new RestartGuard();
            TextBuffer outcome = new TextBuffer(32);
            Script script = new Script(text);
            while (script.Next())
            {
                if (script.Verb == "restart")
                {
                    outcome.Append(guard.NoteRestart(script.AtMs) ? '!' : '.');
                }
                else if (script.Verb == "reload")
                {
                    guard = Reloaded(guard);
                }
            }

            return outcome.Append(guard.IsLoop ? " loop " : " no ").Append((int)guard.OverMs).ToString();
        }

        private static void Add(TextBuffer outcome, long number)
        {
            outcome.Append(outcome.Length == 0 ? "" : " ").Append((int)number);
        }

        private static long FailOften(PartGuard guard, Script script)
        {
            long resumeMs = 0;
            for (int i = 0; i < script.Argument; i++)
            {
                resumeMs = guard.Fail(0, new InvalidOperationException(), script.AtMs);
            }

            return resumeMs;
        }

        private static RestartGuard Reloaded(RestartGuard guard)
        {
            RestartGuard next = new RestartGuard();
            for (int i = 0; i < guard.Count; i++)
            {
                next.Restore(guard.Moment(i), guard.IsLoop);
            }

            return next;
        }
    }
}
