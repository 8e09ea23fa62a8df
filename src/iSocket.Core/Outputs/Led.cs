using iSocket.Core.Hal;

namespace iSocket.Core.Outputs
{
    /// <summary>One LED and its pattern: the only writer of its pin, which it writes at the first turn and at each change.</summary>
    public sealed class Led
    {
        private readonly IOutputPin _pin;
        private bool _isWritten;
        private bool _isLit;
        private long _startMs;

        /// <summary>Creates the LED with the pattern <see cref="LedPattern.Off"/>.</summary>
        /// <param name="pin">Active lights it; null where the board has no such LED.</param>
        public Led(IOutputPin pin)
        {
            _pin = pin;
        }

        /// <summary>The present pattern.</summary>
        public LedPattern Pattern { get; private set; }

        /// <summary>
        /// Begins a pattern at its start; the one that is running already runs on. LEDs that begin a pattern at the same
        /// moment blink together.
        /// </summary>
        public void Show(LedPattern pattern, long nowMs)
        {
            if (pattern == Pattern)
            {
                return;
            }

            Pattern = pattern;
            _startMs = nowMs;
        }

        /// <summary>Drives the pin.</summary>
        /// <returns>The moment of the next turn; <see cref="long.MaxValue"/> when the LED stays as it is.</returns>
        public long Tick(long nowMs)
        {
            if (_pin == null)
            {
                return long.MaxValue;
            }

            long elapsedMs = nowMs - _startMs;
            bool isLit = LedTiming.IsLit(Pattern, elapsedMs);
            if (!_isWritten || isLit != _isLit)
            {
                _isWritten = true;
                _isLit = isLit;
                _pin.Write(isLit);
            }

            long untilMs = LedTiming.UntilChangeMs(Pattern, elapsedMs);
            return untilMs == long.MaxValue ? untilMs : nowMs + untilMs;
        }
    }
}
