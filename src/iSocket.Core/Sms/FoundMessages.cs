namespace iSocket.Core.Sms
{
    /// <summary>
    /// Which places of the SIM, and of the modem's other store, held a message at power-on and still do (device.md S-11). It is stored, because such a message
    /// does not become a fresh one when the processor restarts while it waits for network time.
    /// </summary>
    public sealed class FoundMessages
    {
        /// <summary>Places of one store that it knows of: the index of +CMGL is at most one octet on a SIM.</summary>
        public const int PlacesPerStore = 256;

        /// <summary>All places: those of the store in use, then those of the other one.</summary>
        public const int Places = 2 * PlacesPerStore;

        private readonly byte[] _bits = new byte[Places / 8];

        /// <summary>True once the store has been listed since power-on; before, all that is on the SIM was found.</summary>
        public bool IsListed { get; private set; }

        /// <summary>Counts up with everything that has to be remembered over a restart of the processor.</summary>
        public int Changes { get; private set; }

        /// <summary>The store has been listed.</summary>
        public void MarkListed()
        {
            if (!IsListed)
            {
                IsListed = true;
                Changes++;
            }
        }

        /// <summary>True when the message at that place was found at power-on.</summary>
        public bool Contains(int index)
        {
            return index >= 0 && index < Places && (_bits[index >> 3] & (1 << (index & 7))) != 0;
        }

        /// <summary>Notes a message that was found.</summary>
        public void Add(int index)
        {
            if (index >= 0 && index < Places && !Contains(index))
            {
                _bits[index >> 3] |= (byte)(1 << (index & 7));
                Changes++;
            }
        }

        /// <summary>That message is gone from the SIM, or the place has a new one.</summary>
        public void Remove(int index)
        {
            if (Contains(index))
            {
                _bits[index >> 3] &= (byte)~(1 << (index & 7));
                Changes++;
            }
        }

        /// <summary>True when the other store, too, has found messages.</summary>
        public bool HasOther
        {
            get
            {
                for (int i = PlacesPerStore / 8; i < Places / 8; i++)
                {
                    if (_bits[i] != 0)
                    {
                        return true;
                    }
                }

                return false;
            }
        }

        /// <summary>Eight places as stored.</summary>
        /// <param name="octet">0 to <see cref="Places"/> / 8 - 1.</param>
        public byte Octet(int octet)
        {
            return _bits[octet];
        }

        /// <summary>Takes over what was known before a restart of the processor; call it for every octet.</summary>
        public void Restore(int octet, byte bits)
        {
            IsListed = true;
            _bits[octet] = bits;
        }
    }
}
