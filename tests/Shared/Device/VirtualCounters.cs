using iSocket.Core.Hal;

namespace iSocket.Tests.Shared
{
    /// <summary>The processor's counters in virtual time, and the restart that the application asks for.</summary>
    public sealed class VirtualCounters : ITimeSource, IProcessor
    {
        private long _counterOffsetMs;

        /// <inheritdoc/>
        public long TickMs { get; set; }

        /// <inheritdoc/>
        public long RealTimeCounterMs
        {
            get { return TickMs + _counterOffsetMs; }
        }

        /// <summary>True once the application has asked for a restart.</summary>
        public bool HasAskedForRestart { get; set; }

        /// <inheritdoc/>
        public void SetRealTimeCounter(long milliseconds)
        {
            _counterOffsetMs = (milliseconds / 1000 * 1000) - TickMs;
        }

        /// <inheritdoc/>
        public void Restart()
        {
            HasAskedForRestart = true;
        }

        /// <summary>The ticks begin again; the real-time counter runs on.</summary>
        public void RestartTicks()
        {
            _counterOffsetMs += TickMs;
            TickMs = 0;
        }

        /// <summary>Everything begins again, in 1970.</summary>
        public void LoseSupply()
        {
            _counterOffsetMs = 0;
            TickMs = 0;
        }
    }
}
