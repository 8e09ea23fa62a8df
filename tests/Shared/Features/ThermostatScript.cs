using iSocket.Core.Control;
using iSocket.Core.Inputs;
using iSocket.Core.Settings;
using iSocket.Core.Text;

namespace iSocket.Tests.Shared
{
    /// <summary>
    /// Plays words on a thermostat with its thermometer, its settings and its socket; every edge of the socket and every alert
    /// is written down. A number is a reading one minute later (degrees as the owner sees them), <c>bad</c> a bad one,
    /// <c>enable</c>, <c>disable</c>, <c>on</c> and <c>off</c> are the owner's, <c>on5</c> his timer, <c>restart10</c> his
    /// RESTART, <c>lose</c> and <c>return</c> stand for mains (<c>return-on</c> with POWERSTATE=ON), <c>hold</c> for the half hour
    /// that follows many restarts, <c>reset</c> and <c>power</c> for processor and supply,
    /// <c>NAME=value</c> for a setting.
    /// </summary>
    public sealed class ThermostatScript : IAlerts
    {
        private readonly DeviceSettings _settings = new DeviceSettings(new MemoryFlash(), iSocket.Core.Hal.DeviceModel.Gsm707, new SlotImages());
        private readonly FakeDs18B20 _bus = new FakeDs18B20();
        private readonly RecordedPin _pin = new RecordedPin();
        private readonly TextBuffer _log = new TextBuffer(64);
        private Thermostat _thermostat;
        private Thermometer _thermometer;
        private SocketControl _socket;
        private long _nowMs;
        private bool _isOn;

        /// <summary>Disabled, factory settings.</summary>
        public ThermostatScript()
        {
            _socket = new SocketControl(_pin);
            _thermometer = new Thermometer(_bus);
            _thermostat = new Thermostat(_thermometer, _settings, _socket, this);
        }

        /// <summary>The thermostat.</summary>
        public Thermostat Thermostat
        {
            get { return _thermostat; }
        }

        /// <summary>Plays.</summary>
        public string Play(string words)
        {
            string[] list = words.Split(' ');
            for (int i = 0; i < list.Length; i++)
            {
                Do(list[i]);
                _thermostat.Tick(_nowMs);
                _socket.Tick(_nowMs);
                NoteEdge();
            }

            return _log.ToString();
        }

        // The relay follows at the end of the turn, but what it was told comes first in the account.
        /// <inheritdoc/>
        public void Raise(string text, long nowMs)
        {
            _socket.Tick(nowMs);
            NoteEdge();
            Note(text);
        }

        private void Do(string word)
        {
            switch (word)
            {
                case "enable":
                    _thermostat.Enable();
                    break;
                case "disable":
                    _thermostat.Disable(_nowMs);
                    break;
                case "on":
                case "off":
                    _socket.Switch(word == "on", _nowMs);
                    break;
                case "on5":
                    _socket.SwitchFor(true, 5, _nowMs);
                    break;
                case "restart10":
                    _socket.Restart(10, _nowMs);
                    break;
                case "lose":
                    _socket.LoseMains(_nowMs);
                    break;
                case "return":
                case "return-on":
                    _socket.PowerOn(word == "return-on" || _socket.FinalState, _nowMs);
                    break;
                case "hold":
                    _socket.HoldAutomatic(_nowMs + 1800000);
                    break;
                case "reset":
                case "power":
                    Restart(word == "power");
                    break;
                default:
                    DoWithValue(word);
                    break;
            }
        }

        private void DoWithValue(string word)
        {
            int equals = word.IndexOf('=');
            if (equals > 0)
            {
                SettingsByName.Set(_settings, word.Substring(0, equals), word.Substring(equals + 1));
                return;
            }

            _bus.IsMissing = word == "bad";
            if (!_bus.IsMissing)
            {
                _bus.Sixteenths = Sixteenths(word) + (16 * _settings.Calibration.Value);
            }

            // A minute on, and behind the second that a reading takes; nothing is read before the tenth minute.
            long endMs = (_nowMs > 540000 ? _nowMs : 540000) + 60000;
            RunTo(endMs + 990);
            _nowMs = endMs;
        }

        private void RunTo(long endMs)
        {
            while (_nowMs <= endMs)
            {
                _bus.NowMs = _nowMs;
                long readDueMs = _thermometer.Tick(_nowMs);
                _thermostat.Tick(_nowMs);
                long socketDueMs = _socket.Tick(_nowMs);
                NoteEdge();
                long dueMs = readDueMs < socketDueMs ? readDueMs : socketDueMs;
                _nowMs = dueMs > _nowMs ? dueMs : _nowMs + 1;
            }
        }

        private static int Sixteenths(string degrees)
        {
            bool isNegative = degrees[0] == '-';
            int start = isNegative ? 1 : 0;
            int point = degrees.IndexOf('.');
            int end = point < 0 ? degrees.Length : point;
            int sixteenths = 16 * Number(degrees, start, end);
            int scale = 1;
            for (int i = end + 1; i < degrees.Length; i++)
            {
                scale *= 10;
            }

            sixteenths += point < 0 ? 0 : Number(degrees, end + 1, degrees.Length) * 16 / scale;
            return isNegative ? -sixteenths : sixteenths;
        }

        private static int Number(string text, int start, int end)
        {
            if (!Ascii.TryParseUInt(text, start, end - start, out int value))
            {
                throw new System.ArgumentException();
            }

            return value;
        }

        private void Restart(bool isPowerOn)
        {
            SocketState state = new SocketState();
            _socket.Save(state);
            Thermostat old = _thermostat;
            bool isEnabled = old.IsEnabled;
            bool hasSwitchedOn = old.HasSwitchedOn && !isPowerOn;
            bool isRiseTold = old.IsRiseTold && !isPowerOn;
            bool isFallTold = old.IsFallTold && !isPowerOn;
            bool isFailureHandled = old.IsFailureHandled && !isPowerOn;
            _socket = new SocketControl(_pin);
            _thermometer = new Thermometer(_bus);
            _thermostat = new Thermostat(_thermometer, _settings, _socket, this);
            _thermostat.Restore(isEnabled, hasSwitchedOn, isRiseTold, isFallTold, isFailureHandled);
            _socket.Restore(state);
            if (isPowerOn)
            {
                _nowMs = 0;
                _socket.PowerOn(state.FinalState, 0);
            }
        }

        private void NoteEdge()
        {
            if (_isOn != _pin.Level)
            {
                _isOn = _pin.Level;
                Note(_isOn ? "ON" : "OFF");
            }
        }

        private void Note(string what)
        {
            _log.Append(_log.Length == 0 ? "" : "; ").Append(what);
        }
    }
}
