namespace iSocket.Tests.Shared
{
    /// <summary>Requests to the operator, one after the other, and every form of answer (device.md U-1).</summary>
    public static class UssdCases
    {
        private const string Begin = "> AT+CSCS=\"UCS2\"; > ";
        private const string First = Begin + "*1#,15; ";
        private const string End = "; > AT+CSCS=\"GSM\"";

        /// <summary>Rows of name, line of the modem, text that is passed on.</summary>
        public static string[] AnswerRows()
        {
            return new string[]
            {
                "plain", "+CUSD: 0,\"[Balance: 5.20 EUR]\",72", "Balance: 5.20 EUR",
                "Cyrillic", "+CUSD: 0, \"[\u0411\u0430\u043B\u0430\u043D\u0441 10 \u0440\u0443\u0431.]\", 72", "\u0411\u0430\u043B\u0430\u043D\u0441 10 \u0440\u0443\u0431.",
                "Romanian", "+CUSD: 0, \"[este 5\u20AC, \u0219t\u0103\u00EE\u00E2]\", 72", "este 5\u20AC, \u0219t\u0103\u00EE\u00E2",
                "ended by the network", "+CUSD: 2, \"[ended]\", 15", "ended",
                "without a coding", "+CUSD: 0,\"[ok]\"", "ok",
                "two lines", "+CUSD: 0,\"[two\nlines]\",72", "two\nlines",
                "control characters", "+CUSD: 0,\"[a\r\nb\tc]\",72", "a\nbc",
                "quotes", "+CUSD: 0,\"[he said \"no\"]\",72", "he said \"no\"",
                "the longest", "+CUSD: 0,\"[*182]\",72", "182 of \u0436",
                "no hexadecimal", "+CUSD: 0, \"plain text\", 15", "plain text",
                "hexadecimal digits among others", "+CUSD: 0, \"Credit 5\", 15", "Credit 5",
                "no quotes", "+CUSD: 0, IIII", "none",
                "cut", "+CUSD: 0,\"[5 E]IIII", "none",
                "cut at its end", "+CUSD: 0,\"[5 EUR]", "none",
                "cut at its beginning", "+CUSD: 0,\"", "none",
                "no text", "+CUSD: 0", "none",
                "an empty text", "+CUSD: 0,\"\",15", "none",
                "terminated", "+CUSD: 2", "none",
                "another client", "+CUSD: 3", "none",
                "not supported", "+CUSD: 4", "none",
                "timed out", "+CUSD: 5", "none",
                "not supported, with a text", "+CUSD: 4,\"[Unsupported]\",72", "none",
            };
        }

        /// <summary>Rows of name, steps, account; for the form see <see cref="UssdScript"/>.</summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "of a menu the first text, and the session closed", "ask *1# +4|say +CUSD: 1,\"[1 balance\n2 help]\",72|say +CUSD: 2,\"[bye]\",72",
                    First + "+4 1 balance\n2 help; > AT+CUSD=2" + End,
                "no answer, and a late one", "ask *1# +4|wait 59000|wait 1100|say +CUSD: 0,\"[late]\",72", First + "+4 none; > AT+CUSD=2" + End,
                "not given up a moment before", "ask *1# +4|wait 59000", Begin + "*1#,15",
                "refused by the modem", "refuse +CME ERROR: 30|ask *1# +4", First + "+4 none" + End,
                "an answer in front of the OK counts once", "refuse +CUSD: 0,\"[first]\",72\r\n\r\nOK|ask *1# +4", First + "+4 first" + End,
                "one waits for the other", "ask *1# +1|ask *2# +2|say +CUSD: 0,\"[a]\",72|say +CUSD: 0,\"[b]\",72",
                    First + "+1 a" + End + "; " + Begin + "*2#,15; +2 b" + End,
                "four wait, a fifth does not", "ask *1# +1|ask *2# +2|ask *3# +3|ask *4# +4|ask *5# +5", "full; " + Begin + "*1#,15",
                "a restart of the modem ends the one under way and not the other", "ask *1# +1|ask *2# +2|lost|say +CUSD: 0,\"[b]\",72",
                    First + "+1 none; " + Begin + "*2#,15; +2 b" + End,
                "a restart before it was sent loses nothing", "mute|ask *1# +1|obey|lost|wait 100|say +CUSD: 0,\"[a]\",72",
                    "> AT+CSCS=\"UCS2\"; " + First + "+1 a" + End,
                "what nobody asked for", "say +CUSD: 0,\"[advertisement]\",72", "",
                "the longest code", "ask *11111111111111111111# +1", Begin + "*11111111111111111111#,15",
                "forgotten", "ask *1# +1|ask *2# +2|clear|say +CUSD: 0,\"[a]\",72|wait 70000|wait 1", Begin + "*1#,15" + End,
            };
        }

        /// <summary>Asks, and tells what is passed on of the answer.</summary>
        public static string RunAnswer(string line)
        {
            string account = new UssdScript().Play("ask *1# +4|say " + line);
            int start = First.Length + "+4 ".Length;
            int end = account.Length - End.Length;
            return account.IndexOf(First + "+4 ") == 0 && end >= start && account.Substring(end) == End ? account.Substring(start, end - start) : account;
        }

        /// <summary>Plays a row of <see cref="Rows"/>.</summary>
        public static string Run(string steps)
        {
            return new UssdScript().Play(steps);
        }
    }
}
