namespace iSocket.Core.Sms
{
    /// <summary>
    /// Remembers the messages that were executed until they are gone from the SIM (device.md S-10). Stored together with
    /// what they did, in one write, so that a reset at any moment finds both or neither.
    /// </summary>
    public sealed class ExecutedJournal
    {
        /// <summary>How many messages it remembers; the oldest gives way.</summary>
        public const int Capacity = 16;

        // Oldest first, without gaps: a message that cannot be deleted must outlive any number of others that can.
        private readonly long[] _fingerprints = new long[Capacity];
        private int _count;

        /// <summary>True when that message was executed and may still be on the SIM.</summary>
        public bool Contains(long fingerprint)
        {
            return Find(fingerprint) >= 0;
        }

        /// <summary>Remembers a message; 0 is none.</summary>
        public void Add(long fingerprint)
        {
            if (fingerprint == 0 || Contains(fingerprint))
            {
                return;
            }

            if (_count == Capacity)
            {
                RemoveAt(0);
            }

            _fingerprints[_count] = fingerprint;
            _count++;
        }

        /// <summary>Forgets a message that is gone from the SIM.</summary>
        public void Remove(long fingerprint)
        {
            int at = Find(fingerprint);
            if (at >= 0)
            {
                RemoveAt(at);
            }
        }

        /// <summary>An entry as stored, oldest first; 0 when empty.</summary>
        public long Entry(int index)
        {
            return _fingerprints[index];
        }

        /// <summary>Forgets all, as before loading.</summary>
        public void Clear()
        {
            while (_count > 0)
            {
                RemoveAt(_count - 1);
            }
        }

        private int Find(long fingerprint)
        {
            for (int i = 0; i < _count; i++)
            {
                if (_fingerprints[i] == fingerprint)
                {
                    return i;
                }
            }

            return -1;
        }

        private void RemoveAt(int index)
        {
            _count--;
            for (int i = index; i < _count; i++)
            {
                _fingerprints[i] = _fingerprints[i + 1];
            }

            _fingerprints[_count] = 0;
        }
    }
}
