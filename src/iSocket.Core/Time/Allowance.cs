namespace iSocket.Core.Time
{
    /// <summary>
    /// How often something that wears the device may happen: a number of times at once, and from then on once in a while
    /// (decisions 23 and 24). A life that a device is meant for never notices it.
    /// </summary>
    public sealed class Allowance
    {
        private readonly long _burstMs;
        private readonly long _everyMs;

        // Uptime at which all of it is there again.
        private long _fullMs;

        /// <summary>Creates a full one.</summary>
        /// <param name="burst">How many times at once.</param>
        /// <param name="everyMs">How long one more takes to come, in milliseconds.</param>
        public Allowance(int burst, int everyMs)
        {
            _everyMs = everyMs;
            _burstMs = (burst - 1L) * everyMs;
        }

        /// <summary>Uptime from which <see cref="TryTake"/> succeeds.</summary>
        public long ReadyMs => _fullMs - _burstMs;

        /// <summary>Takes one.</summary>
        /// <returns>False when it has to wait; nothing is taken then.</returns>
        public bool TryTake(long nowMs)
        {
            if (nowMs < ReadyMs)
            {
                return false;
            }

            _fullMs = (_fullMs > nowMs ? _fullMs : nowMs) + _everyMs;
            return true;
        }
    }
}
