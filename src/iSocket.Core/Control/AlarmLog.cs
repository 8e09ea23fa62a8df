namespace iSocket.Core.Control
{
    /// <summary>The last ten activations (device.md L-3, L-7).</summary>
    public sealed class AlarmLog
    {
        /// <summary>How many it keeps.</summary>
        public const int Capacity = 10;

        /// <summary>An activation while the time was not set.</summary>
        public const long UnknownTime = -1;

        private readonly long[] _entries = new long[Capacity];

        /// <summary>Number of entries.</summary>
        public int Count { get; private set; }

        /// <summary>An entry, the oldest first: local seconds since 2000-01-01, or <see cref="UnknownTime"/>.</summary>
        public long Entry(int index)
        {
            return _entries[index];
        }

        /// <summary>Adds an activation; the oldest gives way.</summary>
        public void Add(long localSeconds)
        {
            if (Count == Capacity)
            {
                for (int i = 1; i < Capacity; i++)
                {
                    _entries[i - 1] = _entries[i];
                }

                Count--;
            }

            _entries[Count] = localSeconds;
            Count++;
        }

        /// <summary>Forgets all.</summary>
        public void Clear()
        {
            Count = 0;
        }
    }
}
