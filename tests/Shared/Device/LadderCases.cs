using iSocket.Core.Modem;
using iSocket.Core.Text;

namespace iSocket.Tests.Shared
{
    /// <summary>How long the recovery of the modem waits, and when it climbs (device.md G-1, G-5).</summary>
    public static class LadderCases
    {
        /// <summary>
        /// Rows of name, script, outcome: <c>fail=n</c> tells each pause in milliseconds, <c>works=since</c> and <c>pause</c>
        /// the present one, <c>stall=n</c> tells each as <c>.</c>, or <c>!</c> when it was one too many, <c>lost</c> and
        /// <c>found</c> are for the network, <c>next</c> tells when the radio is cycled, <c>cycle</c> does it and tells <c>+</c>
        /// or, when the module is started afresh, <c>#</c>.
        /// </summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "none yet", "0:pause", "0",
                "the pauses grow to ten minutes", "0:fail=13", "0 2000 4000 8000 16000 32000 64000 128000 256000 512000 600000 600000 600000",
                "a minute of work ends them", "0:fail=4 70000:works=10000 70000:pause 80000:fail=2", "0 2000 4000 8000 0 0 2000",
                "less than a minute does not", "0:fail=3 69999:works=10000 69999:pause", "0 2000 4000 4000",
                "never giving up", "0:fail=3 1000000:fail=1 90000000:fail=1", "0 2000 4000 8000 16000",

                "four unanswered commands are borne", "0:stall=4", ". . . .",
                "the fifth is one too many", "0:stall=5", ". . . . !",
                "then they count anew", "0:stall=6", ". . . . ! .",
                "within ten minutes of each other", "0:stall=4 600000:stall=1", ". . . . !",
                "and no longer", "0:stall=4 600001:stall=1", ". . . . .",

                "the radio after three, six, nine and ten minutes", "1000:lost 1000:next 181000:cycle 181000:next 541000:cycle 541000:next 1081000:cycle 1081000:next",
                    "181000 + 541000 + 1081000 # 1681000",
                "found in between", "0:lost 180000:cycle 200000:found 300000:lost 300000:next", "+ 480000",
                "every third starts the module afresh", "0:lost 1:cycle 2:cycle 3:cycle 4:cycle 5:cycle 6:cycle", "+ + # + + #",
            };
        }

        /// <summary>Plays a script.</summary>
        public static string Run(string text)
        {
            Transcript pins = new Transcript();
            ModemPower power = new ModemPower(new NamedPin("PWRKEY", pins), new NamedPin("RESET", pins), new NamedPin("SUPPLYCUT", pins));
            RecoveryLadder ladder = new RecoveryLadder(power, new ModemStatus());
            int timeouts = 0;
            TextBuffer outcome = new TextBuffer(64);
            Script script = new Script(text);
            while (script.Next())
            {
                int times = script.Verb == "fail" || script.Verb == "stall" ? script.Argument : 1;
                for (int i = 0; i < times; i++)
                {
                    timeouts += script.Verb == "stall" ? 1 : 0;
                    string told = Do(ladder, script, timeouts);
                    outcome.Append(outcome.Length == 0 || told.Length == 0 ? "" : " ").Append(told);
                }
            }

            return outcome.ToString();
        }

        private static string Do(RecoveryLadder ladder, Script script, int timeouts)
        {
            switch (script.Verb)
            {
                case "fail":
                    ladder.NoteFailure();
                    return ladder.PauseMs().ToString();
                case "pause":
                    return ladder.PauseMs().ToString();
                case "works":
                    ladder.NoteWorking(script.Argument, script.AtMs);
                    return "";
                case "stall":
                    return ladder.NoteResync(timeouts, false, script.AtMs) ? "!" : ".";
                case "lost":
                    ladder.NoteUnregistered(script.AtMs);
                    return "";
                case "found":
                    ladder.NoteRegistered();
                    return "";
                case "next":
                    return ladder.NextRadioCycleMs().ToString();
                default:
                    return ladder.TryCycleRadio(script.AtMs) ? "+" : "#";
            }
        }
    }
}
