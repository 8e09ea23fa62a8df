using iSocket.Core.Hal;

namespace iSocket.Core.Modem
{
    /// <summary>
    /// The modem from power-on to "ready", kept there for ever: start, speed, settings, card, registration, and the ladder
    /// of recovery (resynchronise, initialise again, radio off and on, RESET, supply off and on, with growing pauses). It
    /// never gives up. A restart of the modem at any moment, told by a boot code or a returned echo, means "initialise
    /// again and go on". The only place that knows in which order all this happens is <see cref="Tick"/> with the
    /// phase handlers below it.
    /// </summary>
    public sealed class Sim800 : IUrcListener, IScriptOwner
    {
        private const int BootAttempts = 24;
        private const int RunningAttempts = 4;
        private const int SimPollMs = 5000;
        private const int SimBusyPollMs = 1000;
        private const int MaxPersistAttempts = 3;
        private const int MaxUsers = 8;

        private readonly IModemEvents _events;
        private readonly AtChannel _channel;
        private readonly ModemPower _power;
        private readonly ModemScripts _scripts = new ModemScripts();
        private readonly ScriptRunner _script;
        private readonly AtSynchroniser _synchroniser = new AtSynchroniser();
        private readonly HealthPoll _health;
        private readonly ModemTime _time = new ModemTime();
        private readonly RecoveryLadder _ladder = new RecoveryLadder();
        private readonly CardWatch _card;
        private readonly IAtUser[] _users = new IAtUser[MaxUsers];

        private int _userCount;
        private ModemPhase _phase;
        private long _phaseMs;
        private long _untilMs;
        private bool _needsPersist;
        private int _persistAttempts;
        private bool _needsRestart;
        private bool _hasEchoed;
        private bool _wasOnline;
        private bool _mayLeaveResync;
        private bool _hasInitialised;
        private bool _repeatsInit;
        private bool _isInitRepeated;
        private bool _hasAskedNetwork;
        private bool _hasRegistration;
        private int _timeoutsSeen;

        /// <summary>Takes the ports; nothing happens before <see cref="Start"/>.</summary>
        public Sim800(BoardPorts ports, IModemEvents events)
        {
            _events = events;
            _channel = new AtChannel(ports.Modem, this);
            _power = new ModemPower(ports.ModemPowerKey, ports.ModemReset, ports.ModemSupplyCut);
            _script = new ScriptRunner(this, Status.Counters);
            _health = new HealthPoll(this);
            _card = new CardWatch(Status);
        }

        /// <summary>What is known of the modem.</summary>
        public ModemStatus Status { get; } = new ModemStatus();

        /// <summary>Where the driver stands.</summary>
        public ModemPhase Phase => _phase;

        /// <summary>True while messages and calls may use the channel.</summary>
        public bool IsOnline => _phase == ModemPhase.Online;

        /// <summary>The channel, for its counters.</summary>
        public AtChannel Channel => _channel;

        /// <summary>
        /// Name of the message store in use, "SM" wherever the modem lets one choose it; empty when it lets nobody choose.
        /// </summary>
        public string Store => _scripts.Store;

        /// <summary>Adds a user of the channel; those added first are asked first.</summary>
        public void AddUser(IAtUser user)
        {
            _users[_userCount] = user;
            _userCount++;
        }

        /// <summary>Starts the modem, or finds it running after a restart of the processor.</summary>
        public void Start(bool isPowerOn, long nowMs)
        {
            if (isPowerOn)
            {
                _power.PressKey(nowMs);
                Enter(ModemPhase.Starting, nowMs);
                return;
            }

            _synchroniser.Start(RunningAttempts, false);
            Enter(ModemPhase.Synchronising, nowMs);
        }

        /// <summary>Runs one turn.</summary>
        /// <returns>Uptime at which the next turn is needed.</returns>
        public long Tick(long nowMs)
        {
            long due = Earlier(_channel.Tick(nowMs), _power.Tick(nowMs));
            if (_needsRestart || (_hasEchoed && !_channel.IsBusy))
            {
                BeginAgain(nowMs);
            }
            else if (_channel.NeedsResync && _phase != ModemPhase.Synchronising && _phase != ModemPhase.Pausing)
            {
                Resynchronise(nowMs);
            }

            // While the channel is closed nothing can be sent, and only the channel knows when it opens again: what a phase
            // wants to send is due then, not now.
            long phaseDue = RunPhase(nowMs);
            due = Earlier(due, _channel.DueMs(nowMs));
            return _channel.IsFree(nowMs) ? Earlier(due, phaseDue) : due;
        }

        /// <inheritdoc/>
        public void OnUnsolicited(Urc code, AtLine line, long nowMs)
        {
            switch (code)
            {
                case Urc.Started:
                    NoteRestart(line.Is("RDY"));
                    break;
                case Urc.Sim:
                    _card.Read(line, nowMs);
                    if (_phase == ModemPhase.Online)
                    {
                        _health.CheckSimSoon();
                    }

                    break;
                case Urc.Registration:
                    if (line.TryReadNumber(out int registration))
                    {
                        SetRegistration(registration, nowMs);
                    }

                    break;
                case Urc.MessageStored:
                    ReadStored(line, nowMs);
                    break;
                case Urc.NetworkTime:
                    if (_time.TryReadNetworkTime(line))
                    {
                        _events.OnNetworkTime(_time.LocalSeconds, _time.ZoneQuarters, nowMs);
                    }

                    break;
                case Urc.Ring:
                case Urc.CallerId:
                case Urc.CallState:
                case Urc.CallEnded:
                case Urc.CallProgress:
                case Urc.Ussd:
                case Urc.MessageSent:
                    _events.OnNews(code, line, nowMs);
                    break;
                case Urc.PowerDown:
                    Status.IsUp = false;
                    GiveUp(nowMs);
                    break;
            }
        }

        /// <inheritdoc/>
        public void OnEcho(long nowMs)
        {
            // Before ATE0 an echo is normal; later it tells of a restart that nobody announced. The module works on the command
            // nevertheless, so the end is awaited: giving up a message that is being sent would send it twice.
            if (_phase == ModemPhase.Initialising)
            {
                NoteEchoBehindAte0();
            }

            if (_channel.EchoStays)
            {
                return;
            }

            StayInResync();
            _hasEchoed |= IsSetUp();
        }

        /// <inheritdoc/>
        public void OnScriptAnswer(int tag, AtLine line, long nowMs)
        {
            int number;
            switch (tag)
            {
                case ModemScripts.BaudRateTag:
                    _needsPersist |= !line.TryReadNumber(out number) || number != AtSynchroniser.PreferredBaudRate;
                    break;
                case ModemScripts.NetworkTimeTag:
                    _needsPersist |= !line.TryReadNumber(out number) || number != 1;
                    break;
                case ModemScripts.SerialNumberTag:
                    ReadSerialNumber(line);
                    break;
                case ModemScripts.ClockTag:
                    if (_time.TryReadClock(line))
                    {
                        _events.OnModemClock(_time.LocalSeconds, _time.ZoneQuarters, nowMs);
                    }

                    break;
                case ModemScripts.SimTag:
                    _card.Read(line, nowMs);
                    break;
                case ModemScripts.RegistrationTag:
                    if (line.TryReadNumber(out number) && line.TryReadNumber(out number))
                    {
                        SetRegistration(number, nowMs);
                    }

                    break;
                case ModemScripts.SignalTag:
                    ReadSignal(line);
                    break;
            }
        }

        /// <inheritdoc/>
        public void OnScriptRefusal(int tag, int error, long nowMs)
        {
            if (tag == ModemScripts.SimTag)
            {
                _card.Refuse(error, nowMs);
            }
        }

        /// <inheritdoc/>
        public void OnScriptEnd(bool isOk, long nowMs)
        {
            switch (_phase)
            {
                case ModemPhase.Initialising:
                    if (_repeatsInit)
                    {
                        _repeatsInit = false;
                        _isInitRepeated = true;
                        _script.Start(_scripts.Init, nowMs);
                    }
                    else if (isOk && _needsPersist && _persistAttempts < MaxPersistAttempts)
                    {
                        _persistAttempts++;
                        Run(ModemPhase.Persisting, _scripts.Persist, nowMs);
                    }
                    else
                    {
                        EndStage(isOk, nowMs);
                    }

                    break;
                case ModemPhase.Persisting:
                    // Not kept: at another speed AT&W goes unheard, because the module has changed to ours before it. Once
                    // we have followed it there, all this is done again. What has been kept may be changed again by whoever changed it.
                    _needsPersist = !isOk;
                    _persistAttempts = isOk ? 0 : _persistAttempts;
                    EndStage(true, nowMs);
                    break;
                case ModemPhase.Configuring:
                    if (isOk)
                    {
                        GoOnline(nowMs);
                    }
                    else
                    {
                        CycleRadio(nowMs);
                    }

                    break;
                case ModemPhase.CyclingRadio:
                    Initialise(nowMs);
                    break;
            }
        }

        /// <summary>Takes an answer to AT+CSQ that somebody else asked for.</summary>
        public void ReadSignal(AtLine line)
        {
            if (line.TryReadNumber(out int signal))
            {
                Status.Signal = signal >= 0 && signal <= 31 ? signal : ModemStatus.UnknownSignal;
            }
        }

        /// <summary>
        /// A user has seen the modem in a state that the settings do not allow, such as text mode: it has restarted without a
        /// word, and is set up again.
        /// </summary>
        public void DoubtSettings()
        {
            _hasEchoed |= _phase == ModemPhase.Online;
        }

        private static long Earlier(long a, long b)
        {
            return a < b ? a : b;
        }

        private long RunPhase(long nowMs)
        {
            switch (_phase)
            {
                case ModemPhase.Starting:
                    return RunStarting(nowMs);
                case ModemPhase.Synchronising:
                    return RunSynchronising(nowMs);
                case ModemPhase.WaitingForSim:
                    return RunWaitingForSim(nowMs);
                case ModemPhase.Online:
                    return RunOnline(nowMs);
                case ModemPhase.Pausing:
                    return RunPausing(nowMs);
                default:
                    if (_channel.IsFree(nowMs))
                    {
                        _script.TryStart(_channel, nowMs);
                    }

                    return _script.DueMs;
            }
        }

        private long RunStarting(long nowMs)
        {
            if (_power.IsBusy)
            {
                return long.MaxValue;
            }

            _synchroniser.Start(BootAttempts, true);
            Enter(ModemPhase.Synchronising, nowMs);
            return nowMs;
        }

        private long RunSynchronising(long nowMs)
        {
            if (_channel.IsFree(nowMs))
            {
                _synchroniser.TryStart(_channel, nowMs);
            }

            if (_synchroniser.IsRunning)
            {
                return nowMs;
            }

            _channel.ClearResync();
            if (!_synchroniser.HasSucceeded)
            {
                ClimbLadder(nowMs);
                return nowMs;
            }

            _channel.HoldUntil(_synchroniser.QuietUntilMs);
            Status.IsAnswering = true;
            Status.IsUp = true;
            if (_mayLeaveResync)
            {
                _mayLeaveResync = false;
                Enter(ModemPhase.Online, nowMs);
            }
            else
            {
                Initialise(nowMs);
            }

            return nowMs;
        }

        private long RunWaitingForSim(long nowMs)
        {
            if (_channel.IsFree(nowMs))
            {
                _script.TryStart(_channel, nowMs);
            }

            if (_script.IsRunning)
            {
                return _script.DueMs;
            }

            if (Status.Sim == SimCondition.Ready)
            {
                Run(ModemPhase.Configuring, _scripts.Configure, nowMs);
                return nowMs;
            }

            // It says nothing of its card, and is on a network, or says nothing of that either.
            if (!_card.HasSpoken && _hasAskedNetwork && (Status.IsRegistered || !_hasRegistration))
            {
                _card.FindByNetwork(nowMs);
                return nowMs;
            }

            if (Status.Sim == SimCondition.Unknown && nowMs - _phaseMs >= CardWatch.BusyMs)
            {
                CycleRadio(nowMs);
                return nowMs;
            }

            // A card that was put in, in place of a locked one too, is only found when the module looks for it again.
            if (_card.WantsCycle(nowMs))
            {
                _card.NoteCycle(nowMs);
                Run(ModemPhase.CyclingRadio, _scripts.RadioCycle, nowMs);
                return nowMs;
            }

            if (nowMs >= _untilMs)
            {
                _untilMs = nowMs + (Status.Sim == SimCondition.Unknown ? SimBusyPollMs : SimPollMs);
                _hasAskedNetwork = !_card.HasSpoken;
                _script.Start(_card.HasSpoken ? _scripts.CheckSim : _scripts.CheckSimByNetwork, nowMs);
                return nowMs;
            }

            return _untilMs;
        }

        private long RunOnline(long nowMs)
        {
            _ladder.NoteWorking(_phaseMs, nowMs);
            if (_channel.IsBusy)
            {
                return long.MaxValue;
            }

            if (_card.NeedsOtherCard)
            {
                WaitForSim(nowMs);
                return nowMs;
            }

            if (nowMs >= NextRadioCycleMs())
            {
                CycleRadio(nowMs);
                return nowMs;
            }

            if (_channel.IsFree(nowMs) && !_health.TryStart(_channel, nowMs))
            {
                for (int i = 0; i < _userCount; i++)
                {
                    if (_users[i].TryStart(_channel, nowMs))
                    {
                        break;
                    }
                }
            }

            return Earlier(_health.DueMs, NextRadioCycleMs());
        }

        private long RunPausing(long nowMs)
        {
            if (nowMs < _untilMs)
            {
                return _untilMs;
            }

            if (_ladder.Failures == 1)
            {
                Status.Counters.Resets++;
                _power.Reset(nowMs);
            }
            else
            {
                Status.Counters.SupplyCuts++;
                _power.CycleSupply(nowMs);
            }

            Enter(ModemPhase.Starting, nowMs);
            return nowMs;
        }

        private long NextRadioCycleMs()
        {
            return Status.IsRegistered ? long.MaxValue : _ladder.NextRadioCycleMs();
        }

        private void CycleRadio(long nowMs)
        {
            if (_ladder.NoteRadioCycle(nowMs))
            {
                Status.Counters.SupplyCuts++;
                _power.CycleSupply(nowMs);
                Status.IsUp = false;
                Enter(ModemPhase.Starting, nowMs);
                return;
            }

            Status.Counters.RadioCycles++;
            Run(ModemPhase.CyclingRadio, _scripts.RadioCycle, nowMs);
        }

        private void Initialise(long nowMs)
        {
            _events.OnLost(nowMs);
            if (_hasInitialised)
            {
                Status.Counters.Initialisations++;
            }

            _hasInitialised = true;

            // What was heard before the start or the radio cycle holds no more.
            if (Status.IsRegistered)
            {
                Status.Registration = Registration.Searching;
                Status.Signal = ModemStatus.UnknownSignal;
            }

            _channel.EchoStays = false;
            _repeatsInit = false;
            _isInitRepeated = false;
            _hasRegistration = false;
            Run(ModemPhase.Initialising, _scripts.Init, nowMs);
        }

        // Behind ATE0 an echo tells of a restart in the middle of the settings, or of a modem that knows no silence. If it is
        // still there when all was said once more, it stays and means nothing.
        private void NoteEchoBehindAte0()
        {
            if (_script.IsAtFirstStep)
            {
                return;
            }

            _channel.EchoStays |= _isInitRepeated;
            _repeatsInit |= !_isInitRepeated;
        }

        private void EndStage(bool isOk, long nowMs)
        {
            if (isOk)
            {
                WaitForSim(nowMs);
            }
            else
            {
                ClimbLadder(nowMs);
            }
        }

        private void WaitForSim(long nowMs)
        {
            _untilMs = nowMs;
            _hasAskedNetwork = false;
            _card.BeginWaiting(nowMs);
            _script.Start(_scripts.CheckSim, nowMs);
            Enter(ModemPhase.WaitingForSim, nowMs);
        }

        private void GoOnline(long nowMs)
        {
            _health.Start(nowMs);
            if (!_hasRegistration)
            {
                // A modem that does not tell whether it is on a network is taken to be: the first text will show.
                SetRegistration((int)Registration.Home, nowMs);
                _hasRegistration = false;
            }

            _ladder.NoteUnregistered(nowMs);
            _wasOnline = true;
            Enter(ModemPhase.Online, nowMs);
            _events.OnReady(nowMs);
        }

        private void Run(ModemPhase phase, AtStep[] script, long nowMs)
        {
            _script.Start(script, nowMs);
            Enter(phase, nowMs);
        }

        private void Enter(ModemPhase phase, long nowMs)
        {
            _phase = phase;
            _phaseMs = nowMs;
            _channel.ExpectsNoise = phase == ModemPhase.Starting || phase == ModemPhase.Synchronising;
        }

        private bool IsSetUp()
        {
            return _phase == ModemPhase.Persisting || _phase == ModemPhase.WaitingForSim
                || _phase == ModemPhase.Configuring || _phase == ModemPhase.Online;
        }

        // The modem has forgotten everything that we told it: go through the settings again. The codes behind the first may
        // still be under way when the settings begin, and mean nothing then.
        private void NoteRestart(bool isFirstCode)
        {
            StayInResync();
            _needsRestart |= IsSetUp() || (isFirstCode && _phase == ModemPhase.Initialising);
        }

        // A restart that shows during a resynchronisation: what follows it is the set-up, not the way back.
        private void StayInResync()
        {
            if (_mayLeaveResync)
            {
                _mayLeaveResync = false;
                Status.Counters.Restarts++;
            }
        }

        private void BeginAgain(long nowMs)
        {
            _needsRestart = false;
            _hasEchoed = false;
            Status.Counters.Restarts++;
            Status.Registration = Registration.Searching;
            _script.Stop();
            _channel.Abort(nowMs);
            ForgetSilences();
            _mayLeaveResync = false;
            _synchroniser.Start(BootAttempts, true);
            Enter(ModemPhase.Synchronising, nowMs);
        }

        private void Resynchronise(long nowMs)
        {
            // Not a stall: a message that was sent although its OK is missing, or a command that this modem does not know.
            bool isStall = _channel.Timeouts != _timeoutsSeen && !(_script.IsRunning && _script.HasSkippedStep);
            _timeoutsSeen = _channel.Timeouts;
            Status.Counters.Resyncs += isStall ? 1 : 0;
            _script.Stop();
            if (isStall && _ladder.NoteStall(nowMs))
            {
                // Asking again does not help.
                _channel.ClearResync();
                ClimbLadder(nowMs);
                return;
            }

            _mayLeaveResync = _phase == ModemPhase.Online;
            _synchroniser.Start(RunningAttempts, false);
            Enter(ModemPhase.Synchronising, nowMs);
        }

        private void ClimbLadder(long nowMs)
        {
            _mayLeaveResync = false;
            _ladder.NoteFailure();
            if (_script.Answers == 0)
            {
                // It was silent about everything: that says nothing of what it knows.
                ForgetSilences();
            }

            _script.ForgetAnswers();

            // After a restart of the processor the module may simply be off: its first rung is PWRKEY.
            if (_ladder.Failures == 1 && !_wasOnline && !Status.IsUp)
            {
                Status.Counters.Resets++;
                _power.PressKey(nowMs);
                Enter(ModemPhase.Starting, nowMs);
                return;
            }

            Status.IsAnswering = false;
            Status.IsUp = false;
            _events.OnLost(nowMs);
            _untilMs = nowMs + _ladder.PauseMs();
            Enter(ModemPhase.Pausing, nowMs);
        }

        private void ForgetSilences()
        {
            _scripts.ForgetSilences();
            _health.ForgetSilences();
        }

        // +CMTI: "SM",3
        private void ReadStored(AtLine line, long nowMs)
        {
            bool hasStore = line.TryReadField(out int start, out int length);
            MessageStore store = MessageStore.Chosen;
            if (hasStore && !line.FieldIs(start, length, Store))
            {
                store = line.FieldIs(start, length, "ME") || line.FieldIs(start, length, "ME_P") ? MessageStore.Phone
                    : (line.FieldIs(start, length, "SM") || line.FieldIs(start, length, "SM_P") ? MessageStore.Sim : MessageStore.Chosen);
            }

            if (line.TryReadNumber(out int index))
            {
                _events.OnMessageStored(Store.Length == 0 ? MessageStore.Chosen : store, index, nowMs);
            }
        }

        private void GiveUp(long nowMs)
        {
            _script.Stop();
            _channel.Abort(nowMs);
            ClimbLadder(nowMs);
        }

        private void ReadSerialNumber(AtLine line)
        {
            // A module that has no number answers with something else; nothing but digits is taken.
            bool isNumber = line.Length >= 14 && line.Length <= 17;
            for (int i = 0; i < line.Length && isNumber; i++)
            {
                isNumber = line.Buffer[i] >= '0' && line.Buffer[i] <= '9';
            }

            if (isNumber && Status.SerialNumber.Length == 0)
            {
                Status.SerialNumber = line.Text(0, line.Length);
            }
        }

        // 3GPP TS 27.007, 7.2: 6 and 7 are home and roaming "for SMS only", 9 and 10 the same without a fallback for calls.
        private static Registration ToRegistration(int value)
        {
            if (value >= 0 && value <= 5)
            {
                return (Registration)value;
            }

            return value == 6 || value == 9 ? Registration.Home
                : (value == 7 || value == 10 ? Registration.Roaming : Registration.Unknown);
        }

        private void SetRegistration(int value, long nowMs)
        {
            bool wasRegistered = Status.IsRegistered;
            _hasRegistration = true;
            Status.Registration = ToRegistration(value);
            if (Status.IsRegistered)
            {
                if (_phase == ModemPhase.Online)
                {
                    _ladder.NoteRegistered();
                }

                if (!wasRegistered)
                {
                    _health.MeasureSignalSoon();
                }
            }
            else if (wasRegistered)
            {
                _ladder.NoteUnregistered(nowMs);
                Status.Signal = ModemStatus.UnknownSignal;
            }
        }
    }
}
