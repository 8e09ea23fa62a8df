using iSocket.Core.Sms;
using iSocket.Core.Text;

namespace iSocket.Tests.Shared
{
    /// <summary>Which messages are remembered as executed (device.md S-10).</summary>
    public static class JournalCases
    {
        /// <summary>
        /// Rows of name, script, what is remembered, oldest first: <c>add=n</c>, <c>remove=n</c>, <c>fill=n</c> adds 1 to n,
        /// <c>pass=n</c> adds and removes 101 to 100 + n, <c>has=n</c> asks, <c>reload</c> is a restart, <c>clear</c>.
        /// </summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "nothing", "0:has=5", "no/",
                "remembers", "0:add=5 0:has=5", "yes/5",
                "forgets", "0:add=5 0:remove=5 0:has=5", "no/",
                "forgets what was not there", "0:add=5 0:remove=6", "/5",
                "zero is no message", "0:add=0 0:has=0 0:remove=0", "no/",
                "once", "0:add=5 0:add=5 0:remove=5 0:has=5", "no/",
                "in order", "0:add=3 0:add=1 0:add=2 0:add=3", "/3 1 2",
                "the oldest gives way", "0:fill=18 0:has=1 0:has=2 0:has=3", "no no yes/3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18",
                "one that cannot be deleted outlives those that can", "0:add=1 0:pass=100 0:has=1", "yes/1",
                "keeps its order over a restart", "0:fill=21 0:remove=10 0:reload 0:add=100 0:add=101 0:has=6 0:has=7",
                    "no yes/7 8 9 11 12 13 14 15 16 17 18 19 20 21 100 101",
                "clear", "0:fill=16 0:clear 0:has=1 0:add=2", "no/2",
            };
        }

        /// <summary>Plays a script. The numbers stand for fingerprints of more than 32 bits.</summary>
        public static string Run(string text)
        {
            ExecutedJournal journal = new ExecutedJournal();
            TextBuffer outcome = new TextBuffer(64);
            Script script = new Script(text);
            while (script.Next())
            {
                if (script.Verb == "has")
                {
                    outcome.Append(outcome.Length == 0 ? "" : " ").Append(journal.Contains(Wide(script.Argument)) ? "yes" : "no");
                }
                else
                {
                    journal = Do(journal, script);
                }
            }

            outcome.Append('/');
            for (int i = 0; i < ExecutedJournal.Capacity && journal.Entry(i) != 0; i++)
            {
                outcome.Append(i == 0 ? "" : " ").Append((int)(journal.Entry(i) >> 32));
            }

            return outcome.ToString();
        }

        private static long Wide(int number)
        {
            return number == 0 ? 0 : ((long)number << 32) | 0x80000001L;
        }

        private static ExecutedJournal Do(ExecutedJournal journal, Script script)
        {
            switch (script.Verb)
            {
                case "add":
                    journal.Add(Wide(script.Argument));
                    break;
                case "remove":
                    journal.Remove(Wide(script.Argument));
                    break;
                case "clear":
                    journal.Clear();
                    break;
                case "reload":
                    return Reloaded(journal);
                default:
                    bool isPassing = script.Verb == "pass";
                    for (int i = 1; i <= script.Argument; i++)
                    {
                        journal.Add(Wide(isPassing ? 100 + i : i));
                        if (isPassing)
                        {
                            journal.Remove(Wide(100 + i));
                        }
                    }

                    break;
            }

            return journal;
        }

        private static ExecutedJournal Reloaded(ExecutedJournal journal)
        {
            ExecutedJournal next = new ExecutedJournal();
            for (int i = 0; i < ExecutedJournal.Capacity; i++)
            {
                next.Add(journal.Entry(i));
            }

            return next;
        }
    }
}
