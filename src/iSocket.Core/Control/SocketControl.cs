using iSocket.Core.Hal;

namespace iSocket.Core.Control
{
    /// <summary>
    /// The power socket: what was asked for, the running timer (ON&lt;n&gt;, OFF&lt;n&gt;), the running RESTART, and the only
    /// writer of the relay's pin. Whatever is unknown or broken leads to "off": nothing but a request of the owner, or a
    /// state that he asked to have restored, switches it on (device.md C-1 to C-4, C-7 to C-9, P-3, P-4).
    /// </summary>
    public sealed class SocketControl
    {
        private readonly IOutputPin _pin;
        private bool _written;
        private bool _base;
        private bool _isTimerRunning;
        private bool _timerEnd;
        private long _timerEndMs;
        private bool _isRestarting;
        private bool _restartOutput;
        private long _restartEndMs;
        private bool _hasMains = true;
        private long _heldUntilMs;

        /// <summary>Takes the pin, which is low.</summary>
        public SocketControl(IOutputPin pin)
        {
            _pin = pin;
        }

        /// <summary>The present state of the output.</summary>
        public bool IsOn => _hasMains && (_isRestarting ? _restartOutput : _base);

        /// <summary>The state that holds once timer and RESTART are over: what survives a loss of power.</summary>
        public bool FinalState => _isTimerRunning ? _timerEnd : _base;

        /// <summary>Uptime at which the output last went on.</summary>
        public long OnSinceMs { get; private set; }

        /// <summary>Counts the changes of the output, whoever made them.</summary>
        public int Edges { get; private set; }

        /// <summary>Counts up with everything that has to be remembered over a restart or a loss of power.</summary>
        public int Changes { get; private set; }

        /// <summary>False while the device runs on its battery; then nothing can be switched on (P-4).</summary>
        public bool HasMains => _hasMains;

        /// <summary>Keeps the schedule and the thermostat from switching on until then.</summary>
        public void HoldAutomatic(long untilMs)
        {
            _heldUntilMs = untilMs;
        }

        /// <summary>True when the schedule and the thermostat may switch on: on mains, and not held.</summary>
        public bool MaySwitchOnAutomatically(long nowMs)
        {
            return _hasMains && nowMs >= _heldUntilMs;
        }

        /// <summary>Switches on or off for good; ends a timer and a RESTART. On battery only "off" is carried out (P-4).</summary>
        public void Switch(bool on, long nowMs)
        {
            if (on && !_hasMains)
            {
                return;
            }

            if (_base == on && !_isTimerRunning && !_isRestarting)
            {
                // Nothing to remember.
                return;
            }

            bool wasOn = IsOn;
            StopAll();
            _base = on;
            Note(wasOn, nowMs);
        }

        /// <summary>Switches now, and the other way when the time is over (C-1). Not on battery (P-4).</summary>
        public void SwitchFor(bool on, int minutes, long nowMs)
        {
            if (!_hasMains)
            {
                return;
            }

            Switch(on, nowMs);
            _isTimerRunning = true;
            _timerEnd = !on;
            _timerEndMs = nowMs + (minutes * 60000L);
        }

        /// <summary>Inverts the output (button, RING=SWITCH).</summary>
        public void Toggle(long nowMs)
        {
            Switch(!IsOn, nowMs);
        }

        /// <summary>Inverts the output for a while (C-2). During a RESTART the time starts afresh.</summary>
        public void Restart(int seconds, long nowMs)
        {
            if (!_hasMains)
            {
                return;
            }

            bool wasOn = IsOn;
            if (!_isRestarting)
            {
                _restartOutput = !_base;
                _isRestarting = true;
            }

            _restartEndMs = nowMs + (seconds * 1000L);
            Note(wasOn, nowMs);
        }

        /// <summary>Mains has gone: like a loss of power for timers and RESTART, and both positions are off.</summary>
        public void LoseMains(long nowMs)
        {
            bool wasOn = IsOn;
            _base = FinalState;
            StopAll();
            _hasMains = false;
            Note(wasOn, nowMs);
        }

        /// <summary>Takes the position after a power-on, or after the return of mains (P-3, P-4).</summary>
        public void PowerOn(bool on, long nowMs)
        {
            StopAll();
            _hasMains = true;
            _base = on;
            OnSinceMs = nowMs;
            Changes++;
        }

        /// <summary>Ends what is due and drives the pin.</summary>
        /// <returns>Uptime at which the next turn is needed.</returns>
        public long Tick(long nowMs)
        {
            bool wasOn = IsOn;
            if (_isTimerRunning && nowMs >= _timerEndMs)
            {
                _isTimerRunning = false;
                _base = _timerEnd;
                Note(wasOn, nowMs);
            }

            wasOn = IsOn;
            if (_isRestarting && nowMs >= _restartEndMs)
            {
                _isRestarting = false;
                Note(wasOn, nowMs);
            }

            if (_written != IsOn)
            {
                _written = IsOn;
                _pin.Write(_written);
            }

            long due = _isTimerRunning ? _timerEndMs : long.MaxValue;
            return _isRestarting && _restartEndMs < due ? _restartEndMs : due;
        }

        /// <summary>Writes all that a restart of the processor must not lose.</summary>
        public void Save(SocketState state)
        {
            state.Base = _base;
            state.IsTimerRunning = _isTimerRunning;
            state.TimerEnd = _timerEnd;
            state.TimerEndMs = _timerEndMs;
            state.IsRestarting = _isRestarting;
            state.RestartOutput = _restartOutput;
            state.RestartEndMs = _restartEndMs;
            state.OnSinceMs = OnSinceMs;
            state.IsOnBattery = !_hasMains;
        }

        /// <summary>Takes it over after a restart of the processor (C-9): times run on, nothing is announced.</summary>
        public void Restore(SocketState state)
        {
            _base = state.Base;
            _isTimerRunning = state.IsTimerRunning;
            _timerEnd = state.TimerEnd;
            _timerEndMs = state.TimerEndMs;
            _isRestarting = state.IsRestarting;
            _restartOutput = state.RestartOutput;
            _restartEndMs = state.RestartEndMs;
            OnSinceMs = state.OnSinceMs;
            _hasMains = !state.IsOnBattery;
        }

        private void StopAll()
        {
            _isTimerRunning = false;
            _isRestarting = false;
        }

        private void Note(bool wasOn, long nowMs)
        {
            Changes++;
            Edges += IsOn != wasOn ? 1 : 0;
            if (IsOn && !wasOn)
            {
                OnSinceMs = nowMs;
            }
        }
    }
}
