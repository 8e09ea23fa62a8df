using iSocket.Core.Inputs;
using iSocket.Core.Settings;
using iSocket.Core.Time;

namespace iSocket.Core.Control
{
    /// <summary>
    /// The alarm function (device.md 4.10): armed or not, when an active input counts as an activation, its log and its pulse.
    /// Who is told, and how, is decided elsewhere.
    /// </summary>
    public sealed class AlarmControl
    {
        /// <summary>No further activation for that long after one (L-5).</summary>
        public const long HoldOffMs = 60000;

        private readonly AlarmInput _input;
        private readonly DeviceSettings _settings;
        private readonly MicroRelayControl _relay;
        private readonly WallClock _clock;
        private bool _wasActive;
        private long _heldUntilMs;

        /// <summary>Creates it disarmed.</summary>
        public AlarmControl(AlarmInput input, DeviceSettings settings, MicroRelayControl relay, WallClock clock)
        {
            _input = input;
            _settings = settings;
            _relay = relay;
            _clock = clock;
        }

        /// <summary>The last activations.</summary>
        public AlarmLog Log { get; } = new AlarmLog();

        /// <summary>True while armed.</summary>
        public bool IsEnabled { get; private set; }

        /// <summary>True while the input is active, armed or not (L-2).</summary>
        public bool IsInputActive => _input.IsActive(_settings.SensorType.IsChanged);

        /// <summary>True while a plug is in the jack.</summary>
        public bool IsConnected => _input.IsConnected;

        /// <summary>Set by whoever runs it: no further activation is taken during a notification cycle (L-5).</summary>
        public bool IsCycleRunning { get; set; }

        /// <summary>Counts how often it was disarmed, which ends a cycle even if it is armed again in the same turn (L-8).</summary>
        public int Disarmings { get; private set; }

        /// <summary>Counts up with everything that has to be remembered.</summary>
        public int Changes { get; private set; }

        /// <summary>End of the hold-off, as stored.</summary>
        public long HeldUntilMs => _heldUntilMs;

        /// <summary>Whether the input was active at the last turn, as stored.</summary>
        public bool WasActive => _wasActive;

        /// <summary>Arms; an input that is active counts as an activation (L-6).</summary>
        public void Enable()
        {
            if (IsEnabled)
            {
                return;
            }

            IsEnabled = true;
            _wasActive = false;
            _heldUntilMs = 0;
            Changes++;
        }

        /// <summary>Disarms: the pulse ends (L-8), and with it the hold-off.</summary>
        public void Disable()
        {
            if (!IsEnabled)
            {
                return;
            }

            IsEnabled = false;
            _heldUntilMs = 0;
            _relay.EndPulse();
            Disarmings++;
            Changes++;
        }

        /// <summary>Looks at the input.</summary>
        /// <param name="nowMs">Uptime.</param>
        /// <param name="due">Uptime at which the next turn is needed.</param>
        /// <returns>What is to be told.</returns>
        public AlarmEvent Tick(long nowMs, out long due)
        {
            due = long.MaxValue;
            if (!IsEnabled || !_input.IsSettled)
            {
                return AlarmEvent.None;
            }

            bool isActive = IsInputActive;
            bool hasChanged = isActive != _wasActive;
            _wasActive = isActive;
            if (_settings.Alert.Is("SMSCHANGE"))
            {
                return hasChanged ? Change(isActive, nowMs) : AlarmEvent.None;
            }

            if (!isActive || IsCycleRunning)
            {
                return AlarmEvent.None;
            }

            if (nowMs < _heldUntilMs)
            {
                due = _heldUntilMs;
                return AlarmEvent.None;
            }

            Activate(nowMs);
            due = _heldUntilMs;
            return AlarmEvent.Activated;
        }

        /// <summary>Takes over what was stored.</summary>
        /// <param name="isEnabled">Whether it was armed; survives a loss of power (L-6).</param>
        /// <param name="wasActive">Whether the input was active; false after a power-on, so that it counts anew.</param>
        /// <param name="heldUntilMs">End of the hold-off; 0 after a power-on.</param>
        public void Restore(bool isEnabled, bool wasActive, long heldUntilMs)
        {
            IsEnabled = isEnabled;
            _wasActive = wasActive;
            _heldUntilMs = heldUntilMs;
        }

        private AlarmEvent Change(bool isActive, long nowMs)
        {
            if (!isActive)
            {
                Changes++;
                return AlarmEvent.Idle;
            }

            Activate(nowMs);
            return AlarmEvent.Activated;
        }

        private void Activate(long nowMs)
        {
            _heldUntilMs = nowMs + HoldOffMs;
            Log.Add(_clock.IsKnown ? _clock.LocalSeconds(nowMs) : AlarmLog.UnknownTime);
            if (_settings.PulseTime.Value > 0)
            {
                _relay.Pulse(_settings.PulseTime.Value, nowMs);
            }

            Changes++;
        }
    }
}
