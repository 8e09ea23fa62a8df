using System.Text;
using iSocket.Core.Control;

namespace iSocket.Tests.Shared
{
    /// <summary>The configuration window on the uptime (device.md W-1 to W-4).</summary>
    public static class ConfigWindowCases
    {
        /// <summary>Rows of name, script of <c>renew</c>, <c>ask</c>, <c>restore=end</c>, answers.</summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "shut before anything", "0:ask 5:ask", "shut shut",
                "thirty minutes", "0:renew 0:ask 1799999:ask 1800000:ask", "open open shut",
                "renewed", "0:renew 1000000:renew 1800000:ask 2799999:ask 2800000:ask", "open open shut",
                "opened late", "9000000:ask 9000000:renew 9000001:ask", "shut open",
                "what was left", "500000:restore=900000 500000:ask 899999:ask 900000:ask", "open open shut",
                "left of one that is over", "500000:restore=400000 500000:ask", "shut",
                "never more than a full window", "500000:restore=2300001 500000:ask", "shut",
                "just a full window", "500000:restore=2300000 500000:ask 2299999:ask", "open open",
            };
        }

        /// <summary>Plays a script.</summary>
        public static string Run(string text)
        {
            ConfigWindow window = new ConfigWindow();
            Script script = new Script(text);
            StringBuilder answers = new StringBuilder();
            while (script.Next())
            {
                switch (script.Verb)
                {
                    case "renew":
                        window.Renew(script.AtMs);
                        break;
                    case "restore":
                        window.Restore(script.Argument, script.AtMs);
                        break;
                    default:
                        answers.Append(answers.Length == 0 ? "" : " ").Append(window.IsOpen(script.AtMs) ? "open" : "shut");
                        break;
                }
            }

            return answers.ToString();
        }
    }
}
