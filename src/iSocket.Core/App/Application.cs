using System;
using iSocket.Core.Calls;
using iSocket.Core.Commands;
using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Inputs;
using iSocket.Core.Modem;
using iSocket.Core.Notify;
using iSocket.Core.Outputs;
using iSocket.Core.Settings;
using iSocket.Core.Sms;
using iSocket.Core.Text;
using iSocket.Core.Time;

namespace iSocket.Core.App
{
    /// <summary>
    /// The whole device. The constructor is its architecture diagram, <see cref="RunPart"/> the order of one turn of its loop:
    /// sense, decide, store, act.
    /// </summary>
    public sealed class Application : IModemEvents, IScheduleActions, IUssdListener, ICallBack
    {
        // Parts of a turn, and the one that loads and stores.
        private const int PartCount = 19;
        private const int StorePart = 13;

        private readonly RetainedUptime _uptime;
        private readonly DeviceSettings _settings;
        private readonly StartUp _startUp;
        private readonly FactoryReset _reset;
        private readonly StoreDesk _store;
        private readonly PartGuard _guard;
        private readonly WallClock _clock = new WallClock();
        private readonly SocketControl _socket;
        private readonly MicroRelayControl _relay;
        private readonly Thermometer _thermometer;
        private readonly Thermostat _thermostat;
        private readonly AlarmInput _alarmInput;
        private readonly AlarmControl _alarm;
        private readonly Scheduler _scheduler;
        private readonly Sim800 _modem;
        private readonly SmsInbox _inbox;
        private readonly SmsOutbox _outbox;
        private readonly UssdDesk _ussd;
        private readonly MicrophoneGain _gain = new MicrophoneGain();
        private readonly ClockWriter _clockWriter;
        private readonly AlertDesk _alerts;
        private readonly CallPolicy _calls;
        private readonly AlarmDesk _alarmDesk;
        private readonly PowerDesk _power;
        private readonly MessageDesk _messages;
        private readonly ButtonDesk _button;
        private readonly Indicators _indicators;
        private readonly StatusReport _status;
        private readonly bool _isFull;
        private bool _isStarted;
        private bool _wantsReset;

        /// <summary>Builds the graph. Nothing is switched and nothing is sent before the first turn.</summary>
        public Application(BoardPorts ports)
        {
            int features = Features.Of(ports.Model);
            RestartGuard restarts = new RestartGuard();
            ConfigWindow window = new ConfigWindow();
            ExecutedJournal journal = new ExecutedJournal();
            FoundMessages found = new FoundMessages();
            SlotImages images = new SlotImages();
            FaultLog faults = new FaultLog(_clock);
            SupervisionState supervision = new SupervisionState(restarts, faults);
            _isFull = (features & Features.Full) != 0;
            _uptime = new RetainedUptime(ports.Time);
            _guard = new PartGuard(PartCount, faults);

            // Settings, modem and what goes out.
            _settings = new DeviceSettings(ports.Flash, ports.Model, images);
            _modem = new Sim800(ports, this);
            _outbox = new SmsOutbox(_modem);
            AlertStore alertStore = new AlertStore(ports.Flash, _outbox, images);
            _alerts = new AlertDesk(_settings.AlertNumbers, _outbox);
            _ussd = new UssdDesk(this);
            _clockWriter = new ClockWriter(_clock);

            // What is sensed and switched.
            _socket = new SocketControl(ports.SocketRelay);
            _relay = new MicroRelayControl(new MicroRelayOutput(ports.MicroRelay));
            _thermometer = new Thermometer(_isFull ? ports.OneWire : null);
            _thermostat = new Thermostat(_thermometer, _settings, _socket, _alerts);
            _alarmInput = new AlarmInput(ports.Sensor, ports.Jack);
            _alarm = new AlarmControl(_alarmInput, _settings, _relay, _clock);
            _scheduler = new Scheduler(_settings.Schedule, _clock, this);
            LedPanel leds = new LedPanel(ports.PowerLed, ports.GsmLed, _isFull ? ports.MicrophoneLed : null, ports.OutLed);

            // Who decides.
            _calls = new CallPolicy(ports.Model, _settings, _socket, _relay, _outbox, _alerts, _modem.Status);
            _alarmDesk = new AlarmDesk(_alarm, _settings, _calls, _alerts, _outbox);
            _power = new PowerDesk(
                new MainsSense(ports.Mains), _settings, _socket, _relay, window, _alerts, (features & Features.Battery) != 0);
            FeatureState featureState = new FeatureState(_relay, _alarm, _calls, _thermostat, _scheduler, _settings.Schedule);
            StateFile state = new StateFile(ports.Flash, _socket, window, _clock, journal, found, featureState, supervision, images);
            _store = new StoreDesk(_settings, state, alertStore, faults);
            _button = new ButtonDesk(new Button(ports.Button), _socket, _alarm, leds);
            _indicators = new Indicators(leds, _modem.Status, _socket, _settings, _alarm, _calls.Desk);

            DeviceContext device = new DeviceContext();
            device.Model = ports.Model;
            device.Settings = _settings;
            device.Window = window;
            device.Socket = _socket;
            device.MicroRelay = _relay;
            device.Clock = _clock;
            device.Thermometer = _thermometer;
            device.Thermostat = _thermostat;
            device.Alarm = _alarm;
            device.Modem = _modem.Status;
            device.Channel = _modem.Channel;
            device.Outbox = _outbox;
            device.Faults = faults;
            device.Ussd = _ussd;
            device.CallBack = this;
            _status = new StatusReport(device);
            _messages = new MessageDesk(new Dispatcher(device, new CommandTable(device)), device, journal, state, _outbox);
            _inbox = new SmsInbox(_modem, found, _messages);

            // What is done once.
            _reset = new FactoryReset(device, _calls, state, alertStore, supervision, ports.Processor);
            _startUp = new StartUp(
                restarts, supervision, device, state, alertStore, featureState, _reset, journal, _alerts, _power, _clockWriter, leds);

            // Who talks to the modem, the most urgent first.
            _modem.AddUser(_calls.Desk);
            _modem.AddUser(_inbox);
            _modem.AddUser(_gain);
            _modem.AddUser(_outbox);
            _modem.AddUser(_ussd);
            _modem.AddUser(_clockWriter);
        }

        /// <summary>Parts of a turn that ended in an exception since the start.</summary>
        public int Faults => _guard.Faults;

        /// <summary>The exception that ended the last such part; null when there was none.</summary>
        public Exception LastFault => _guard.LastFault;

        /// <summary>True when only a restart of the processor may help.</summary>
        public bool WantsRestart => _guard.WantsRestart;

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

            long due = long.MaxValue;
            for (int part = 0; part < PartCount; part++)
            {
                due = Earlier(due, RunGuarded(part, nowMs));
            }

            if (_wantsReset)
            {
                _wantsReset = false;
                _reset.Run(nowMs);
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
        public void OnMessageStored(MessageStore store, int index, long nowMs)
        {
            _inbox.OnStored(store, index);
        }

        /// <inheritdoc/>
        public void OnNews(Urc code, AtLine line, long nowMs)
        {
            switch (code)
            {
                case Urc.Ring:
                    _calls.Desk.OnRing(nowMs);
                    break;
                case Urc.CallerId:
                    _calls.Desk.OnCallerId(line, nowMs);
                    break;
                case Urc.CallState:
                    _calls.Desk.OnCallState(line, nowMs);
                    break;
                case Urc.CallEnded:
                    _calls.Desk.OnEnded(line, nowMs);
                    break;
                case Urc.CallProgress:
                    _calls.Desk.OnProgress(line, nowMs);
                    break;
                case Urc.Ussd:
                    _ussd.OnAnswerArrived(line, nowMs);
                    break;
                case Urc.MessageSent:
                    _outbox.OnLateConfirmation();
                    break;
            }
        }

        /// <inheritdoc/>
        public void OnLost(long nowMs)
        {
            _calls.Desk.Reset(nowMs);
            _ussd.Reset(nowMs);
            _gain.Forget();
        }

        /// <inheritdoc/>
        public void OnReady(long nowMs)
        {
            _inbox.Start();
            _calls.Desk.LookForCalls();
        }

        /// <inheritdoc/>
        public void OnUssdEnd(string requester, string text, long nowMs)
        {
            bool isRefused = text == null;
            if (requester.Length > 0 && !(isRefused && _settings.Error.IsChanged))
            {
                _outbox.AddReply(requester, isRefused ? Texts.ExecuteError : text, nowMs);
            }
        }

        /// <inheritdoc/>
        public void Request(string number, long nowMs)
        {
            _calls.CallBack(number, false, nowMs);
        }

        /// <inheritdoc/>
        public void Run(ScheduleAction action, long nowMs)
        {
            switch (action)
            {
                case ScheduleAction.On:
                    if (_socket.MaySwitchOnAutomatically(nowMs))
                    {
                        _socket.Switch(true, nowMs);
                    }

                    break;
                case ScheduleAction.Off:
                    _socket.Switch(false, nowMs);
                    break;
                case ScheduleAction.Inform:
                    _alerts.Reply(_status.Text(nowMs), nowMs);
                    break;
                case ScheduleAction.AlarmOn:
                    _alarm.Enable();
                    break;
                case ScheduleAction.AlarmOff:
                    _alarm.Disable();
                    break;
            }
        }

        private static long Earlier(long a, long b)
        {
            return a < b ? a : b;
        }

        private long RunGuarded(int part, long nowMs)
        {
            if (nowMs < _guard.ResumeMs(part))
            {
                return _guard.ResumeMs(part);
            }

            try
            {
                long due = RunPart(part, nowMs);
                _guard.Pass(part);
                return due;
            }
            catch (Exception fault)
            {
                return _guard.Fail(part, fault, nowMs);
            }
        }

        // The order of a turn. The fault log shows the numbers (decision 17).
        private long RunPart(int part, long nowMs)
        {
            switch (part)
            {
                // Sense.
                case 0:
                    return _thermometer.Tick(nowMs);
                case 1:
                    return _alarmInput.Tick(nowMs);
                case 2:
                    return _power.Tick(nowMs);

                // Decide.
                case 3:
                    return RunButton(nowMs);
                case 4:
                    _thermostat.Tick(nowMs);
                    return long.MaxValue;
                case 5:
                    return _scheduler.Tick(nowMs);
                case 6:
                    return _alarmDesk.Tick(nowMs);
                case 7:
                    return _calls.Tick(nowMs);
                case 8:
                    return _ussd.Tick(nowMs);
                case 9:
                    _outbox.Tick(nowMs);
                    return long.MaxValue;
                case 10:
                    return RunGain();

                // Sense and decide: bytes to lines, messages to commands. Whoever wants the channel gets it here.
                case 11:
                    return _modem.Tick(nowMs);
                case 12:
                    _messages.Tick(nowMs);
                    return long.MaxValue;

                // Store what a message has not stored already, then act: what somebody has seen the relay do is done, and a call
                // that rings on after a crash does not do it again.
                case StorePart:
                    return StoreFirst(nowMs);
                case 14:
                    return _socket.Tick(nowMs);
                case 15:
                    return _relay.Tick(nowMs);
                case 16:
                    return _indicators.Tick(nowMs);

                // Timers that have ended just now: after a crash before this they end once more.
                case 17:
                    return _store.Tick(nowMs);
                default:
                    return Earlier(_messages.DueMs(nowMs), UsersDueMs(nowMs));
            }
        }

        private long StoreFirst(long nowMs)
        {
            long due = _store.Tick(nowMs);
            _uptime.Retain(_uptime.TickOf(nowMs));
            return due;
        }

        private long RunButton(long nowMs)
        {
            long due = _button.Tick(nowMs, out bool wantsReset);
            _wantsReset |= wantsReset;
            return due;
        }

        private long RunGain()
        {
            if (_isFull)
            {
                _gain.Want(_settings.MicrophoneLevel.Value);
            }

            return long.MaxValue;
        }

        private void Start(long nowMs)
        {
            bool isPowerOn = _uptime.IsPowerOn;
            _guard.Start(nowMs);
            try
            {
                _startUp.Load(isPowerOn, nowMs);
            }
            catch (Exception fault)
            {
                // Whatever could not be taken over: the socket is off until somebody switches it, and an owner gets in.
                _guard.Fail(StorePart, fault, nowMs);
                _socket.Switch(false, nowMs);
            }

            _modem.Start(isPowerOn, nowMs);
        }

        private long UsersDueMs(long nowMs)
        {
            if (!_modem.IsOnline || _modem.Channel.IsBusy || !_modem.Channel.IsFree(nowMs))
            {
                return long.MaxValue;
            }

            long due = Earlier(_inbox.DueMs(nowMs), _outbox.DueMs(nowMs));
            due = Earlier(due, Earlier(_calls.Desk.DueMs(nowMs), _ussd.DueMs(nowMs)));
            return _gain.IsDue || _clockWriter.IsDue ? nowMs : due;
        }
    }
}
