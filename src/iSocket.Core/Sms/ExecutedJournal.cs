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

        private readonly long[] _fingerprints = new long[Capacity];
        private int _next;

        /// <summary>True when that message was executed and may still be on the SIM.</summary>
        public bool Contains(long fingerprint)
        {
            for (int i = 0; i < Capacity; i++)
            {
                if (_fingerprints[i] == fingerprint && fingerprint != 0)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Remembers a message.</summary>
        public void Add(long fingerprint)
        {
            if (!Contains(fingerprint))
            {
                _fingerprints[_next] = fingerprint;
                _next = (_next + 1) % Capacity;
            }
        }

        /// <summary>Forgets a message that is gone from the SIM.</summary>
        public void Remove(long fingerprint)
        {
            for (int i = 0; i < Capacity; i++)
            {
                if (_fingerprints[i] == fingerprint)
                {
                    _fingerprints[i] = 0;
                }
            }
        }

        /// <summary>An entry as stored; 0 when empty.</summary>
        public long Entry(int index)
        {
            return _fingerprints[index];
        }

        /// <summary>Forgets all, as before loading.</summary>
        public void Clear()
        {
            for (int i = 0; i < Capacity; i++)
            {
                _fingerprints[i] = 0;
            }

            _next = 0;
        }
    }
}
