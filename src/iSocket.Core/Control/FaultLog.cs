using iSocket.Core.Time;

namespace iSocket.Core.Control
{
    /// <summary>
    /// The last faults of the device itself, for whoever has to find out what happened. The same fault again only counts up: a
    /// part that fails in every turn pushes nothing out of the log and does not wear the flash.
    /// </summary>
    public sealed class FaultLog
    {
        /// <summary>How many entries it keeps.</summary>
        public const int Capacity = 8;

        /// <summary>An entry from when the time was not set.</summary>
        public const long UnknownTime = -1;

        /// <summary>Counting ends here.</summary>
        public const int MostTimes = 200;

        private readonly WallClock _clock;
        private readonly byte[] _kinds = new byte[Capacity];
        private readonly byte[] _details = new byte[Capacity];
        private readonly byte[] _times = new byte[Capacity];
        private readonly long[] _seconds = new long[Capacity];

        /// <summary>Creates an empty log.</summary>
        /// <param name="clock">Dates the entries.</param>
        public FaultLog(WallClock clock)
        {
            _clock = clock;
        }

        /// <summary>Number of entries.</summary>
        public int Count { get; private set; }

        /// <summary>Counts up with everything that is worth a write: new entries, and repetitions at 2, 10, 50 and 200.</summary>
        public int Changes { get; private set; }

        /// <summary>What happened; entry 0 is the oldest.</summary>
        public FaultKind Kind(int index)
        {
            return (FaultKind)_kinds[index];
        }

        /// <summary>Where, by the meaning of the kind; 0 to 255.</summary>
        public int Detail(int index)
        {
            return _details[index];
        }

        /// <summary>How often in a row, up to <see cref="MostTimes"/>.</summary>
        public int Times(int index)
        {
            return _times[index];
        }

        /// <summary>When it last happened: local seconds since 2000-01-01, or <see cref="UnknownTime"/>.</summary>
        public long LocalSeconds(int index)
        {
            return _seconds[index];
        }

        /// <summary>Notes a fault.</summary>
        /// <param name="kind">What happened.</param>
        /// <param name="detail">Where, 0 to 255.</param>
        /// <param name="nowMs">Uptime of this turn.</param>
        public void Note(FaultKind kind, int detail, long nowMs)
        {
            long seconds = _clock.IsKnown ? _clock.LocalSeconds(nowMs) : UnknownTime;
            int newest = Count - 1;
            if (newest >= 0 && _kinds[newest] == (byte)kind && _details[newest] == detail)
            {
                _seconds[newest] = seconds;
                if (_times[newest] < MostTimes)
                {
                    _times[newest]++;
                    int times = _times[newest];
                    Changes += times == 2 || times == 10 || times == 50 || times == MostTimes ? 1 : 0;
                }

                return;
            }

            Restore((int)kind, detail, 1, seconds);
            Changes++;
        }

        /// <summary>Takes back an entry that was stored, behind those taken back before; the oldest gives way.</summary>
        public void Restore(int kind, int detail, int times, long localSeconds)
        {
            if (Count == Capacity)
            {
                for (int i = 1; i < Capacity; i++)
                {
                    _kinds[i - 1] = _kinds[i];
                    _details[i - 1] = _details[i];
                    _times[i - 1] = _times[i];
                    _seconds[i - 1] = _seconds[i];
                }

                Count--;
            }

            _kinds[Count] = (byte)kind;
            _details[Count] = (byte)detail;
            _times[Count] = (byte)times;
            _seconds[Count] = localSeconds;
            Count++;
        }

        /// <summary>Forgets all.</summary>
        public void Clear()
        {
            Count = 0;
            Changes++;
        }
    }
}
