using iSocket.Core.Calls;
using iSocket.Core.Modem;
using iSocket.Core.Text;

namespace iSocket.Tests.Shared
{
    /// <summary>
    /// Plays a script on a call desk over a channel; what it does is written down as "ms what", its phase at the end. The desk
    /// gets its turns only when something happens or when it asked for one. Verbs: a modem line (<c>_</c> for a blank),
    /// <c>CLIP</c> and <c>LIST</c> for the lines that tell of the owner's call, <c>cc=idsn</c> for <c>+CLCC</c> with call,
    /// direction and state, and a number behind a comma, <c>NC</c> for NO CARRIER, <c>place=number,seconds</c>, <c>hangup</c>,
    /// <c>lost</c> (the modem), <c>look</c> (after a restart of the processor), <c>list=ids</c> (what AT+CLCC tells from now on),
    /// <c>list!</c> (it answers ERROR), <c>decide=Ignore|Reject|Answer</c>, <c>mute</c> (placed calls are ended when answered),
    /// <c>ATx=line</c> (the final result of that command from now on, <c>-</c> for none), <c>end</c> (time passes).
    /// </summary>
    public sealed class CallScript : IUrcListener, ICallHandler
    {
        private const string NoCarrier = "NO CARRIER";

        private readonly ScriptedLine _serial = new ScriptedLine();
        private readonly AtChannel _channel;
        private readonly TextBuffer _log = new TextBuffer(64);
        private string _answerResult = "OK";
        private string _hangUpResult = "OK";
        private string _dialResult = "OK";
        private string _list = "";
        private string _decision = "Ignore";
        private bool _isMute;
        private long _nowMs;

        /// <summary>No call, and a modem that obeys.</summary>
        public CallScript()
        {
            _channel = new AtChannel(_serial, this);
            Desk = new CallDesk(this);
        }

        /// <summary>What is under test.</summary>
        public CallDesk Desk { get; }

        /// <summary>How often the modem was asked for its list of calls.</summary>
        public int Polls { get; private set; }

        /// <summary>Plays a script; may be called again.</summary>
        public string Play(string text)
        {
            Script script = new Script(text);
            while (script.Next())
            {
                RunUntil(script.AtMs);
                Do(script);
                Turn();
            }

            return _log.ToString() + (_log.Length == 0 ? "" : "; ") + PhaseWord(Desk.Phase);
        }

        /// <inheritdoc/>
        public void OnUnsolicited(Urc code, AtLine line, long nowMs)
        {
            switch (code)
            {
                case Urc.Ring:
                    Desk.OnRing(nowMs);
                    break;
                case Urc.CallerId:
                    Desk.OnCallerId(line, nowMs);
                    break;
                case Urc.CallProgress:
                    Desk.OnProgress(line, nowMs);
                    break;
                case Urc.CallState:
                    Desk.OnCallState(line, nowMs);
                    break;
                case Urc.CallEnded:
                    Desk.OnEnded(line, nowMs);
                    break;
                default:
                    throw new System.ArgumentException();
            }
        }

        /// <inheritdoc/>
        public void OnEcho(long nowMs)
        {
            throw new System.InvalidOperationException();
        }

        /// <inheritdoc/>
        public CallDecision OnIncoming(string number, long nowMs)
        {
            Log("in(" + number + ")");
            return _decision == "Reject" ? CallDecision.Reject : (_decision == "Answer" ? CallDecision.Answer : CallDecision.Ignore);
        }

        /// <inheritdoc/>
        public bool OnAnswered(long nowMs)
        {
            Log("answered");
            return !_isMute;
        }

        /// <inheritdoc/>
        public void OnPlacedCallEnded(CallOutcome outcome, long nowMs)
        {
            Log(OutcomeWord(outcome));
        }

        private static string PhaseWord(CallPhase phase)
        {
            switch (phase)
            {
                case CallPhase.None:
                    return "None";
                case CallPhase.Ringing:
                    return "Ringing";
                case CallPhase.Alerting:
                    return "Alerting";
                case CallPhase.Active:
                    return "Active";
                default:
                    return "phase " + (int)phase;
            }
        }

        private static string OutcomeWord(CallOutcome outcome)
        {
            switch (outcome)
            {
                case CallOutcome.Failed:
                    return "Failed";
                case CallOutcome.NotAnswered:
                    return "NotAnswered";
                case CallOutcome.Rejected:
                    return "Rejected";
                case CallOutcome.Answered:
                    return "Answered";
                default:
                    return "Preempted";
            }
        }

        // "112,+407": call 1, direction 1, state 2, and the number.
        private static string Call(string text)
        {
            string line = "+CLCC: " + text[0] + "," + text[1] + "," + text[2] + ",0,0";
            return text.Length == 3 ? line : line + ",\"" + text.Substring(4) + "\",145,\"\"";
        }

        private static string WithBlanks(string text)
        {
            char[] characters = text.ToCharArray();
            for (int i = 0; i < characters.Length; i++)
            {
                characters[i] = characters[i] == '_' ? ' ' : characters[i];
            }

            return new string(characters);
        }

        private void Log(string what)
        {
            _log.Append(_log.Length == 0 ? "" : "; ").Append((int)_nowMs).Append(' ').Append(what);
        }

        private void Do(Script script)
        {
            switch (script.Verb)
            {
                case "CLIP":
                    _serial.ReceiveLine("+CLIP: \"+40711000111\",145,\"\",0,\"\",0");
                    break;
                case "LIST":
                    _serial.ReceiveLine(Call("114,+40711000111"));
                    break;
                case "cc":
                    _serial.ReceiveLine(Call(script.Text));
                    break;
                case "NC":
                    _serial.ReceiveLine(NoCarrier);
                    break;
                case "place":
                    int comma = script.Text.IndexOf(',');
                    Desk.Place(script.Text.Substring(0, comma), 1000L * int.Parse(script.Text.Substring(comma + 1)), _nowMs);
                    break;
                case "hangup":
                    Desk.HangUp(_nowMs);
                    break;
                case "lost":
                    Desk.Reset(_nowMs);
                    break;
                case "look":
                    Desk.LookForCalls();
                    break;
                case "end":
                    break;
                default:
                    Arrange(script);
                    break;
            }
        }

        private void Arrange(Script script)
        {
            switch (script.Verb)
            {
                case "list":
                    _list = script.Text.Length == 0 ? "" : Call(script.Text);
                    break;
                case "list!":
                    _list = "ERROR";
                    break;
                case "decide":
                    _decision = script.Text;
                    break;
                case "mute":
                    _isMute = true;
                    break;
                case "ATA":
                    _answerResult = Result(script.Text);
                    break;
                case "ATH":
                    _hangUpResult = Result(script.Text);
                    break;
                case "ATD":
                    _dialResult = Result(script.Text);
                    break;
                default:
                    _serial.ReceiveLine(WithBlanks(script.Verb));
                    break;
            }
        }

        private static string Result(string text)
        {
            return text == "NC" ? NoCarrier : WithBlanks(text);
        }

        private void RunUntil(long untilMs)
        {
            long dueMs = DueMs();
            while (dueMs <= untilMs)
            {
                if (dueMs <= _nowMs)
                {
                    throw new System.InvalidOperationException();
                }

                _nowMs = dueMs;
                Turn();
                dueMs = DueMs();
            }

            _nowMs = untilMs;
        }

        private long DueMs()
        {
            long due = Earlier(_channel.DueMs(_nowMs), Desk.Tick(_nowMs));
            return _channel.IsFree(_nowMs) ? Earlier(due, Desk.DueMs(_nowMs)) : due;
        }

        private static long Earlier(long a, long b)
        {
            return a < b ? a : b;
        }

        // As the driver does it: bytes first, then whoever wants the channel; a desk that has changed is asked again at once.
        private void Turn()
        {
            bool goesOn = true;
            for (int i = 0; i < 10 && goesOn; i++)
            {
                Desk.Tick(_nowMs);
                _channel.Tick(_nowMs);
                if (_channel.IsFree(_nowMs))
                {
                    Desk.TryStart(_channel, _nowMs);
                }

                string command = _serial.TakeCommand();
                goesOn = command.Length > 0;
                if (goesOn)
                {
                    Answer(command);
                }
            }
        }

        private void Answer(string command)
        {
            if (command == "AT+CLCC")
            {
                Polls++;
                if (_list.Length > 0 && _list != "ERROR")
                {
                    _serial.ReceiveLine(_list);
                }

                _serial.ReceiveLine(_list == "ERROR" ? _list : "OK");
                return;
            }

            Log(command);
            string start = command.Substring(0, 3);
            string result = start == "ATA" ? _answerResult : (start == "ATH" ? _hangUpResult : (start == "ATD" ? _dialResult : "OK"));
            if (result != "-")
            {
                _serial.ReceiveLine(result);
            }
        }
    }
}
