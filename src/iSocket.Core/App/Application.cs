using iSocket.Core.Commands;
using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Inputs;
using iSocket.Core.Modem;
using iSocket.Core.Notify;
using iSocket.Core.Outputs;
using iSocket.Core.Settings;
using iSocket.Core.Sms;
using iSocket.Core.Time;

namespace iSocket.Core.App
{
    /// <summary>
    /// The whole device. The constructor is its architecture diagram, <see cref="Tick"/> the order of one turn of its loop:
    /// sense, decide, store, act.
    /// </summary>
    public sealed class Application : IModemEvents
    {
        // P-2: a shorter interruption of mains changes nothing.
        private const long MainsGoneMs = 2000;

        private readonly BoardPorts _ports;
        private readonly RetainedUptime _uptime;
        private readonly DeviceSettings _settings;
        private readonly SocketControl _socket;
        private readonly MicroRelayOutput _microRelay;
        private readonly ConfigWindow _window = new ConfigWindow();
        private readonly WallClock _clock = new WallClock();
        private readonly ExecutedJournal _journal = new ExecutedJournal();
        private readonly FoundMessages _found = new FoundMessages();
        private readonly StateFile _state;
        private readonly Thermometer _thermometer;
        private readonly AlarmInput _alarm;
        private readonly MainsSense _mains;
        private readonly LedPanel _leds;
        private readonly Sim800 _modem;
        private readonly SmsInbox _inbox;
        private readonly SmsOutbox _outbox;
        private readonly MessageDesk _messages;
        private readonly ButtonDesk _button;
        private readonly Indicators _indicators;
        private readonly bool _hasBattery;
        private bool _isStarted;
        private long _mainsLostMs = -1;

        /// <summary>Builds the graph. Nothing is switched and nothing is sent before the first turn.</summary>
        public Application(BoardPorts ports)
        {
            _ports = ports;
            _hasBattery = (Features.Of(ports.Model) & Features.Battery) != 0;
            _uptime = new RetainedUptime(ports.Time);

            _settings = new DeviceSettings(ports.Flash);
            _socket = new SocketControl(ports.SocketRelay);
            _microRelay = new MicroRelayOutput(ports.MicroRelay);
            _thermometer = new Thermometer(ports.OneWire);
            _alarm = new AlarmInput(ports.Sensor, ports.Jack);
            _mains = new MainsSense(ports.Mains);
            bool isFull = (Features.Of(ports.Model) & Features.Full) != 0;
            _leds = new LedPanel(ports.PowerLed, ports.GsmLed, isFull ? ports.MicrophoneLed : null, ports.OutLed);
            _state = new StateFile(ports.Flash, _socket, _window, _clock, _journal, _found);

            _modem = new Sim800(ports, this);
            _outbox = new SmsOutbox(_modem);

            DeviceContext device = new DeviceContext();
            device.Model = ports.Model;
            device.Settings = _settings;
            device.Window = _window;
            device.Socket = _socket;
            device.MicroRelay = _microRelay;
            device.Clock = _clock;
            device.Thermometer = _thermometer;
            device.Alarm = _alarm;
            device.Modem = _modem.Status;
            Dispatcher dispatcher = new Dispatcher(device, new CommandTable(device));
            _messages = new MessageDesk(dispatcher, device, _journal, _state, _outbox);
            _inbox = new SmsInbox(_modem, _found, _messages);
            _modem.AddUser(_inbox);
            _modem.AddUser(_outbox);

            _button = new ButtonDesk(new Button(ports.Button), _socket, _leds);
            _indicators = new Indicators(_leds, _modem.Status, _socket, _settings);
        }

        /// <summary>Runs one turn.</summary>
        /// <param name="tickMs"><see cref="ITimeSource.TickMs"/>, sampled once for this turn.</param>
        /// <returns>The tick at which the next turn is needed if no input changes before; <see cref="long.MaxValue"/> for none.</returns>
        public long Tick(long tickMs)
        {
            long nowMs = _uptime.UptimeMs(tickMs);
            if (!_isStarted)
            {
                _isStarted = true;
                Start(nowMs);
            }

            // Sense.
            long due = Earlier(_thermometer.Tick(nowMs), _alarm.Tick(nowMs));
            due = Earlier(due, SenseMains(nowMs));

            // Sense and decide: bytes to lines, messages to commands.
            due = Earlier(due, _modem.Tick(nowMs));
            _messages.Tick(nowMs);
            _outbox.Tick(nowMs);
            due = Earlier(due, Earlier(_messages.DueMs(nowMs), MessagesDueMs(nowMs)));
            due = Earlier(due, _button.Tick(nowMs, out bool wantsReset));

            // Act. The relay first moves, then its state is stored: a message has stored it already.
            due = Earlier(due, _socket.Tick(nowMs));
            due = Earlier(due, _microRelay.Tick(nowMs));
            due = Earlier(due, _indicators.Tick(nowMs));
            if (_state.IsDirty)
            {
                _state.Save();
            }

            if (wantsReset)
            {
                ResetToFactory(nowMs);
            }

            return due == long.MaxValue ? due : _uptime.TickOf(due);
        }

        /// <inheritdoc/>
        public void OnNetworkTime(long localSeconds, int zoneQuarters, long nowMs)
        {
            _clock.SetFromNetwork(nowMs, localSeconds, zoneQuarters);
        }

        /// <inheritdoc/>
        public void OnModemClock(long localSeconds, int zoneQuarters, long nowMs)
        {
            _clock.SetFromModemClock(nowMs, localSeconds, zoneQuarters);
        }

        /// <inheritdoc/>
        public void OnMessageStored(int index, long nowMs)
        {
            _inbox.OnStored(index);
        }

        /// <inheritdoc/>
        public void OnReady(long nowMs)
        {
            _inbox.Start();
        }

        private static long Earlier(long a, long b)
        {
            return a < b ? a : b;
        }

        private void Start(long nowMs)
        {
            bool isPowerOn = _uptime.IsPowerOn;
            _settings.Load();
            _state.Load(isPowerOn, nowMs);
            if (_settings.ExecutedMessage != 0)
            {
                _journal.Add(_settings.ExecutedMessage);
            }

            bool wasResetting = _state.IsResetting;
            if (wasResetting)
            {
                ResetSettings();
            }

            if (isPowerOn)
            {
                _window.Renew(nowMs);
                _socket.PowerOn(PositionAfterPowerOn(_state.Socket.FinalState), nowMs);
                _leds.Greet();
            }
            else
            {
                _state.Socket.IsOnBattery &= _hasBattery;
                _socket.Restore(_state.Socket);
                _state.MarkSaved();
                if (_settings.IsUnreadable)
                {
                    // S-16: the socket is off, and an owner gets in as after a factory reset.
                    _socket.Switch(false, nowMs);
                    _window.Renew(nowMs);
                }
            }

            if (wasResetting)
            {
                // Or the next start would erase what an owner has set in the meantime.
                _state.Save();
            }

            _modem.Start(isPowerOn, nowMs);
        }

        // Unreadable settings keep the socket off, whatever was remembered (S-16).
        private bool PositionAfterPowerOn(bool remembered)
        {
            if (_settings.IsUnreadable || _settings.PowerState.Is("OFF"))
            {
                return false;
            }

            return _settings.PowerState.Is("ON") || remembered;
        }

        private long SenseMains(long nowMs)
        {
            long due = _mains.Tick(nowMs);
            if (!_hasBattery || !_mains.IsSettled)
            {
                return due;
            }

            if (_mains.IsPresent)
            {
                _mainsLostMs = -1;
                if (!_socket.HasMains)
                {
                    // The return of mains counts as power-on (P-4).
                    _window.Renew(nowMs);
                    _socket.PowerOn(PositionAfterPowerOn(_socket.FinalState), nowMs);
                }

                return due;
            }

            if (!_socket.HasMains)
            {
                return due;
            }

            if (_mainsLostMs < 0)
            {
                _mainsLostMs = nowMs;
            }

            if (nowMs - _mainsLostMs >= MainsGoneMs)
            {
                _socket.LoseMains(nowMs);
                _microRelay.Set(false);
                return due;
            }

            return Earlier(due, _mainsLostMs + MainsGoneMs);
        }

        private long MessagesDueMs(long nowMs)
        {
            if (!_modem.IsOnline || _modem.Channel.IsBusy || !_modem.Channel.IsFree(nowMs))
            {
                return long.MaxValue;
            }

            return Earlier(_inbox.DueMs(nowMs), _outbox.DueMs(nowMs));
        }

        // B-4: everything but the clock and the memory of executed messages. From the first write on the reset is carried
        // out whole, at the next start if the supply fails in between.
        private void ResetToFactory(long nowMs)
        {
            _outbox.Clear();
            _socket.Switch(false, nowMs);
            _socket.Tick(nowMs);
            _microRelay.Set(false);
            _microRelay.Tick(nowMs);
            _window.Renew(nowMs);
            _state.IsResetting = true;
            _state.Save();
            ResetSettings();
            _state.Save();
            _ports.Processor.Restart();
        }

        // Both slots are overwritten, so that no password stays behind in the older one.
        private void ResetSettings()
        {
            _settings.ResetAll();
            if (_settings.Save())
            {
                _settings.Save();
            }

            _state.IsResetting = false;
        }
    }
}
