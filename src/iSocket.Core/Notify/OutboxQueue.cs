namespace iSocket.Core.Notify
{
    /// <summary>
    /// The texts that wait, oldest first (device.md D-33): how many there may be and which gives way, which goes next, and which is
    /// too old. It sends nothing.
    /// </summary>
    internal sealed class OutboxQueue
    {
        private readonly OutboxEntry[] _entries = new OutboxEntry[SmsOutbox.Capacity];
        private int _count;

        internal int Count => _count;

        /// <summary>The text in the modem's hands, which neither gives way nor gets too old; null while there is none.</summary>
        internal OutboxEntry Sending { get; set; }

        /// <summary>Texts that were dropped because they were too old or too many, or cannot be sent to anybody.</summary>
        internal int Dropped { get; private set; }

        /// <summary>Counts up with every alert that comes, goes, or gets further.</summary>
        internal int AlertChanges { get; private set; }

        internal bool HasAlerts
        {
            get
            {
                for (int i = 0; i < _count; i++)
                {
                    if (_entries[i].IsAlert)
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        /// <summary>The text that waits at that place, 0 for the oldest.</summary>
        internal OutboxEntry At(int index)
        {
            return _entries[index];
        }

        /// <summary>Sees to it that one more text fits; else that text is dropped.</summary>
        internal bool TryMakeRoom(bool isForAlert)
        {
            if (_count == _entries.Length && !RemoveVictim(isForAlert))
            {
                Dropped++;
                return false;
            }

            return true;
        }

        /// <summary>Adds a text behind all others; only after <see cref="TryMakeRoom"/>.</summary>
        internal void Add(OutboxEntry entry)
        {
            _entries[_count] = entry;
            _count++;
            NoteProgress(entry);
        }

        /// <summary>Something has happened to that text; where it is an alert, that is to be stored.</summary>
        internal void NoteProgress(OutboxEntry entry)
        {
            AlertChanges += entry.IsAlert ? 1 : 0;
        }

        /// <summary>Alerts before replies; of one sort a text whose first parts are out before another one begins, then the oldest.</summary>
        /// <returns>Null when nothing may go now.</returns>
        internal OutboxEntry Next(long nowMs)
        {
            OutboxEntry best = null;
            for (int i = 0; i < _count; i++)
            {
                OutboxEntry entry = _entries[i];
                if (nowMs >= entry.NextMs && (best == null || Rank(entry) > Rank(best)))
                {
                    best = entry;
                }
            }

            return best == null ? null : OldestLike(best);
        }

        /// <summary>Uptime at which the next text may go, or is too old.</summary>
        internal long DueMs(bool maySend)
        {
            long due = long.MaxValue;
            for (int i = 0; i < _count; i++)
            {
                OutboxEntry entry = _entries[i];
                long at = maySend && entry.NextMs < entry.ExpiresMs ? entry.NextMs : entry.ExpiresMs;
                due = at < due ? at : due;
            }

            return due;
        }

        /// <summary>Puts a text off. What waits for the same number waits with it, or the texts would arrive out of order.</summary>
        internal void Postpone(OutboxEntry failed, long untilMs)
        {
            failed.NextMs = untilMs;
            for (int i = 0; i < _count; i++)
            {
                if (_entries[i].IsLike(failed) && _entries[i].NextMs < untilMs)
                {
                    _entries[i].NextMs = untilMs;
                }
            }
        }

        internal void Remove(OutboxEntry entry)
        {
            for (int i = 0; i < _count; i++)
            {
                if (_entries[i] == entry)
                {
                    RemoveAt(i);
                    return;
                }
            }
        }

        internal void Drop(OutboxEntry entry)
        {
            Remove(entry);
            Dropped++;
        }

        internal void DropOld(long nowMs)
        {
            for (int i = _count - 1; i >= 0; i--)
            {
                if (nowMs >= _entries[i].ExpiresMs && _entries[i] != Sending)
                {
                    RemoveAt(i);
                    Dropped++;
                }
            }
        }

        /// <summary>Removes the alerts with one of those texts.</summary>
        internal void RemoveAlerts(string text, string otherText)
        {
            for (int i = _count - 1; i >= 0; i--)
            {
                OutboxEntry entry = _entries[i];
                if (!entry.IsAlert || (entry.Text != text && entry.Text != otherText))
                {
                    continue;
                }

                if (entry == Sending)
                {
                    // In the modem's hands: if the network refuses it, it is not tried again.
                    entry.ExpiresMs = 0;
                }
                else
                {
                    RemoveAt(i);
                }
            }
        }

        internal void Clear()
        {
            for (int i = 0; i < _count; i++)
            {
                _entries[i] = null;
            }

            _count = 0;
            AlertChanges++;
        }

        private static int Rank(OutboxEntry entry)
        {
            return (entry.PartsSent > 0 ? 1 : 0) + (entry.IsAlert ? 2 : 0);
        }

        // The oldest reply gives way, then the oldest alert; what is being sent stays. A reply never displaces an alert: among
        // twenty alerts it is itself the oldest reply.
        private bool RemoveVictim(bool isForAlert)
        {
            int victim = -1;
            for (int i = 0; i < _count; i++)
            {
                bool mayGo = _entries[i] != Sending && (isForAlert || !_entries[i].IsAlert);
                if (mayGo && (victim < 0 || (_entries[victim].IsAlert && !_entries[i].IsAlert)))
                {
                    victim = i;
                }
            }

            if (victim < 0)
            {
                return false;
            }

            RemoveAt(victim);
            Dropped++;
            return true;
        }

        // A new text to a number is a reason to try an older one first: an owner reads replies in the order of his commands.
        private OutboxEntry OldestLike(OutboxEntry entry)
        {
            for (int i = 0; i < _count; i++)
            {
                if (_entries[i].IsLike(entry))
                {
                    return _entries[i];
                }
            }

            return entry;
        }

        private void RemoveAt(int index)
        {
            NoteProgress(_entries[index]);
            _count--;
            for (int i = index; i < _count; i++)
            {
                _entries[i] = _entries[i + 1];
            }

            _entries[_count] = null;
        }
    }
}
