using iSocket.Core.Hal;

namespace iSocket.Core.Inputs
{
    /// <summary>Whether mains is at the plug, debounced. Without a pin it always is: a board without battery runs on nothing else.</summary>
    public sealed class MainsSense
    {
        /// <summary>How long a level has to stand.</summary>
        public const int DebounceMs = 50;

        private readonly IInputPin _pin;
        private readonly Debouncer _debouncer = new Debouncer(DebounceMs);

        /// <summary>Creates the sense.</summary>
        /// <param name="pin">Active while mains is present; null where the board has none.</param>
        public MainsSense(IInputPin pin)
        {
            _pin = pin;
        }

        /// <summary>Whether mains is present.</summary>
        public bool IsPresent
        {
            get { return _pin == null || _debouncer.Level; }
        }

        /// <summary>Whether a level has stood long enough since the start to be relied on.</summary>
        public bool IsSettled
        {
            get { return _pin == null || _debouncer.IsSettled; }
        }

        /// <summary>Samples the pin.</summary>
        /// <returns>The moment of the next turn; <see cref="long.MaxValue"/> when only a change of the pin matters.</returns>
        public long Tick(long nowMs)
        {
            return _pin == null ? long.MaxValue : _debouncer.Tick(nowMs, _pin.Read());
        }
    }
}
