using iSocket.Core.Modem;
using iSocket.Core.Text;

namespace iSocket.Core.Calls
{
    /// <summary>
    /// Requests to the operator by service code (device.md U-1), one after the other. Texts travel in hexadecimal UCS-2 both
    /// ways, so that neither a line break nor a quotation mark in the operator's text can be taken for modem output
    /// (AT+CSCS="UCS2", manual 3.2.12; AT+CUSD, 3.2.34). A modem that does not know UCS-2 is asked in plain text.
    /// </summary>
    public sealed class UssdDesk : IAtUser
    {
        /// <summary>How many requests wait at most.</summary>
        public const int Capacity = 4;

        private const int AnswerMs = 60000;
        private const int CommandMs = 5000;
        private const int Idle = 0;
        private const int CharsetTag = 1;
        private const int RequestTag = 2;
        private const int CloseTag = 3;
        private const int RestoreTag = 4;
        private const int MaxCharacters = 200;

        private readonly IUssdListener _listener;
        private readonly string[] _codes = new string[Capacity];
        private readonly string[] _requesters = new string[Capacity];
        private int _count;
        private int _step;
        private bool _isWaiting;
        private bool _isPlain;
        private long _deadlineMs;

        /// <summary>Creates a desk without requests.</summary>
        public UssdDesk(IUssdListener listener)
        {
            _listener = listener;
        }

        /// <summary>Adds a request.</summary>
        /// <returns>False when too many wait.</returns>
        public bool TryAsk(string code, string requester)
        {
            if (_count == Capacity)
            {
                return false;
            }

            _codes[_count] = code;
            _requesters[_count] = requester;
            _count++;
            if (_step == Idle)
            {
                _step = CharsetTag;
            }

            return true;
        }

        /// <summary>Forgets all requests, as a factory reset wants it.</summary>
        public void Clear()
        {
            _count = 0;
            _isWaiting = false;
        }

        /// <summary>The modem restarted: the request that was under way has no answer any more.</summary>
        public void Reset(long nowMs)
        {
            if (_isWaiting)
            {
                End(null, nowMs);
            }

            _step = _count > 0 ? CharsetTag : Idle;
        }

        /// <summary>+CUSD: the line's fields begin behind the prefix.</summary>
        public void OnAnswerArrived(AtLine line, long nowMs)
        {
            if (!_isWaiting || !line.TryReadNumber(out int state))
            {
                return;
            }

            string text = null;
            if (line.TryReadField(out int start, out int length) && length > 0 && !IsTorn(line, start, start + length))
            {
                // In plain text a balance of "1234" is no character; there only the coding scheme says that it is UCS-2.
                bool mayBeUcs2 = !_isPlain || (line.TryReadNumber(out int scheme) && (scheme == 72 || scheme == 8 || scheme == 17));
                text = Decode(line, start, length, mayBeUcs2);
            }

            // 1: the operator waits for a choice; the session is closed (AT+CUSD=2). 2 ended, 4 and 5: no service, no answer.
            _step = state == 1 ? CloseTag : RestoreTag;
            End(state <= 2 ? text : null, nowMs);
        }

        /// <summary>Watches the time.</summary>
        /// <returns>Uptime at which the next turn is needed.</returns>
        public long Tick(long nowMs)
        {
            if (_isWaiting && nowMs >= _deadlineMs)
            {
                _step = CloseTag;
                End(null, nowMs);
            }

            return _isWaiting ? _deadlineMs : long.MaxValue;
        }

        /// <summary>Uptime at which it wants the channel.</summary>
        public long DueMs(long nowMs)
        {
            return _step != Idle && !_isWaiting ? nowMs : long.MaxValue;
        }

        /// <inheritdoc/>
        public bool TryStart(AtChannel channel, long nowMs)
        {
            if (_step == Idle || _isWaiting)
            {
                return false;
            }

            channel.JoinsTexts = _isPlain;
            AtWriter command = channel.Compose();
            if (_step == RequestTag && _count == 0)
            {
                _step = RestoreTag;
            }

            switch (_step)
            {
                case CharsetTag:
                    command.Add("AT+CSCS=\"UCS2\"");
                    break;
                case RequestTag:
                    command.Add("AT+CUSD=1,\"");
                    if (_isPlain)
                    {
                        command.Add(_codes[0]);
                    }
                    else
                    {
                        AddHex(command, _codes[0]);
                    }

                    command.Add("\",15");
                    _isWaiting = true;
                    _deadlineMs = nowMs + AnswerMs;
                    break;
                case CloseTag:
                    command.Add("AT+CUSD=2");
                    break;
                default:
                    command.Add("AT+CSCS=\"GSM\"");
                    break;
            }

            channel.Send(this, _step, AtCommandKind.Lines, null, CommandMs, nowMs);
            return true;
        }

        /// <inheritdoc/>
        public void OnAnswer(int tag, AtLine line, bool isBody)
        {
        }

        /// <inheritdoc/>
        public void OnFinished(int tag, AtResult result, long nowMs)
        {
            switch (tag)
            {
                case CharsetTag:
                    _isPlain = result != AtResult.Ok;
                    _step = RequestTag;
                    break;
                case RequestTag:
                    if (result != AtResult.Ok && _isWaiting)
                    {
                        _step = RestoreTag;
                        End(null, nowMs);
                    }

                    break;
                case CloseTag:
                    _step = RestoreTag;
                    break;
                default:
                    _step = _count > 0 ? CharsetTag : Idle;
                    break;
            }
        }

        private static void AddHex(AtWriter command, string code)
        {
            for (int i = 0; i < code.Length; i++)
            {
                command.Add("00").AddByte(HexDigit(code[i] >> 4)).AddByte(HexDigit(code[i] & 0xF));
            }
        }

        private static byte HexDigit(int value)
        {
            return (byte)(value < 10 ? '0' + value : 'A' + value - 10);
        }

        // Not in quotes, or not to their end: the modem restarted in the middle, and what follows is the noise of its start.
        private static bool IsTorn(AtLine line, int start, int end)
        {
            return line.Buffer[start - 1] != '"' || end >= line.Length || line.Buffer[end] != '"';
        }

        private static string Decode(AtLine line, int start, int length, bool mayBeUcs2)
        {
            char[] text = new char[length < MaxCharacters ? length : MaxCharacters];
            int count = 0;
            bool isHex = mayBeUcs2 && length % 4 == 0;
            for (int at = start; at < start + length && isHex && count < text.Length; at += 4)
            {
                isHex = Hex.TryReadByte(line.Buffer, at, out byte high) & Hex.TryReadByte(line.Buffer, at + 2, out byte low);
                int unit = (high << 8) | low;
                if (isHex && (unit == '\n' || (unit >= ' ' && (unit < 0x7F || unit > 0x9F))))
                {
                    text[count] = (char)unit;
                    count++;
                }
            }

            // A module that ignores the character set answers in plain text.
            return isHex ? new string(text, 0, count) : line.Text(start, length);
        }

        private void End(string text, long nowMs)
        {
            _isWaiting = false;
            if (_count == 0)
            {
                return;
            }

            string requester = _requesters[0];
            _count--;
            for (int i = 0; i < _count; i++)
            {
                _codes[i] = _codes[i + 1];
                _requesters[i] = _requesters[i + 1];
            }

            _listener.OnUssdEnd(requester, text, nowMs);
        }
    }
}
