using iSocket.Core.Hal;

namespace iSocket.Core.Modem
{
    /// <summary>
    /// The dialogue with the modem: one command at a time, its answer told apart from what the modem says unasked.
    /// A prefix that the running command expects is its answer; the same prefix otherwise is news. After a time-out the
    /// channel asks for a resynchronisation (<see cref="NeedsResync"/>) before anybody may send again, so that a late answer
    /// is never taken for the next one. Nothing here waits.
    /// </summary>
    public sealed class AtChannel
    {
        /// <summary>Pause between a final result and the next command, in milliseconds (manual 1.4.5).</summary>
        public const int CoolDownMs = 20;

        // The prompt comes at once on a healthy module, after seconds on a busy one.
        private const int PromptMs = 20000;

        // OK comes right behind "+CMGS:"; a modem that forgets it has sent the message all the same.
        private const int FinalResultMs = 5000;

        // <stat> of 3GPP TS 27.007, 7.2; a location code in its place is longer.
        private const int LastRegistrationState = 10;

        private const byte CarriageReturn = 0x0D;
        private const byte CtrlZ = 0x1A;

        private readonly ISerialLine _serial;
        private readonly IUrcListener _listener;
        private readonly AtSender _sender;
        private readonly AtErrors _errors = new AtErrors();
        private readonly AtDigester _digester = new AtDigester();
        private readonly UrcTable _urcs = new UrcTable();
        private readonly byte[] _received = new byte[128];
        private readonly AtWriter _command = new AtWriter(128);
        private readonly AtWriter _body = new AtWriter(400);

        private IAtUser _user;
        private int _tag;
        private string _prefix;
        private AtCommandKind _kind;
        private int _commandLength;
        private int _timeoutMs;
        private long _deadlineMs;
        private long _freeFromMs;
        private bool _expectsBodyLine;
        private bool _isEchoed;
        private bool _isConfirmed;
        private bool _skipsLine;
        private bool _hasMore;

        /// <summary>Creates the channel.</summary>
        /// <param name="serial">The UART.</param>
        /// <param name="listener">Hears unsolicited codes.</param>
        public AtChannel(ISerialLine serial, IUrcListener listener)
        {
            _serial = serial;
            _listener = listener;
            _sender = new AtSender(serial);
        }

        /// <summary>The body of the next message; filled before <see cref="Send"/> with <see cref="AtCommandKind.Prompt"/>.</summary>
        public AtWriter Body => _body;

        /// <summary>True while a command waits for its final result.</summary>
        public bool IsBusy => _user != null;

        /// <summary>The number of the last +CME ERROR or +CMS ERROR, also of one in words; -1 when there was none.</summary>
        public int LastError => _errors.LastError;

        /// <summary>True when it was a +CMS ERROR: both count from 0, and mean something else.</summary>
        public bool IsMessageError => _errors.IsMessageError;

        /// <summary>True for a modem whose echo cannot be switched off: there an echo tells of nothing.</summary>
        public bool EchoStays { get; set; }

        /// <summary>Uptime of the last line received.</summary>
        public long LastHeardMs { get; private set; }

        /// <summary>True after a time-out, until <see cref="ClearResync"/>.</summary>
        public bool NeedsResync { get; private set; }

        /// <summary>
        /// True while the module starts or is looked for: silence and rubbish are then nothing to be counted.
        /// </summary>
        public bool ExpectsNoise { get; set; }

        /// <summary>Commands that ended by time-out.</summary>
        public int Timeouts { get; private set; }

        /// <summary>Lines that were neither an answer nor a known code.</summary>
        public int UnknownLines { get; private set; }

        /// <summary>See <see cref="AtDigester.JoinsTexts"/>.</summary>
        public bool JoinsTexts
        {
            get { return _digester.JoinsTexts; }
            set { _digester.JoinsTexts = value; }
        }

        /// <summary>Lines that did not fit and were cut.</summary>
        public int TruncatedLines => _digester.TruncatedLines;

        /// <summary>True when a command may be sent.</summary>
        public bool IsFree(long nowMs)
        {
            return _user == null && !_sender.IsBusy && nowMs >= _freeFromMs;
        }

        /// <summary>Empties the command buffer and returns it; to be called only while <see cref="IsFree"/>.</summary>
        public AtWriter Compose()
        {
            return _command.Clear();
        }

        /// <summary>Sends the composed command.</summary>
        /// <param name="user">Who hears the answer.</param>
        /// <param name="tag">Handed back with the answer.</param>
        /// <param name="kind">Form of the answer.</param>
        /// <param name="prefix">Prefix of its lines; null when there are none.</param>
        /// <param name="timeoutMs">Longest time to the final result; for <see cref="AtCommandKind.Prompt"/> from the prompt on.</param>
        /// <param name="nowMs">Uptime of this turn.</param>
        public void Send(IAtUser user, int tag, AtCommandKind kind, string prefix, int timeoutMs, long nowMs)
        {
            _commandLength = _command.Length;
            _command.AddByte(CarriageReturn);
            _user = user;
            _tag = tag;
            _kind = kind;
            _prefix = prefix;
            _timeoutMs = timeoutMs;
            _deadlineMs = nowMs + (kind == AtCommandKind.Prompt ? PromptMs : timeoutMs);
            _expectsBodyLine = false;
            _isEchoed = false;
            _isConfirmed = false;
            _errors.Clear();
            _digester.AwaitsPrompt = kind == AtCommandKind.Prompt;
            _sender.Start(_command);
            _sender.SendNextChunk();
        }

        /// <summary>Sends ESC outside any command: it leaves a prompt that is still open and is ignored elsewhere.</summary>
        public void SendEscape()
        {
            _sender.SendEscape();
        }

        /// <summary>Gives the running command up.</summary>
        public void Abort(long nowMs)
        {
            _sender.Stop();
            _digester.Reset();
            _skipsLine = false;
            Finish(AtResult.Aborted, nowMs);
        }

        /// <summary>Keeps the channel closed for a while, as for late answers after a time-out.</summary>
        public void HoldUntil(long uptimeMs)
        {
            _freeFromMs = uptimeMs;
        }

        /// <summary>Declares the dialogue sound again.</summary>
        public void ClearResync()
        {
            NeedsResync = false;
        }

        /// <summary>Changes the speed of the UART and forgets an unfinished line.</summary>
        public void SetBaudRate(int baudRate)
        {
            _serial.BaudRate = baudRate;
            _digester.Reset();
        }

        /// <summary>Takes what was received, sends what is to be sent, watches the time.</summary>
        /// <returns>The uptime at which the next turn is needed.</returns>
        public long Tick(long nowMs)
        {
            // One buffer a turn, however much there is: bytes may come faster than they are digested, and the turn has to end.
            int count = _serial.Read(_received);
            for (int i = 0; i < count; i++)
            {
                Take(_digester.Push(_received[i]), nowMs);
            }

            _hasMore = count == _received.Length;
            if (_user != null && nowMs >= _deadlineMs && !_hasMore)
            {
                _sender.Stop();
                NeedsResync = true;
                Timeouts += _isConfirmed || ExpectsNoise ? 0 : 1;
                Finish(_isConfirmed ? AtResult.Ok : AtResult.Timeout, nowMs);
            }

            _sender.SendNextChunk();
            return DueMs(nowMs);
        }

        /// <summary>Uptime at which the channel next needs a turn.</summary>
        public long DueMs(long nowMs)
        {
            if (_sender.IsBusy || _hasMore)
            {
                return nowMs;
            }

            if (_user != null)
            {
                return _deadlineMs;
            }

            return _freeFromMs > nowMs ? _freeFromMs : long.MaxValue;
        }

        private void Take(AtToken token, long nowMs)
        {
            if (token == AtToken.Prompt)
            {
                TakePrompt(nowMs);
            }
            else if (token == AtToken.Line)
            {
                LastHeardMs = nowMs;
                _digester.Line.TrimEnd();
                if (_digester.Line.Length > 0)
                {
                    Classify(_digester.Line, nowMs);
                }
            }
        }

        private void TakePrompt(long nowMs)
        {
            _digester.AwaitsPrompt = false;
            if (_isEchoed && !EchoStays)
            {
                // The modem has lost its settings: in text mode it would take the length for a number to send the body to.
                SendEscape();
                Finish(AtResult.Aborted, nowMs);
                return;
            }

            _deadlineMs = nowMs + _timeoutMs;
            _body.AddByte(CtrlZ);
            _sender.Start(_body);
        }

        private void Classify(AtLine line, long nowMs)
        {
            if (_skipsLine)
            {
                _skipsLine = false;
                return;
            }

            if (_user != null && ClassifyAnswer(line, nowMs))
            {
                return;
            }

            Urc code = _urcs.Find(line);
            if (code == Urc.DirectMessage)
            {
                // Its second line is content and must never be read as anything else.
                _skipsLine = true;
            }
            else if (code != Urc.None)
            {
                _listener.OnUnsolicited(code, line, nowMs);
            }
            else if (_user != null && _kind == AtCommandKind.Bare)
            {
                _user.OnAnswer(_tag, line, false);
            }
            else
            {
                UnknownLines += ExpectsNoise ? 0 : 1;
            }
        }

        private bool ClassifyAnswer(AtLine line, long nowMs)
        {
            // Content is hexadecimal (PDU mode): anything else in its place is itself, the content comes later or is lost.
            if (_expectsBodyLine && line.IsHex())
            {
                _expectsBodyLine = false;
                _user.OnAnswer(_tag, line, true);
                return true;
            }

            if (line.Equals(_command.Buffer, _commandLength))
            {
                _isEchoed = true;
                _listener.OnEcho(nowMs);
                return true;
            }

            if (_kind == AtCommandKind.Prompt && line.Equals(_body.Buffer, _body.Length - 1))
            {
                // The echo of the body, whose last byte ends it.
                return true;
            }

            if (line.Buffer[0] == 'O' && line.Is("OK"))
            {
                // Without a prompt nothing was sent: it is the OK of something older.
                Finish(_digester.AwaitsPrompt ? AtResult.Error : AtResult.Ok, nowMs);
                return true;
            }

            if (_errors.TryRead(line, _kind))
            {
                Finish(AtResult.Error, nowMs);
                return true;
            }

            if (_prefix == null || !line.StartsWith(_prefix) || IsNewsOfRegistration(line))
            {
                return false;
            }

            _expectsBodyLine = _kind == AtCommandKind.LinesWithBody;
            if (_kind == AtCommandKind.Prompt)
            {
                _isConfirmed = true;
                _deadlineMs = nowMs + FinalResultMs;
            }

            _user.OnAnswer(_tag, line, false);
            return true;
        }

        // '+CREG: 2' or '+CREG: 1,"0F1A","C4D2"' is news; the answer has a second field that is a state: '+CREG: 1,2'.
        private bool IsNewsOfRegistration(AtLine line)
        {
            if (_prefix != "+CREG:")
            {
                return false;
            }

            bool isNews = !(line.TryReadNumber(out int _) && line.TryReadNumber(out int state) && state <= LastRegistrationState);
            line.StartsWith(_prefix);
            return isNews;
        }

        private void Finish(AtResult result, long nowMs)
        {
            IAtUser user = _user;
            _user = null;
            _expectsBodyLine = false;
            _digester.AwaitsPrompt = false;
            _freeFromMs = nowMs + CoolDownMs;
            if (user != null)
            {
                user.OnFinished(_tag, result, nowMs);
            }
        }
    }
}
