using iSocket.Core.Outputs;

namespace iSocket.Core.Control
{
    /// <summary>
    /// The micro-relay (device.md C-4): ONM, OFFM, RESTARTM and the pulse of an alarm act on the same output; the latest wins
    /// and cancels the others. Off after every power-on.
    /// </summary>
    public sealed class MicroRelayControl
    {
        private readonly MicroRelayOutput _output;
        private bool _isOn;
        private bool _isRestarting;
        private long _endMs;
        private bool _hasMains = true;

        /// <summary>Takes the output, which is off.</summary>
        public MicroRelayControl(MicroRelayOutput output)
        {
            _output = output;
        }

        /// <summary>The present state.</summary>
        public bool IsOn => _hasMains && (_isRestarting ? !_isOn : _isOn);

        /// <summary>True during the pulse of an alarm.</summary>
        public bool IsPulsing { get; private set; }

        /// <summary>Counts up with everything that has to be remembered over a restart.</summary>
        public int Changes { get; private set; }

        /// <summary>Switches for good.</summary>
        public void Switch(bool on)
        {
            Stop();
            _isOn = on && _hasMains;
        }

        /// <summary>Inverts the output for a while; during a RESTARTM the time starts afresh.</summary>
        public void Restart(int seconds, long nowMs)
        {
            if (!_hasMains)
            {
                return;
            }

            Stop();
            _isRestarting = true;
            _endMs = nowMs + (seconds * 1000L);
        }

        /// <summary>Closes the relay for a while; afterwards it is off.</summary>
        public void Pulse(int seconds, long nowMs)
        {
            if (!_hasMains)
            {
                return;
            }

            Stop();
            _isOn = true;
            IsPulsing = true;
            _endMs = nowMs + (seconds * 1000L);
        }

        /// <summary>Ends a pulse; a state set by command stays.</summary>
        public void EndPulse()
        {
            if (IsPulsing)
            {
                Switch(false);
            }
        }

        /// <summary>Mains has gone or come: both times the relay is off.</summary>
        public void SetMains(bool hasMains)
        {
            Switch(false);
            _hasMains = hasMains;
        }

        /// <summary>Ends what is due and drives the output.</summary>
        /// <returns>Uptime at which the next turn is needed.</returns>
        public long Tick(long nowMs)
        {
            if ((IsPulsing || _isRestarting) && nowMs >= _endMs)
            {
                _isOn = _isOn && !IsPulsing;
                Stop();
            }

            _output.Set(IsOn);
            _output.Tick(nowMs);
            return IsPulsing || _isRestarting ? _endMs : long.MaxValue;
        }

        /// <summary>Writes what a restart of the processor must not lose: bits and the end of what runs.</summary>
        public int Save(out long endMs)
        {
            endMs = _endMs;
            return (_isOn ? 1 : 0) | (IsPulsing ? 2 : 0) | (_isRestarting ? 4 : 0);
        }

        /// <summary>Takes it over after a restart of the processor.</summary>
        public void Restore(int bits, long endMs)
        {
            _isOn = (bits & 1) != 0;
            IsPulsing = (bits & 2) != 0;
            _isRestarting = (bits & 4) != 0;
            _endMs = endMs;
        }

        private void Stop()
        {
            IsPulsing = false;
            _isRestarting = false;
            Changes++;
        }
    }
}
