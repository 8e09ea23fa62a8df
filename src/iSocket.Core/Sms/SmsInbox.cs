using iSocket.Core.Modem;

namespace iSocket.Core.Sms
{
    /// <summary>
    /// Empties the modem's message stores: lists them at the start, after every notification and once in a while (a notification
    /// can be lost; the store that is not in use more seldom), reads message by message, lets the handler decide, deletes what is handled. One message at a time is in
    /// memory. Messages are never deleted unread.
    /// </summary>
    public sealed class SmsInbox : IAtUser
    {
        /// <summary>Longest time between two looks at the store: the promise of device.md G-5 is 60 s.</summary>
        public const int SweepMs = 45000;

        private const int MaxIndexes = 40;
        private const int RetryMs = 5000;
        private const int ListTag = 1;
        private const int ReadTag = 2;
        private const int SignalTag = 3;
        private const int DeleteTag = 4;
        private const int SelectTag = 5;
        private const int ReadAttempts = 3;

        // A line that keeps being damaged is read for most of a minute before its message is given up.
        private const int DamagedReadAttempts = 30;
        private const int EmptyReads = 2;

        // The other store is looked at with every fourth look at the first, and with each once it has held something.
        private const int OtherSweep = 4;

        // A modem without AT+CMGL: after that many refusals the first places are read one by one instead.
        private const int ListAttempts = 3;
        private const int LastProbedIndex = 10;

        // Messages read as texts, although the modem was told PDU mode: that often it is set up again for it.
        private const int MaxDoubts = 3;

        // +CMS ERROR 321: invalid memory index, there is nothing at that place (3GPP TS 27.005, 3.2.5); +CME ERROR 21 and 22 are
        // "invalid index" and "not found" (27.007, 9.2).
        private const int InvalidIndex = 321;
        private const int InvalidEquipmentIndex = 21;
        private const int NotFound = 22;

        // +CMS ERROR 500, "unknown error": of anything, a form of the command that is not known included.
        private const int UnspecificError = 500;

        // <stat> of +CMGR: a received message that somebody has read. We read without marking.
        private const int ReceivedRead = 1;

        private readonly ISmsHandler _handler;
        private readonly Sim800 _modem;
        private readonly FoundMessages _found;
        private readonly PduDecoder _decoder = new PduDecoder();
        private readonly SmsMessage _message = new SmsMessage();
        private readonly SmsSlots _slots = new SmsSlots(MaxIndexes);
        private readonly SmsStores _stores;

        private long _sweepMs;

        // A modem that does not know how to read without marking ("AT+CMGL=4,1") is read plainly until its next start; what is
        // marked as read then says nothing.
        private bool _marksRead;
        private bool _isPlain;
        private bool _isPlainForGood;
        private bool _isMarkVoid;
        private int _listRefusals;
        private MessageStore _listed;
        private bool _listsOther;
        private bool _usesOther;
        private int _sweepsToOther;
        private long _pausedUntilMs;
        private bool _isTextHeader;
        private int _doubts;
        private bool _hasMore;
        private int _current = -1;
        private bool _isRead;
        private int _bodyOctets;
        private bool _wasReadBefore;
        private bool _hasHeader;
        private bool _hasLine;
        private bool _isDecoded;
        private bool _isWhole;
        private int _bodyLength;
        private int _sameLengths;
        private int _emptyReads;
        private int _unknownLines;
        private AtChannel _channel;
        private bool _isSignalFresh;

        /// <summary>Creates the inbox.</summary>
        public SmsInbox(Sim800 modem, FoundMessages found, ISmsHandler handler)
        {
            _modem = modem;
            _stores = new SmsStores(modem);
            _found = found;
            _handler = handler;
        }

        /// <summary>Uptime at which it wants the channel; now while there is work.</summary>
        public long DueMs(long nowMs)
        {
            long due = nowMs;
            if (_current < 0 && !_listsOther && _stores.IsSelected(MessageStore.Chosen))
            {
                due = _slots.DueMs(_handler.AwaitsTime(nowMs));
                due = due < _sweepMs ? due : _sweepMs;
            }

            return due > _pausedUntilMs ? due : _pausedUntilMs;
        }

        /// <summary>The modem is ready, for the first time or again: look at the store now.</summary>
        public void Start()
        {
            _marksRead = false;
            _isPlain = false;
            _isMarkVoid = false;
            _listRefusals = 0;
            _listsOther = false;
            _usesOther = false;
            _sweepsToOther = 0;
            _pausedUntilMs = 0;
            _stores.Start();
            _slots.DoubtAll();
            _current = -1;
            _sweepMs = 0;
        }

        /// <summary>The modem has stored a message.</summary>
        public void OnStored(MessageStore store, int index)
        {
            int place = SmsStores.Place(store, index);
            _found.Remove(SmsStores.FoundPlace(place));
            _usesOther |= store != MessageStore.Chosen;
            if (_slots.Add(place, false))
            {
                _slots.Announce(place);
            }
            else
            {
                _sweepMs = 0;
            }
        }

        /// <inheritdoc/>
        public bool TryStart(AtChannel channel, long nowMs)
        {
            _channel = channel;
            if (nowMs < _pausedUntilMs)
            {
                return false;
            }

            if (_current < 0)
            {
                _current = _slots.Next(_handler.AwaitsTime(nowMs), nowMs);
                _isRead = false;
                _isSignalFresh = false;
                _emptyReads = 0;
                _bodyLength = -1;
                _isPlain &= _current < 0;
            }

            bool lists = _current < 0 && (_listsOther || nowMs >= _sweepMs);
            MessageStore store = _current >= 0 ? SmsStores.StoreOf(_current) : (_listsOther ? _stores.Other : MessageStore.Chosen);
            if (!_stores.IsSelected(store))
            {
                _stores.ComposeSelect(channel.Compose(), store);
                channel.Send(this, SelectTag, AtCommandKind.Lines, "+CPMS:", 5000, nowMs);
                return true;
            }

            if (_current >= 0)
            {
                StartMessage(channel, nowMs);
            }
            else if (lists)
            {
                _hasMore = false;
                _listed = store;
                channel.Compose().Add("AT+CMGL=4").Add(_marksRead || _isPlain ? string.Empty : ",1");
                channel.Send(this, ListTag, AtCommandKind.LinesWithBody, "+CMGL:", 20000, nowMs);
            }

            return _current >= 0 || lists;
        }

        /// <inheritdoc/>
        public void OnAnswer(int tag, AtLine line, bool isBody)
        {
            if (tag == ListTag && !isBody)
            {
                if (line.TryReadNumber(out int index))
                {
                    AddListed(SmsStores.Place(_listed, index));
                }
            }
            else if (tag == ReadTag && isBody)
            {
                _hasLine = true;
                _isWhole = IsWhole(line);
                _sameLengths = line.Length == _bodyLength ? _sameLengths + 1 : 1;
                _bodyLength = line.Length;

                // What has the same length whenever it is read is what the sender has sent, however the modem counts.
                bool isMessage = _isWhole || (_sameLengths >= ReadAttempts && !line.IsTruncated);
                _isDecoded = isMessage && _decoder.TryDecode(line.Buffer, 0, line.Length, _message);
            }
            else if (tag == ReadTag)
            {
                _hasHeader = true;

                ReadHeader(line);
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
                case SelectTag:
                    EndSelect(result, nowMs);
                    break;
            }
        }

        private void StartMessage(AtChannel channel, long nowMs)
        {
            if (_slots.IsHandled(_current))
            {
                channel.Compose().Add("AT+CMGD=").Add(SmsStores.IndexOf(_current));
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
                _isWhole = false;
                _isTextHeader = false;
                _bodyOctets = -1;
                _unknownLines = channel.UnknownLines;
                channel.Compose().Add("AT+CMGR=").Add(SmsStores.IndexOf(_current)).Add(_marksRead || _isPlain ? string.Empty : ",1");
                channel.Send(this, ReadTag, AtCommandKind.LinesWithBody, "+CMGR:", 5000, nowMs);
            }
        }

        // +CMGR: <stat>,[<alpha>],<length>: octets of the PDU without the service centre's address. Some leave the name out.
        private void ReadHeader(AtLine line)
        {
            _wasReadBefore = line.TryReadNumber(out int status) && status == ReceivedRead && !_marksRead && !_isPlain;
            line.StartsWith("+CMGR:");
            _isTextHeader = line.TryReadField(out int start, out int _) && line.Buffer[start - 1] == '"';
            while (line.TryReadField(out start, out int length))
            {
                _bodyOctets = line.ReadNumber(start, length, _bodyOctets);
            }
        }

        private void EndSelect(AtResult result, long nowMs)
        {
            bool wasForMessage = _current >= 0 && SmsStores.StoreOf(_current) != MessageStore.Chosen;
            _stores.EndSelect(result);
            if (result == AtResult.Ok)
            {
                return;
            }

            if (result == AtResult.Error && wasForMessage)
            {
                // It names a store that it does not let us select: the message is where the others are.
                int index = SmsStores.IndexOf(_current);
                _slots.Remove(_current);
                _current = -1;
                _slots.Add(index, false);
                _slots.Announce(index);
            }
            else if (result == AtResult.Error && _listsOther)
            {
                EndSweep(nowMs);
            }
            else
            {
                _current = -1;
                _pausedUntilMs = nowMs + RetryMs;
            }
        }

        // The first refusal may be that of a form of the command: then the plain form is tried at once. A card that is busy or a
        // memory that fails is no reason: the plain form marks the message as read.
        private bool TriesPlainly(AtResult result)
        {
            bool isUnknown = IsNotSupported(result);
            bool triesNow = !_marksRead && !_isPlain && (isUnknown || (result == AtResult.Error && _channel.LastError == UnspecificError));
            if (triesNow)
            {
                _isPlainForGood = isUnknown;
            }
            else if (_isPlain)
            {
                _marksRead |= result == AtResult.Ok && _isPlainForGood;
            }

            _isPlain = triesNow;
            return triesNow;
        }

        private void EndList(AtResult result, long nowMs)
        {
            if (TriesPlainly(result))
            {
                return;
            }

            if (result == AtResult.Ok || HasInvalidIndex(result))
            {
                // Some call an empty store an invalid index.
                _listRefusals = 0;
            }
            else if (_listed == MessageStore.Chosen)
            {
                _listRefusals++;
                if (_listRefusals < ListAttempts || result != AtResult.Error)
                {
                    _sweepMs = nowMs + RetryMs;
                    return;
                }

                Probe();
            }
            else if (result != AtResult.Error)
            {
                // Once more with the next look at the first store.
                _listsOther = false;
                _sweepsToOther = 0;
                return;
            }

            EndSweep(nowMs);
        }

        private void Probe()
        {
            for (int i = 0; i <= LastProbedIndex; i++)
            {
                AddListed(i);
            }
        }

        // Behind the chosen store the other one, if it is its turn.
        private void EndSweep(long nowMs)
        {
            if (!_listsOther)
            {
                _sweepMs = nowMs + SweepMs;
                _sweepsToOther--;
                _listsOther = (_usesOther || _sweepsToOther <= 0) && _listRefusals == 0 && _stores.Other != MessageStore.Chosen;
                if (_listsOther)
                {
                    return;
                }
            }
            else
            {
                _listsOther = false;
                _sweepsToOther = OtherSweep;
            }

            _found.MarkListed();
        }

        private void EndRead(AtResult result, long nowMs)
        {
            if (TriesPlainly(result))
            {
                return;
            }

            if (result == AtResult.Ok && _isDecoded)
            {
                // A modem that calls a message read which it has only just announced calls them all so.
                _isMarkVoid |= _wasReadBefore && _slots.IsAnnounced(_current);
                _wasReadBefore &= !_isMarkVoid;
                _doubts = 0;
                Decide(nowMs);
                return;
            }

            if (LooksEmpty(result))
            {
                // The message's lines may have been lost on the way, and one that was executed must not be forgotten for that.
                _emptyReads++;
                if (_emptyReads >= EmptyReads || HasInvalidIndex(result) || IsMereGuess())
                {
                    Forget();
                }

                return;
            }

            _emptyReads = 0;
            if (result != AtResult.Ok)
            {
                Postpone(nowMs);
                return;
            }

            if (_isTextHeader && !_hasLine)
            {
                // Text mode: never to be taken for damage, or good messages would be deleted unread.
                if (_doubts < MaxDoubts)
                {
                    _doubts++;
                    _modem.DoubtSettings();
                }

                Postpone(nowMs);
                return;
            }

            // A damaged line is read again; only what stays unreadable is no message and may go.
            int failures = _slots.NoteFailure(_current);
            if (failures >= (_isWhole ? ReadAttempts : DamagedReadAttempts))
            {
                _slots.SetHandled(_current, 0);
            }
            else if (failures % ReadAttempts == 0)
            {
                Postpone(nowMs);
            }
        }

        // A place that was only tried because the modem knows no list: nobody has said that there is a message.
        private bool IsMereGuess()
        {
            return _listRefusals >= ListAttempts && !_slots.IsAnnounced(_current) && _slots.Fingerprint(_current) == 0;
        }

        private bool LooksEmpty(AtResult result)
        {
            bool hasNothing = !_hasHeader && !_hasLine && _channel.UnknownLines == _unknownLines;
            return (result == AtResult.Ok && hasNothing) || HasInvalidIndex(result);
        }

        private void Postpone(long nowMs)
        {
            _slots.Postpone(_current, nowMs + RetryMs);
            _current = -1;
        }

        private void EndDelete(AtResult result, long nowMs)
        {
            if (result != AtResult.Ok && !HasInvalidIndex(result))
            {
                // It may be gone all the same, and a new message in its place, whose notification was lost with the answer.
                _slots.Doubt(_current);
                Postpone(nowMs);
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
            _found.Remove(SmsStores.FoundPlace(_current));
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
        private void AddListed(int place)
        {
            bool isFound = !_found.IsListed && !_slots.Contains(place);
            if (isFound)
            {
                _found.Add(SmsStores.FoundPlace(place));
            }

            _usesOther |= SmsStores.StoreOf(place) != MessageStore.Chosen;
            _hasMore |= !_slots.Add(place, isFound || _found.Contains(SmsStores.FoundPlace(place)));
        }

        private void Forget()
        {
            TellGone();
            _slots.Remove(_current);
            _found.Remove(SmsStores.FoundPlace(_current));
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
                _found.Remove(SmsStores.FoundPlace(_current));
            }
        }

        // A plain ERROR, or one of "operation not allowed/supported", "invalid parameter" (27.005, 3.2.5; 27.007, 9.2): the form
        // of the command is not known here. Anything else will pass.
        private bool IsNotSupported(AtResult result)
        {
            int error = _channel.LastError;
            return result == AtResult.Error && (error < 0 || error == 3 || error == 4 || error == 50 || error == 100 || (error >= 302 && error <= 305));
        }

        private bool HasInvalidIndex(AtResult result)
        {
            int error = _channel.LastError;
            return result == AtResult.Error
                && (error == InvalidIndex || (!_channel.IsMessageError && (error == InvalidEquipmentIndex || error == NotFound)));
        }

        // As many octets as the header says, in digits that are digits: what the modem has stored, not what the line made of it.
        private bool IsWhole(AtLine line)
        {
            if (_bodyOctets < 0 || line.IsTruncated || !Text.Hex.TryReadByte(line.Buffer, 0, out byte centreOctets))
            {
                return false;
            }

            bool isWhole = line.Length == 2 * (1 + centreOctets + _bodyOctets);
            for (int i = 2; isWhole && i < line.Length; i += 2)
            {
                isWhole = Text.Hex.TryReadByte(line.Buffer, i, out byte _);
            }

            return isWhole;
        }
    }
}
