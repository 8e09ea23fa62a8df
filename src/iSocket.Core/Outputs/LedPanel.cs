using iSocket.Core.Hal;

namespace iSocket.Core.Outputs
{
    /// <summary>
    /// The four LEDs. The application says each turn what they should show; over POWER, MICROPHONE and OUT the wait for
    /// the factory reset and the greeting at power-on come first, in this order (I-1). GSM always shows what it is told.
    /// </summary>
    public sealed class LedPanel
    {
        private readonly Led _powerLed;
        private readonly Led _gsmLed;
        private readonly Led _microphoneLed;
        private readonly Led _outLed;
        private LedPattern _power;
        private LedPattern _gsm;
        private LedPattern _microphone;
        private LedPattern _out;
        private bool _isGreetingOrdered;
        private bool _isGreeting;
        private long _greetingEndMs;

        /// <summary>Creates the panel, all dark. A pin is null where the board has no such LED.</summary>
        public LedPanel(IOutputPin power, IOutputPin gsm, IOutputPin microphone, IOutputPin output)
        {
            _powerLed = new Led(power);
            _gsmLed = new Led(gsm);
            _microphoneLed = new Led(microphone);
            _outLed = new Led(output);
        }

        /// <summary>The factory reset waits for its confirmation: all but GSM blink at 2 Hz while this is set (B-3).</summary>
        public bool IsResetWaiting { get; set; }

        /// <summary>Whether the three flashes of power-on are still to be shown or being shown.</summary>
        public bool IsGreeting
        {
            get { return _isGreetingOrdered || _isGreeting; }
        }

        /// <summary>Orders the three flashes of power-on; they begin with the next turn. Nothing happens while they run.</summary>
        public void Greet()
        {
            _isGreetingOrdered = !_isGreeting;
        }

        /// <summary>What the LEDs should show when nothing overrides them.</summary>
        public void Set(LedPattern power, LedPattern gsm, LedPattern microphone, LedPattern output)
        {
            _power = power;
            _gsm = gsm;
            _microphone = microphone;
            _out = output;
        }

        /// <summary>Drives the pins.</summary>
        /// <returns>The moment of the next turn; <see cref="long.MaxValue"/> when all stay as they are.</returns>
        public long Tick(long nowMs)
        {
            FollowGreeting(nowMs);
            if (IsResetWaiting)
            {
                ShowTogether(LedPattern.Hz2, nowMs);
            }
            else if (_isGreeting)
            {
                ShowTogether(LedPattern.ThreeFlashes, nowMs);
            }
            else
            {
                _powerLed.Show(_power, nowMs);
                _microphoneLed.Show(_microphone, nowMs);
                _outLed.Show(_out, nowMs);
            }

            _gsmLed.Show(_gsm, nowMs);
            long dueMs = _powerLed.Tick(nowMs);
            dueMs = Earlier(dueMs, _gsmLed.Tick(nowMs));
            dueMs = Earlier(dueMs, _microphoneLed.Tick(nowMs));
            return Earlier(dueMs, _outLed.Tick(nowMs));
        }

        private static long Earlier(long a, long b)
        {
            return a < b ? a : b;
        }

        private void FollowGreeting(long nowMs)
        {
            if (_isGreetingOrdered)
            {
                _isGreetingOrdered = false;
                _isGreeting = true;
                _greetingEndMs = nowMs + LedTiming.ThreeFlashesMs;
            }
            else if (_isGreeting && nowMs >= _greetingEndMs)
            {
                _isGreeting = false;
            }
        }

        private void ShowTogether(LedPattern pattern, long nowMs)
        {
            _powerLed.Show(pattern, nowMs);
            _microphoneLed.Show(pattern, nowMs);
            _outLed.Show(pattern, nowMs);
        }
    }
}
