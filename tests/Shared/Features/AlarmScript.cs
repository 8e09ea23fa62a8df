using iSocket.Core.Control;
using iSocket.Core.Inputs;
using iSocket.Core.Outputs;
using iSocket.Core.Settings;
using iSocket.Core.Text;
using iSocket.Core.Time;

namespace iSocket.Tests.Shared
{
    /// <summary>
    /// Plays a script on the alarm function with its input and its micro-relay. <c>close</c> and <c>open</c> stand for the
    /// contact, <c>in</c> and <c>out</c> for the plug, <c>cycle</c> and <c>over</c> for a notification cycle, <c>reset</c> and
    /// <c>power</c> for a restart of processor and supply, <c>onm</c> for the command, <c>clock=time</c>, <c>NAME=value</c> for
    /// a setting. The account: <c>ms A</c> for an activation, <c>ms i</c> for idle again, <c>ms +</c> and <c>ms -</c> for the
    /// relay, what <c>log</c> and <c>state</c> ask for; <c>clear</c> forgets the account so far.
    /// </summary>
    public sealed class AlarmScript
    {
        private readonly DeviceSettings _settings = new DeviceSettings(new MemoryFlash(), iSocket.Core.Hal.DeviceModel.Gsm707, new SlotImages());
        private readonly ScriptedInput _sensor = new ScriptedInput();
        private readonly ScriptedInput _jack = new ScriptedInput();
        private readonly RecordedPin _pin = new RecordedPin();
        private readonly WallClock _clock = new WallClock();
        private readonly MicroRelayControl _relay;
        private TextBuffer _log = new TextBuffer(64);
        private AlarmInput _input;
        private AlarmControl _alarm;
        private bool _wasOn;
        private long _dueMs;

        /// <summary>Disarmed, a plug in the jack, its contact open.</summary>
        public AlarmScript()
        {
            _jack.IsActive = true;
            _relay = new MicroRelayControl(new MicroRelayOutput(_pin));
            _input = new AlarmInput(_sensor, _jack);
            _alarm = new AlarmControl(_input, _settings, _relay, _clock);
        }

        /// <summary>The alarm function.</summary>
        public AlarmControl Alarm
        {
            get { return _alarm; }
        }

        /// <summary>Plays.</summary>
        public string Play(string text)
        {
            Script script = new Script(text);
            while (script.Next())
            {
                while (_dueMs <= script.AtMs)
                {
                    Turn(_dueMs);
                }

                Do(script);
                Turn(script.AtMs);
            }

            return _log.ToString();
        }

        private void Turn(long nowMs)
        {
            long inputDueMs = _input.Tick(nowMs);
            AlarmEvent happened = _alarm.Tick(nowMs, out long alarmDueMs);
            if (happened != AlarmEvent.None)
            {
                Note(nowMs, happened == AlarmEvent.Activated ? "A" : "i");
            }

            long relayDueMs = _relay.Tick(nowMs);
            if (_pin.Level != _wasOn)
            {
                _wasOn = _pin.Level;
                Note(nowMs, _wasOn ? "+" : "-");
            }

            _dueMs = inputDueMs < alarmDueMs ? inputDueMs : alarmDueMs;
            _dueMs = relayDueMs < _dueMs ? relayDueMs : _dueMs;
            if (_dueMs <= nowMs)
            {
                throw new System.InvalidOperationException();
            }
        }

        private void Note(long nowMs, string what)
        {
            _log.Append(_log.Length == 0 ? "" : "; ").Append((int)nowMs).Append(' ').Append(what);
        }

        private void Do(Script script)
        {
            switch (script.Verb)
            {
                case "close":
                case "open":
                    _sensor.IsActive = script.Verb == "close";
                    break;
                case "in":
                case "out":
                    _jack.IsActive = script.Verb == "in";
                    break;
                case "arm":
                    _alarm.Enable();
                    break;
                case "disarm":
                    _alarm.Disable();
                    break;
                case "cycle":
                case "over":
                    _alarm.IsCycleRunning = script.Verb == "cycle";
                    break;
                case "reset":
                case "power":
                    Restart(script.Verb == "reset");
                    break;
                case "onm":
                    _relay.Switch(true);
                    break;
                case "clear":
                    _log = new TextBuffer(64);
                    break;
                case "end":
                    break;
                default:
                    Tell(script);
                    break;
            }
        }

        private void Tell(Script script)
        {
            switch (script.Verb)
            {
                case "log":
                    Note(script.AtMs, LogText());
                    break;
                case "state":
                    Turn(script.AtMs);
                    Note(script.AtMs, (_alarm.IsInputActive ? "active" : "idle") + (_alarm.IsConnected ? ", plug" : ", none"));
                    break;
                case "clock":
                    if (!TimeText.TryParse(script.Text + "+02", out long seconds, out int zone))
                    {
                        throw new System.ArgumentException();
                    }

                    _clock.SetManual(script.AtMs, seconds, zone);
                    break;
                default:
                    SettingsByName.Set(_settings, script.Verb, script.Text);
                    break;
            }
        }

        private void Restart(bool keepsMoments)
        {
            AlarmControl old = _alarm;
            _input = new AlarmInput(_sensor, _jack);
            _alarm = new AlarmControl(_input, _settings, _relay, _clock);
            _alarm.Restore(old.IsEnabled, keepsMoments && old.WasActive, keepsMoments ? old.HeldUntilMs : 0);
        }

        private string LogText()
        {
            TextBuffer text = new TextBuffer(64);
            for (int i = 0; i < _alarm.Log.Count; i++)
            {
                long entry = _alarm.Log.Entry(i);
                text.Append(i == 0 ? "" : " ").Append(entry == AlarmLog.UnknownTime ? "unknown" : TimeText.Format(entry));
            }

            return text.Length == 0 ? "nothing" : text.ToString();
        }
    }
}
