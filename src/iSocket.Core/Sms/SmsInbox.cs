using iSocket.Core.Modem;

namespace iSocket.Core.Sms
{
    /// <summary>
    /// Empties the SIM's message store: lists it at the start, after every notification and once in a while (a notification
    /// can be lost), reads message by message, lets the handler decide, deletes what is handled. One message at a time is in
    /// memory. Messages are never deleted unread.
    /// </summary>
    public sealed class SmsInbox : IAtUser
    {
        /// <summary>Longest time between two looks at the store: the promise of device.md G-5 is 60 s.</summary>
        public const int SweepMs = 45000;

        private const int MaxIndexes = 64;
        private const int RetryMs = 5000;
        private const int ListTag = 1;
        private const int ReadTag = 2;
        private const int SignalTag = 3;
        private const int DeleteTag = 4;
        private const int ReadAttempts = 3;

        // +CMS ERROR 321: invalid memory index, there is nothing at that place (3GPP TS 27.005, 3.2.5).
        private const int InvalidIndex = 321;

        // <stat> of +CMGR: a received message that somebody has read. We read without marking.
        private const int ReceivedRead = 1;

        private readonly ISmsHandler _handler;
        private readonly Sim800 _modem;
        private readonly FoundMessages _found;
        private readonly PduDecoder _decoder = new PduDecoder();
        private readonly SmsMessage _message = new SmsMessage();
        private readonly SmsSlots _slots = new SmsSlots(MaxIndexes);

        private long _sweepMs;

        // A modem that does not know how to read without marking ("AT+CMGL=4,1") is read plainly until its next start; what is
        // marked as read then says nothing.
        private bool _marksRead;
        private bool _hasMore;
        private int _current = -1;
        private bool _isRead;
        private int _bodyOctets;
        private bool _wasReadBefore;
        private bool _hasHeader;
        private bool _hasLine;
        private bool _isDecoded;
        private int _failedReads;
        private AtChannel _channel;
        private bool _isSignalFresh;

        /// <summary>Creates the inbox.</summary>
        public SmsInbox(Sim800 modem, FoundMessages found, ISmsHandler handler)
        {
            _modem = modem;
            _found = found;
            _handler = handler;
        }

        /// <summary>Uptime at which it wants the channel; now while there is work.</summary>
        public long DueMs(long nowMs)
        {
            if (_current >= 0)
            {
                return nowMs;
            }

            long due = _slots.DueMs(_handler.AwaitsTime(nowMs));
            return due < _sweepMs ? due : _sweepMs;
        }

        /// <summary>The modem is ready, for the first time or again: look at the store now.</summary>
        public void Start()
        {
            _marksRead = false;
            _slots.DoubtAll();
            _current = -1;
            _sweepMs = 0;
        }

        /// <summary>The modem has stored a message.</summary>
        public void OnStored(int index)
        {
            _found.Remove(index);
            if (!_slots.Add(index, false))
            {
                _sweepMs = 0;
            }
        }

        /// <inheritdoc/>
        public bool TryStart(AtChannel channel, long nowMs)
        {
            _channel = channel;
            if (_current < 0)
            {
                _current = _slots.Next(_handler.AwaitsTime(nowMs), nowMs);
                _isRead = false;
                _isSignalFresh = false;
                _failedReads = 0;
            }

            if (_current >= 0)
            {
                StartMessage(channel, nowMs);
                return true;
            }

            if (nowMs < _sweepMs)
            {
                return false;
            }

            _hasMore = false;
            channel.Compose().Add("AT+CMGL=4").Add(_marksRead ? string.Empty : ",1");
            channel.Send(this, ListTag, AtCommandKind.LinesWithBody, "+CMGL:", 20000, nowMs);
            return true;
        }

        /// <inheritdoc/>
        public void OnAnswer(int tag, AtLine line, bool isBody)
        {
            if (tag == ListTag && !isBody)
            {
                if (line.TryReadNumber(out int index))
                {
                    AddListed(index);
                }
            }
            else if (tag == ReadTag && isBody)
            {
                _hasLine = true;
                _isDecoded = HasStatedLength(line) && _decoder.TryDecode(line.Buffer, 0, line.Length, _message);
            }
            else if (tag == ReadTag)
            {
                _hasHeader = true;

                // +CMGR: <stat>,[<alpha>],<length>: octets of the PDU without the service centre's address.
                _wasReadBefore = line.TryReadNumber(out int status) && status == ReceivedRead && !_marksRead;
                line.SkipField();
                _bodyOctets = line.TryReadNumber(out int octets) ? octets : -1;
            }
            else if (tag == SignalTag)
            {
                _modem.ReadSignal(line);
            }
        }

        /// <inheritdoc/>
        public void OnFinished(int tag, AtResult result, long nowMs)
        {
            switch (tag)
            {
                case ListTag:
                    EndList(result, nowMs);
                    break;
                case ReadTag:
                    EndRead(result, nowMs);
                    break;
                case SignalTag:
                    _isSignalFresh = true;
                    Decide(nowMs);
                    break;
                case DeleteTag:
                    EndDelete(result, nowMs);
                    break;
            }
        }

        private void StartMessage(AtChannel channel, long nowMs)
        {
            if (_slots.IsHandled(_current))
            {
                channel.Compose().Add("AT+CMGD=").Add(_current);
                channel.Send(this, DeleteTag, AtCommandKind.Lines, null, 25000, nowMs);
            }
            else if (_isRead)
            {
                channel.Compose().Add("AT+CSQ");
                channel.Send(this, SignalTag, AtCommandKind.Lines, "+CSQ:", 5000, nowMs);
            }
            else
            {
                _hasHeader = false;
                _hasLine = false;
                _isDecoded = false;
                _bodyOctets = -1;
                channel.Compose().Add("AT+CMGR=").Add(_current).Add(_marksRead ? string.Empty : ",1");
                channel.Send(this, ReadTag, AtCommandKind.LinesWithBody, "+CMGR:", 5000, nowMs);
            }
        }

        private void EndList(AtResult result, long nowMs)
        {
            if (result != AtResult.Ok)
            {
                _marksRead |= IsNotSupported(result);
                _sweepMs = nowMs + RetryMs;
                return;
            }

            _found.MarkListed();
            _sweepMs = nowMs + SweepMs;
        }

        private void EndRead(AtResult result, long nowMs)
        {
            if (result == AtResult.Ok && _isDecoded)
            {
                Decide(nowMs);
                return;
            }

            bool isEmpty = (result == AtResult.Ok && !_hasHeader && !_hasLine) || HasInvalidIndex(result);
            if (isEmpty)
            {
                Forget();
                return;
            }

            // A damaged line is read again; only what stays unreadable is no message and may go.
            _failedReads++;
            if (result == AtResult.Ok && _failedReads >= ReadAttempts)
            {
                _slots.SetHandled(_current, 0);
                return;
            }

            if (result != AtResult.Ok)
            {
                _marksRead |= IsNotSupported(result);
                _slots.Postpone(_current, nowMs + RetryMs);
                _current = -1;
            }
        }

        private void EndDelete(AtResult result, long nowMs)
        {
            if (result != AtResult.Ok && !HasInvalidIndex(result))
            {
                // It may be gone all the same, and a new message in its place, whose notification was lost with the answer.
                _slots.Doubt(_current);
                _slots.Postpone(_current, nowMs + RetryMs);
                _current = -1;
                return;
            }

            _handler.OnDeleted(_slots.Fingerprint(_current));
            _slots.Renew(_current);
            if (_slots.IsHandled(_current))
            {
                Forget();
                return;
            }

            // A new message took the place before the modem had said OK.
            _found.Remove(_current);
            _current = -1;
        }

        private void Decide(long nowMs)
        {
            // Handled before and still there: only the delete is left to do.
            if (_message.Fingerprint != 0 && _slots.Fingerprint(_current) == _message.Fingerprint)
            {
                _slots.SetHandled(_current, _message.Fingerprint);
                return;
            }

            // Another message is in the place of one that was handled: that one is gone.
            TellGone();
            bool wasFound = _wasReadBefore || _slots.WasFound(_current);
            SmsVerdict verdict = _handler.OnMessage(_message, wasFound, _isSignalFresh, nowMs);
            if (verdict == SmsVerdict.MeasureSignal && !_isSignalFresh)
            {
                _isRead = true;
                return;
            }

            _slots.SetHandled(_current, _message.Fingerprint);
        }

        // Before the first list since power-on whatever is listed was there before it.
        private void AddListed(int index)
        {
            if (!_found.IsListed && !_slots.Contains(index))
            {
                _found.Add(index);
            }

            _hasMore |= !_slots.Add(index, _found.Contains(index));
        }

        private void Forget()
        {
            TellGone();
            _slots.Remove(_current);
            _found.Remove(_current);
            _current = -1;
            if (_hasMore && _slots.IsEmpty)
            {
                _sweepMs = 0;
            }
        }

        private void TellGone()
        {
            long fingerprint = _slots.Fingerprint(_current);
            if (fingerprint != 0)
            {
                _handler.OnDeleted(fingerprint);
                _slots.Renew(_current);
                _found.Remove(_current);
            }
        }

        // A plain ERROR, or one of "operation not allowed/supported", "invalid parameter" (27.005, 3.2.5; 27.007, 9.2): the form
        // of the command is not known here. Anything else will pass.
        private bool IsNotSupported(AtResult result)
        {
            int error = _channel.LastError;
            return result == AtResult.Error && (error < 0 || error == 3 || error == 4 || error == 50 || (error >= 302 && error <= 305));
        }

        private bool HasInvalidIndex(AtResult result)
        {
            return result == AtResult.Error && _channel.LastError == InvalidIndex;
        }

        private bool HasStatedLength(AtLine line)
        {
            if (_bodyOctets < 0 || line.IsTruncated || !Text.Hex.TryReadByte(line.Buffer, 0, out byte centreOctets))
            {
                return false;
            }

            return line.Length == 2 * (1 + centreOctets + _bodyOctets);
        }
    }
}
