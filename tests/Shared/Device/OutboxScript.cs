using iSocket.Core.Text;

namespace iSocket.Tests.Shared
{
    /// <summary>
    /// Plays a script on an outbox over a modem. <c>reply=n</c> and <c>alert=n</c> add the text mn to the number that ends in
    /// the last two digits of n, <c>long=n</c> a reply of two parts, <c>replies=n</c> and <c>alerts=n</c> m1 to mn, each to a
    /// number of its own; <c>net=0</c> and <c>net=1</c> take the network away and bring it back, <c>refuse=n</c>,
    /// <c>code=n</c> and <c>unfinished=n</c> are for the next sends, <c>lost</c> for the modem's supply, <c>drop=n</c> drops the
    /// alerts mn, <c>clear</c> all, <c>bad</c> adds a reply to what is no number, <c>empty</c> one without text, <c>age=n</c>
    /// lets it look at n minutes more than have passed. The account: seconds and text (or part) of what the network took,
    /// <c>-</c> for what it refused; behind the bar how many wait, were dropped, and failed.
    /// </summary>
    public sealed class OutboxScript
    {
        private readonly MessageRig _rig = new MessageRig();

        /// <summary>Plays.</summary>
        public string Play(string text)
        {
            _rig.Start();
            _rig.Modem.ShowsCommands = false;
            long startMs = _rig.NowMs;
            Script script = new Script(text);
            while (script.Next())
            {
                _rig.Run(startMs + script.AtMs - _rig.NowMs);
                Do(script);
            }

            TextBuffer account = new TextBuffer(64);
            for (int i = 0; i < _rig.Transcript.Count; i++)
            {
                string happened = Event(_rig.Transcript.Line(i));
                account.Append(account.Length == 0 || happened.Length == 0 ? "" : " ").Append(happened);
            }

            account.Append('|').Append(_rig.Outbox.Count).Append(' ').Append(_rig.Outbox.Dropped).Append(' ').Append(_rig.Outbox.Failed);
            return account.ToString();
        }

        // "1800 sent to +40711000001: m1", "8600 sent to +40711000001 (0 2/2): 345", "6800 refused".
        private static string Event(string line)
        {
            int blank = line.IndexOf(' ');
            string seconds = (int.Parse(line.Substring(0, blank)) / 1000).ToString();
            string what = line.Substring(blank + 1);
            if (what == "refused")
            {
                return seconds + ":-";
            }

            if (what.IndexOf("sent to ") != 0)
            {
                return "";
            }

            int slash = what.IndexOf('/');
            return seconds + ":" + (slash > 0 ? what.Substring(slash - 1, 3) : what.Substring(what.IndexOf(':') + 2));
        }

        private static string To(int number)
        {
            return "+407110000" + (number % 100).ToString("D2");
        }

        private static string Long()
        {
            return new string('x', 200);
        }

        private void Do(Script script)
        {
            int n = script.Argument;
            switch (script.Verb)
            {
                case "reply":
                    _rig.Outbox.AddReply(To(n), "m" + n, _rig.NowMs);
                    break;
                case "alert":
                    _rig.Outbox.AddAlert(To(n), "m" + n, _rig.NowMs);
                    break;
                case "long":
                    _rig.Outbox.AddReply(To(n), Long(), _rig.NowMs);
                    break;
                case "replies":
                case "alerts":
                    AddMany(script.Verb == "alerts", n);
                    break;
                case "bad":
                    _rig.Outbox.AddReply("operator", "m", _rig.NowMs);
                    break;
                case "empty":
                    _rig.Outbox.AddReply(To(1), "", _rig.NowMs);
                    break;
                case "drop":
                    _rig.Outbox.DropAlerts("m" + n, "");
                    break;
                case "clear":
                    _rig.Outbox.Clear();
                    break;
                case "age":
                    _rig.Outbox.Tick(_rig.NowMs + (n * 60000L));
                    break;
                default:
                    Arrange(script.Verb, n);
                    break;
            }
        }

        private void AddMany(bool areAlerts, int count)
        {
            for (int i = 1; i <= count; i++)
            {
                if (areAlerts)
                {
                    _rig.Outbox.AddAlert(To(i), "m" + i, _rig.NowMs);
                }
                else
                {
                    _rig.Outbox.AddReply(To(i), "m" + i, _rig.NowMs);
                }
            }
        }

        private void Arrange(string verb, int n)
        {
            switch (verb)
            {
                case "net":
                    _rig.Modem.Register(n == 0 ? 2 : 1);
                    break;
                case "refuse":
                    _rig.Modem.RefusedSends = n;
                    break;
                case "code":
                    _rig.Modem.RefusalCode = n;
                    break;
                case "unfinished":
                    _rig.Modem.UnfinishedSends = n;
                    break;
                case "lost":
                    _rig.Modem.LoseSupply();
                    break;
                case "end":
                    break;
                default:
                    throw new System.ArgumentException();
            }
        }
    }
}
