namespace iSocket.Core.Inputs
{
    /// <summary>
    /// Takes over a level once it has stood for a minimum time, as far as the turns of the loop can see. The first level
    /// seen is taken as it is until one has stood long enough (<see cref="IsSettled"/>).
    /// </summary>
    public sealed class Debouncer
    {
        private readonly int _stableMs;
        private bool _isStarted;
        private bool _candidate;
        private long _candidateSinceMs;

        /// <summary>Creates a debouncer.</summary>
        /// <param name="stableMs">How long a new level has to stand, in milliseconds.</param>
        public Debouncer(int stableMs)
        {
            _stableMs = stableMs;
        }

        /// <summary>The debounced level.</summary>
        public bool Level { get; private set; }

        /// <summary>Whether any level has stood long enough since the start.</summary>
        public bool IsSettled { get; private set; }

        /// <summary>The moment at which the present level was first seen, before it had to prove itself.</summary>
        public long LevelSinceMs { get; private set; }

        /// <summary>Takes a sample.</summary>
        /// <returns>The moment at which another is needed; <see cref="long.MaxValue"/> when only a change matters.</returns>
        public long Tick(long nowMs, bool sample)
        {
            if (!_isStarted || sample != _candidate)
            {
                _isStarted = true;
                _candidate = sample;
                _candidateSinceMs = nowMs;
            }

            if (IsSettled && _candidate == Level)
            {
                return long.MaxValue;
            }

            bool hasStood = nowMs - _candidateSinceMs >= _stableMs;
            if (hasStood || !IsSettled)
            {
                Level = _candidate;
                LevelSinceMs = _candidateSinceMs;
                IsSettled = hasStood;
            }

            return hasStood ? long.MaxValue : _candidateSinceMs + _stableMs;
        }
    }
}
