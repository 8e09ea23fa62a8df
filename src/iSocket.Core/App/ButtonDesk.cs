using iSocket.Core.Control;
using iSocket.Core.Inputs;
using iSocket.Core.Outputs;

namespace iSocket.Core.App
{
    /// <summary>
    /// What the hidden button means (device.md B-1 to B-3): a short press toggles the socket, or
    /// disarms the alarm first; held for five seconds and
    /// released, it asks for a factory reset, which another press within ten seconds confirms.
    /// </summary>
    public sealed class ButtonDesk
    {
        /// <summary>How long a factory reset waits for its confirmation.</summary>
        public const long ConfirmMs = 10000;

        private readonly Button _button;
        private readonly SocketControl _socket;
        private readonly AlarmControl _alarm;
        private readonly LedPanel _leds;
        private long _askedMs;

        /// <summary>Creates the desk.</summary>
        public ButtonDesk(Button button, SocketControl socket, AlarmControl alarm, LedPanel leds)
        {
            _button = button;
            _socket = socket;
            _alarm = alarm;
            _leds = leds;
            _askedMs = -ConfirmMs;
        }

        /// <summary>Runs one turn.</summary>
        /// <param name="nowMs">Uptime.</param>
        /// <param name="wantsReset">True when the factory reset was confirmed in this turn.</param>
        /// <returns>Uptime at which the next turn is needed.</returns>
        public long Tick(long nowMs, out bool wantsReset)
        {
            wantsReset = false;
            long due = _button.Tick(nowMs);
            bool isShort = _button.TakeShortPress();
            bool isLong = _button.TakeLongPress();
            if (isShort || isLong)
            {
                bool isConfirmation = _button.PressStartMs >= _askedMs && _button.PressStartMs < _askedMs + ConfirmMs;
                if (isConfirmation)
                {
                    wantsReset = true;
                    _askedMs = -ConfirmMs;
                }
                else if (isLong)
                {
                    _askedMs = nowMs;
                }
                else if (_alarm.IsEnabled)
                {
                    // B-2: whoever is at the device quiets the alarm first.
                    _alarm.Disable();
                }
                else if (_socket.HasMains)
                {
                    _socket.Toggle(nowMs);
                }
            }

            long waitEndMs = _askedMs + ConfirmMs;
            _leds.IsResetWaiting = nowMs < waitEndMs;
            return _leds.IsResetWaiting && waitEndMs < due ? waitEndMs : due;
        }
    }
}
