using iSocket.Core.Hal;

namespace iSocket.Core.Inputs
{
    /// <summary>
    /// The hidden button (B-1, B-3): tells short presses from long ones, both at release. A button that is already down
    /// at start-up is ignored until it has been released.
    /// </summary>
    public sealed class Button
    {
        /// <summary>How long a level has to stand (D-13).</summary>
        public const int DebounceMs = 30;

        /// <summary>From here on a press is a long one (B-3).</summary>
        public const int LongPressMs = 5000;

        private readonly IInputPin _pin;
        private readonly Debouncer _debouncer = new Debouncer(DebounceMs);
        private bool _isReady;
        private bool _hasShortPress;
        private bool _hasLongPress;

        /// <summary>Creates the button.</summary>
        /// <param name="pin">Active while pressed.</param>
        public Button(IInputPin pin)
        {
            _pin = pin;
        }

        /// <summary>Whether it is down, debounced.</summary>
        public bool IsPressed { get; private set; }

        /// <summary>The moment at which the last press began; it stays after the release.</summary>
        public long PressStartMs { get; private set; }

        /// <summary>True once after a press of under 5 s has been released.</summary>
        public bool TakeShortPress()
        {
            bool taken = _hasShortPress;
            _hasShortPress = false;
            return taken;
        }

        /// <summary>True once after a press of at least 5 s has been released.</summary>
        public bool TakeLongPress()
        {
            bool taken = _hasLongPress;
            _hasLongPress = false;
            return taken;
        }

        /// <summary>Samples the pin.</summary>
        /// <returns>The moment of the next turn; <see cref="long.MaxValue"/> when only a change of the pin matters.</returns>
        public long Tick(long nowMs)
        {
            long dueMs = _debouncer.Tick(nowMs, _pin.Read());
            bool isDown = _debouncer.Level;
            if (!_isReady)
            {
                _isReady = _debouncer.IsSettled && !isDown;
            }
            else if (isDown && !IsPressed)
            {
                IsPressed = true;
                PressStartMs = _debouncer.LevelSinceMs;
            }
            else if (!isDown && IsPressed)
            {
                IsPressed = false;
                NoteRelease(nowMs);
            }

            return dueMs;
        }

        private void NoteRelease(long nowMs)
        {
            // Counted up to the accepted release, not to its first sight: turns that see the press a little late then
            // never make a short press of a full 5 s. The debounce time is the tolerance.
            if (nowMs - PressStartMs >= LongPressMs)
            {
                _hasLongPress = true;
            }
            else
            {
                _hasShortPress = true;
            }
        }
    }
}
