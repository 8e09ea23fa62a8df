namespace iSocket.Core.Sms
{
    /// <summary>The numbers of the messages that are known to be on the SIM, in the order in which they became known.</summary>
    internal sealed class SmsSlots
    {
        private readonly int[] _index;
        private readonly long[] _fingerprint;
        private readonly bool[] _isHandled;
        private readonly bool[] _wasFound;
        private int _count;

        internal SmsSlots(int capacity)
        {
            _index = new int[capacity];
            _fingerprint = new long[capacity];
            _isHandled = new bool[capacity];
            _wasFound = new bool[capacity];
        }

        /// <summary>Adds a number once.</summary>
        /// <returns>False when there is no room: the next look at the store finds it.</returns>
        internal bool Add(int index, bool wasFound)
        {
            if (Find(index) >= 0)
            {
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
            _count++;
            return true;
        }

        /// <summary>The first number to work on, or -1.</summary>
        /// <param name="skipsFound">True while messages found at power-on have to wait.</param>
        internal int Next(bool skipsFound)
        {
            for (int i = 0; i < _count; i++)
            {
                if (!(skipsFound && _wasFound[i] && !_isHandled[i]))
                {
                    return _index[i];
                }
            }

            return -1;
        }

        internal bool HasWork(bool skipsFound)
        {
            return Next(skipsFound) >= 0;
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

        /// <summary>Puts a number behind the others, so that one that cannot be deleted does not keep them waiting.</summary>
        internal void MoveToEnd(int index)
        {
            long fingerprint = Fingerprint(index);
            bool isHandled = IsHandled(index);
            bool wasFound = WasFound(index);
            Remove(index);
            Add(index, wasFound);
            if (isHandled)
            {
                SetHandled(index, fingerprint);
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
            }
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
