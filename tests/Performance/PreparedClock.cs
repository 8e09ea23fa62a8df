using iSocket.Core.Hal;

namespace iSocket.Tests.Shared
{
    /// <summary>Counters that a test moves.</summary>
    public sealed class PreparedClock : ITimeSource, IProcessor
    {
        private long _counterBaseMs;

        /// <inheritdoc/>
        public long TickMs { get; set; }

        /// <inheritdoc/>
        public long RealTimeCounterMs => _counterBaseMs + TickMs;

        /// <summary>Restarts that were asked for.</summary>
        public int Restarts { get; private set; }

        /// <inheritdoc/>
        public void SetRealTimeCounter(long milliseconds)
        {
            _counterBaseMs = milliseconds - TickMs;
        }

        /// <inheritdoc/>
        public void Restart()
        {
            Restarts++;
        }
    }
}
