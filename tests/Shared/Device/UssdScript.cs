using iSocket.Core.Calls;
using iSocket.Core.Modem;
using iSocket.Core.Text;

namespace iSocket.Tests.Shared
{
    /// <summary>
    /// Plays steps, separated by bars, on the desk of requests to the operator: <c>ask code number</c>, <c>say line</c> of the
    /// modem, in which <c>[text]</c> stands for its UCS-2 in hexadecimal and <c>[*n]</c> for n letters of two octets,
    /// <c>wait ms</c>, <c>refuse line</c> as the result of every request, <c>mute</c> for a modem that says nothing, <c>obey</c>,
    /// <c>lost</c> for a restart of the modem, <c>clear</c>. The account: <c>&gt;</c> and a command, its code in plain, then
    /// number and answer, <c>none</c> for none.
    /// </summary>
    public sealed class UssdScript : IUrcListener, IUssdListener
    {
        private const string Request = "AT+CUSD=1,\"";

        private readonly ScriptedLine _serial = new ScriptedLine();
        private readonly TextBuffer _log = new TextBuffer(64);
        private readonly AtChannel _channel;
        private string _refusal = "";
        private bool _isMute;
        private long _nowMs = 1000;

        /// <summary>Nothing asked, and a modem that obeys.</summary>
        public UssdScript()
        {
            _channel = new AtChannel(_serial, this);
            Desk = new UssdDesk(this);
        }

        /// <summary>What is under test.</summary>
        public UssdDesk Desk { get; }

        /// <summary>Plays.</summary>
        public string Play(string text)
        {
            string[] steps = text.Split('|');
            for (int i = 0; i < steps.Length; i++)
            {
                int blank = steps[i].IndexOf(' ');
                string verb = blank < 0 ? steps[i] : steps[i].Substring(0, blank);
                Do(verb, blank < 0 ? "" : steps[i].Substring(blank + 1));
                if (verb != "ask" || i + 1 == steps.Length || steps[i + 1].IndexOf("ask ") != 0)
                {
                    Run();
                }
            }

            return _log.ToString();
        }

        /// <inheritdoc/>
        public void OnUnsolicited(Urc code, AtLine line, long nowMs)
        {
            if (code != Urc.Ussd)
            {
                throw new System.ArgumentException();
            }

            Desk.OnAnswerArrived(line, nowMs);
        }

        /// <inheritdoc/>
        public void OnEcho(long nowMs)
        {
            throw new System.InvalidOperationException();
        }

        /// <inheritdoc/>
        public void OnUssdEnd(string requester, string text, long nowMs)
        {
            string shown = text ?? "none";
            Note(requester + " " + (shown.Length > 100 ? shown.Length + " of " + shown[0] : shown));
        }

        private static string Expand(string line)
        {
            TextBuffer text = new TextBuffer(line.Length);
            int at = 0;
            while (at < line.Length)
            {
                if (line[at] != '[')
                {
                    text.Append(line[at]);
                    at++;
                    continue;
                }

                int end = line.IndexOf(']', at);
                AddHex(text, line.Substring(at + 1, end - at - 1));
                at = end + 1;
            }

            return text.ToString();
        }

        private static void AddHex(TextBuffer text, string plain)
        {
            bool isRepeated = plain.Length > 1 && plain[0] == '*';
            int times = isRepeated ? int.Parse(plain.Substring(1)) : 1;
            string what = isRepeated ? "\u0436" : plain;
            for (int i = 0; i < times * what.Length; i++)
            {
                text.Append(((int)what[i % what.Length]).ToString("X4"));
            }
        }

        private static string Plain(string hex)
        {
            TextBuffer text = new TextBuffer(hex.Length / 4);
            for (int i = 0; i + 4 <= hex.Length; i += 4)
            {
                text.Append((char)System.Convert.ToInt32(hex.Substring(i, 4), 16));
            }

            return text.ToString();
        }

        private void Do(string verb, string rest)
        {
            switch (verb)
            {
                case "ask":
                    int blank = rest.IndexOf(' ');
                    if (!Desk.TryAsk(rest.Substring(0, blank), rest.Substring(blank + 1)))
                    {
                        Note("full");
                    }

                    break;
                case "say":
                    _serial.ReceiveLine(Expand(rest));
                    break;
                case "wait":
                    _nowMs += int.Parse(rest);
                    break;
                case "refuse":
                    _refusal = Expand(rest);
                    break;
                case "mute":
                    _isMute = true;
                    break;
                case "obey":
                    _isMute = false;
                    break;
                case "lost":
                    _channel.Abort(_nowMs);
                    Desk.Reset(_nowMs);
                    break;
                default:
                    Desk.Clear();
                    break;
            }
        }

        private void Run()
        {
            for (int i = 0; i < 60; i++)
            {
                Desk.Tick(_nowMs);
                _channel.Tick(_nowMs);
                if (_channel.IsFree(_nowMs) && Desk.DueMs(_nowMs) <= _nowMs)
                {
                    Desk.TryStart(_channel, _nowMs);
                }

                string command = _serial.TakeCommand();
                if (command.Length > 0)
                {
                    Answer(command);
                }

                _nowMs += 5;
            }
        }

        private void Answer(string command)
        {
            bool isRequest = command.IndexOf(Request) == 0;
            if (isRequest)
            {
                string rest = command.Substring(Request.Length);
                int quote = rest.IndexOf('"');
                Note("> " + Plain(rest.Substring(0, quote)) + rest.Substring(quote + 1));
            }
            else
            {
                Note("> " + command);
            }

            if (!_isMute)
            {
                _serial.ReceiveLine(isRequest && _refusal.Length > 0 ? _refusal : "OK");
            }
        }

        private void Note(string what)
        {
            _log.Append(_log.Length == 0 ? "" : "; ").Append(what);
        }
    }
}
