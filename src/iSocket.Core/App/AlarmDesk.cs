using iSocket.Core.Control;
using iSocket.Core.Notify;
using iSocket.Core.Settings;
using iSocket.Core.Text;

namespace iSocket.Core.App
{
    /// <summary>Who is told of an alarm, and how (device.md L-4, L-8).</summary>
    public sealed class AlarmDesk
    {
        private readonly AlarmControl _alarm;
        private readonly DeviceSettings _settings;
        private readonly CallPolicy _calls;
        private readonly AlertDesk _alerts;
        private readonly SmsOutbox _outbox;
        private int _disarmings;

        /// <summary>Creates the desk.</summary>
        public AlarmDesk(AlarmControl alarm, DeviceSettings settings, CallPolicy calls, AlertDesk alerts, SmsOutbox outbox)
        {
            _alarm = alarm;
            _settings = settings;
            _calls = calls;
            _alerts = alerts;
            _outbox = outbox;
        }

        /// <summary>Runs one turn.</summary>
        /// <returns>Uptime at which the next turn is needed.</returns>
        public long Tick(long nowMs)
        {
            if (_disarmings != _alarm.Disarmings)
            {
                _disarmings = _alarm.Disarmings;
                _calls.CancelAlarm(nowMs);
                _outbox.DropAlerts(Texts.AlertAlarm, Texts.AlertIdle);
            }

            _alarm.IsCycleRunning = _calls.IsAlarmRunning;
            AlarmEvent happened = _alarm.Tick(nowMs, out long due);
            if (happened == AlarmEvent.Idle)
            {
                _alerts.Raise(Texts.AlertIdle, nowMs);
            }
            else if (happened == AlarmEvent.Activated)
            {
                Notify(nowMs);
            }

            return due;
        }

        private void Notify(long nowMs)
        {
            if (_settings.Alert.Is("CALL"))
            {
                _calls.StartAlarm(nowMs);
            }
            else if (!_settings.Alert.Is("OFF"))
            {
                _alerts.Raise(Texts.AlertAlarm, nowMs);
            }
        }
    }
}
