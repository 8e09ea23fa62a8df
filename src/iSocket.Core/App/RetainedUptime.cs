using iSocket.Core.Hal;

namespace iSocket.Core.App
{
    /// <summary>
    /// Milliseconds since power-on, running on through restarts of the processor. The real-time counter carries it: it
    /// starts at 1970 with the supply and survives a restart, so after a power-on it is set to a base in 2024, and whoever
    /// finds it beyond the base has been restarted.
    /// </summary>
    public sealed class RetainedUptime
    {
        /// <summary>The counter's value at uptime 0: 2024-01-01,00:00:00 UTC, in milliseconds since 1970.</summary>
        public const long BaseMs = 1704067200000;

        /// <summary>A counter from here on (2100-01-01) is rubbish.</summary>
        private const long EndMs = 4102444800000;

        private readonly ITimeSource _time;
        private readonly long _shiftMs;
        private bool _isRetained;

        /// <summary>Tells power-on from restart.</summary>
        public RetainedUptime(ITimeSource time)
        {
            long tickMs = time.TickMs;
            long counterMs = time.RealTimeCounterMs;
            IsPowerOn = counterMs < BaseMs || counterMs >= EndMs;
            _isRetained = !IsPowerOn;
            _time = time;
            long shiftMs = counterMs - BaseMs - tickMs;
            _shiftMs = !IsPowerOn && shiftMs > 0 ? shiftMs : 0;
        }

        /// <summary>True after a loss of supply, false after a mere restart of the processor.</summary>
        public bool IsPowerOn { get; }

        /// <summary>
        /// From here on a start is a restart. Called once what a power-on has changed is stored: one that crashes before is
        /// a power-on again, for what is stored then belongs to the time before the loss of supply.
        /// </summary>
        /// <param name="tickMs">The tick.</param>
        public void Retain(long tickMs)
        {
            if (!_isRetained)
            {
                // The counter keeps whole seconds only. Rounded up, the uptime found after a restart may gain a part of
                // a second but never falls behind what was read before it.
                _isRetained = true;
                _time.SetRealTimeCounter(BaseMs + (tickMs + 999) / 1000 * 1000);
            }
        }

        /// <summary>Uptime at a tick (<see cref="ITimeSource.TickMs"/>).</summary>
        public long UptimeMs(long tickMs)
        {
            return tickMs + _shiftMs;
        }

        /// <summary>The tick of an uptime; <see cref="long.MaxValue"/>, "never", stays what it is.</summary>
        public long TickOf(long uptimeMs)
        {
            return uptimeMs == long.MaxValue ? uptimeMs : uptimeMs - _shiftMs;
        }
    }
}
