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

        /// <summary>Pause before something that failed is tried again.</summary>
        internal const int RetryMs = 5000;

        private const int MaxIndexes = 32;
        private const int ListTag = 1;
        private const int ReadTag = 2;
        private const int SignalTag = 3;
        private const int DeleteTag = 4;
        private const int SelectTag = 5;

        // Messages read as texts, although the modem was told PDU mode: that often it is set up again for it.
        private const int MaxDoubts = 3;

        private readonly ISmsHandler _handler;
        private readonly Sim800 _modem;
        private readonly FoundMessages _found;
        private readonly SmsSlots _slots = new SmsSlots(MaxIndexes);
        private readonly SmsStores _stores;
        private readonly StoreSweep _sweep;
        private readonly ReadForm _form = new ReadForm();
        private readonly MessageReader _reader = new MessageReader();

        private long _pausedUntilMs;
        private int _doubts;
        private int _current = -1;
        private bool _isRead;
        private AtChannel _channel;
        private bool _isSignalFresh;

        /// <summary>Creates the inbox.</summary>
        public SmsInbox(Sim800 modem, FoundMessages found, ISmsHandler handler)
        {
            _modem = modem;
            _stores = new SmsStores(modem);
            _sweep = new StoreSweep(_stores, _slots, found);
            _found = found;
            _handler = handler;
        }

        /// <summary>Uptime at which it wants the channel; now while there is work.</summary>
        public long DueMs(long nowMs)
        {
            long due = nowMs;
            if (_current < 0 && !_sweep.ListsOther && _stores.IsSelected(MessageStore.Chosen))
            {
                due = _slots.DueMs(_handler.AwaitsTime(nowMs));
                due = due < _sweep.DueMs ? due : _sweep.DueMs;
            }

            return due > _pausedUntilMs ? due : _pausedUntilMs;
        }

        /// <summary>The modem is ready, for the first time or again: look at the store now.</summary>
        public void Start()
        {
            _form.Start();
            _reader.Start();
            _sweep.Start();
            _pausedUntilMs = 0;
            _stores.Start();
            _slots.DoubtAll();
            _current = -1;
        }

        /// <summary>The modem has stored a message.</summary>
        public void OnStored(MessageStore store, int index)
        {
            int place = SmsStores.Place(store, index);
            _found.Remove(SmsStores.FoundPlace(place));
            _sweep.NoteStore(store);
            if (_slots.Add(place, false))
            {
                _slots.Announce(place);
            }
            else
            {
                _sweep.LookSoon();
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
                BeginMessage(nowMs);
            }

            bool lists = _current < 0 && _sweep.IsDue(nowMs);
            MessageStore store = _current >= 0 ? SmsStores.StoreOf(_current) : _sweep.Store;
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
                _sweep.BeginList(store);
                channel.Compose().Add("AT+CMGL=4").Add(_form.Ending);
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
                    _sweep.AddListed(index);
                }
            }
            else if (tag == ReadTag && isBody)
            {
                _reader.ReadBody(line);
            }
            else if (tag == ReadTag)
            {
                _reader.ReadHeader(line, _form.Marks);
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
                    if (!_form.TriesPlainly(_channel, result))
                    {
                        _sweep.EndList(_channel, result, nowMs);
                    }

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

        private void BeginMessage(long nowMs)
        {
            _current = _slots.Next(_handler.AwaitsTime(nowMs), nowMs);
            _isRead = false;
            _isSignalFresh = false;
            _reader.BeginMessage();
            if (_current >= 0)
            {
                _form.BeginMessage();
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
                _reader.BeginRead(channel);
                channel.Compose().Add("AT+CMGR=").Add(SmsStores.IndexOf(_current)).Add(_form.Ending);
                channel.Send(this, ReadTag, AtCommandKind.LinesWithBody, "+CMGR:", 5000, nowMs);
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
            else if (result == AtResult.Error && _sweep.ListsOther)
            {
                _sweep.End(nowMs);
            }
            else
            {
                _current = -1;
                _pausedUntilMs = nowMs + RetryMs;
            }
        }

        private void EndRead(AtResult result, long nowMs)
        {
            if (_form.TriesPlainly(_channel, result))
            {
                return;
            }

            if (result == AtResult.Ok && _reader.IsDecoded)
            {
                _reader.WeighMark(_slots.IsAnnounced(_current));
                _doubts = 0;
                Decide(nowMs);
                return;
            }

            if (LooksEmpty(result))
            {
                if (_reader.NoteEmpty() || SmsErrors.IsInvalidIndex(_channel, result) || IsMereGuess())
                {
                    Forget();
                }

                return;
            }

            _reader.ForgetEmpty();
            if (result != AtResult.Ok)
            {
                Postpone(nowMs);
                return;
            }

            if (_reader.IsText)
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

            int failures = _slots.NoteFailure(_current);
            if (failures >= _reader.MaxFailures)
            {
                _slots.SetHandled(_current, 0);
            }
            else if (failures % MessageReader.Attempts == 0)
            {
                Postpone(nowMs);
            }
        }

        // A place that was only tried because the modem knows no list: nobody has said that there is a message.
        private bool IsMereGuess()
        {
            return _sweep.IsGuessing && !_slots.IsAnnounced(_current) && _slots.Fingerprint(_current) == 0;
        }

        private bool LooksEmpty(AtResult result)
        {
            return (result == AtResult.Ok && _reader.HasNothing(_channel)) || SmsErrors.IsInvalidIndex(_channel, result);
        }

        private void Postpone(long nowMs)
        {
            _slots.Postpone(_current, nowMs + RetryMs);
            _current = -1;
        }

        private void EndDelete(AtResult result, long nowMs)
        {
            if (result != AtResult.Ok && !SmsErrors.IsInvalidIndex(_channel, result))
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
            SmsMessage message = _reader.Message;
            if (message.Fingerprint != 0 && _slots.Fingerprint(_current) == message.Fingerprint)
            {
                _slots.SetHandled(_current, message.Fingerprint);
                return;
            }

            // Another message is in the place of one that was handled: that one is gone.
            TellGone();
            bool wasFound = _reader.WasReadBefore || _slots.WasFound(_current);
            SmsVerdict verdict = _handler.OnMessage(message, wasFound, _isSignalFresh, nowMs);
            if (verdict == SmsVerdict.MeasureSignal && !_isSignalFresh)
            {
                _isRead = true;
                return;
            }

            _slots.SetHandled(_current, message.Fingerprint);
        }

        private void Forget()
        {
            TellGone();
            _slots.Remove(_current);
            _found.Remove(SmsStores.FoundPlace(_current));
            _current = -1;
            _sweep.NoteRoom();
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
    }
}
