namespace iSocket.Core.Sms
{
    /// <summary>The numbers of the messages that are known to be on the SIM, in the order in which they became known.</summary>
    internal sealed class SmsSlots
    {
        private readonly int[] _index;
        private readonly long[] _fingerprint;
        private readonly bool[] _isHandled;
        private readonly bool[] _wasFound;
        private readonly bool[] _isAnnounced;
        private readonly long[] _notBeforeMs;
        private readonly int[] _failures;
        private int _count;

        internal SmsSlots(int capacity)
        {
            _index = new int[capacity];
            _fingerprint = new long[capacity];
            _isHandled = new bool[capacity];
            _wasFound = new bool[capacity];
            _isAnnounced = new bool[capacity];
            _notBeforeMs = new long[capacity];
            _failures = new int[capacity];
        }

        internal bool IsEmpty => _count == 0;

        /// <summary>Adds a number once. One that was handled may hold another message by now and is to be looked at again.</summary>
        /// <returns>False when there is no room: the next look at the store finds it.</returns>
        internal bool Add(int index, bool wasFound)
        {
            int at = Find(index);
            if (at >= 0)
            {
                // A fingerprint: it was handled, and its delete has failed since.
                if (_isHandled[at] || _fingerprint[at] != 0)
                {
                    _isHandled[at] = false;
                    _wasFound[at] = wasFound;
                    _isAnnounced[at] = false;
                    _notBeforeMs[at] = 0;
                    _failures[at] = 0;
                }

                return true;
            }

            if (_count == _index.Length)
            {
                return false;
            }

            _index[_count] = index;
            _fingerprint[_count] = 0;
            _isHandled[_count] = false;
            _wasFound[_count] = wasFound;
            _isAnnounced[_count] = false;
            _notBeforeMs[_count] = 0;
            _failures[_count] = 0;
            _count++;
            return true;
        }

        /// <summary>The first number to work on, or -1: those that have not failed yet come first.</summary>
        /// <param name="skipsFound">True while messages found at power-on have to wait.</param>
        /// <param name="nowMs">Uptime; numbers that are postponed beyond it wait.</param>
        internal int Next(bool skipsFound, long nowMs)
        {
            int next = -1;
            for (int i = 0; i < _count; i++)
            {
                if (MayGo(i, skipsFound) && nowMs >= _notBeforeMs[i] && (next < 0 || _notBeforeMs[i] < _notBeforeMs[next]))
                {
                    next = i;
                }
            }

            return next < 0 ? -1 : _index[next];
        }

        /// <summary>Uptime at which the first number may be worked on; past while there is work.</summary>
        internal long DueMs(bool skipsFound)
        {
            long due = long.MaxValue;
            for (int i = 0; i < _count; i++)
            {
                if (MayGo(i, skipsFound) && _notBeforeMs[i] < due)
                {
                    due = _notBeforeMs[i];
                }
            }

            return due;
        }

        internal bool Contains(int index)
        {
            return Find(index) >= 0;
        }

        internal bool IsHandled(int index)
        {
            int at = Find(index);
            return at >= 0 && _isHandled[at];
        }

        internal bool WasFound(int index)
        {
            int at = Find(index);
            return at >= 0 && _wasFound[at];
        }

        /// <summary>The modem has said of itself that a message came in at that number.</summary>
        internal void Announce(int index)
        {
            int at = Find(index);
            if (at >= 0)
            {
                _isAnnounced[at] = true;
            }
        }

        internal bool IsAnnounced(int index)
        {
            int at = Find(index);
            return at >= 0 && _isAnnounced[at];
        }

        internal long Fingerprint(int index)
        {
            int at = Find(index);
            return at >= 0 ? _fingerprint[at] : 0;
        }

        internal void SetHandled(int index, long fingerprint)
        {
            int at = Find(index);
            if (at >= 0)
            {
                _isHandled[at] = true;
                _fingerprint[at] = fingerprint;
            }
        }

        /// <summary>Counts that a number could not be read.</summary>
        /// <returns>How often that has happened.</returns>
        internal int NoteFailure(int index)
        {
            int at = Find(index);
            if (at < 0)
            {
                return 0;
            }

            _failures[at]++;
            return _failures[at];
        }

        /// <summary>Doubts whether what was handled is still there: it is looked at again before it is deleted.</summary>
        internal void Doubt(int index)
        {
            int at = Find(index);
            if (at >= 0)
            {
                _isHandled[at] = false;
            }
        }

        /// <summary>Doubts all that was handled, as after a restart of the modem: the card may be another one.</summary>
        internal void DoubtAll()
        {
            for (int i = 0; i < _count; i++)
            {
                _isHandled[i] = false;
                _isAnnounced[i] = false;
            }
        }

        /// <summary>Forgets whose number it was, keeping the number: another message, a new one, has taken the place.</summary>
        internal void Renew(int index)
        {
            int at = Find(index);
            if (at >= 0)
            {
                _fingerprint[at] = 0;
                _wasFound[at] = false;
                _failures[at] = 0;
            }
        }

        /// <summary>Leaves a number alone for a while, so that one that cannot be read or deleted does not hold up the others.</summary>
        internal void Postpone(int index, long untilMs)
        {
            int at = Find(index);
            if (at >= 0)
            {
                _notBeforeMs[at] = untilMs;
            }
        }

        internal void Remove(int index)
        {
            int at = Find(index);
            if (at < 0)
            {
                return;
            }

            _count--;
            for (int i = at; i < _count; i++)
            {
                _index[i] = _index[i + 1];
                _fingerprint[i] = _fingerprint[i + 1];
                _isHandled[i] = _isHandled[i + 1];
                _wasFound[i] = _wasFound[i + 1];
                _isAnnounced[i] = _isAnnounced[i + 1];
                _notBeforeMs[i] = _notBeforeMs[i + 1];
                _failures[i] = _failures[i + 1];
            }
        }

        private bool MayGo(int at, bool skipsFound)
        {
            return !(skipsFound && _wasFound[at] && !_isHandled[at]);
        }

        private int Find(int index)
        {
            for (int i = 0; i < _count; i++)
            {
                if (_index[i] == index)
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
