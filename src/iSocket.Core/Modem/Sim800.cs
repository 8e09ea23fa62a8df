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
        private const int MaxPersistAttempts = 3;
        private const int MaxUsers = 8;

        private readonly IModemEvents _events;
        private readonly AtChannel _channel;
        private readonly ModemPower _power;
        private readonly ModemScripts _scripts = new ModemScripts();
        private readonly ScriptRunner _script;
        private readonly AtSynchroniser _synchroniser = new AtSynchroniser();
        private readonly HealthPoll _health;
        private readonly ModemReader _reader;
        private readonly RestartSigns _signs;
        private readonly RecoveryLadder _ladder;
        private readonly CardWatch _card;
        private readonly IAtUser[] _users = new IAtUser[MaxUsers];

        private int _userCount;
        private ModemPhase _phase;
        private long _phaseMs;
        private long _untilMs;
        private int _persistAttempts;
        private bool _hasInitialised;

        /// <summary>Takes the ports; nothing happens before <see cref="Start"/>.</summary>
        public Sim800(BoardPorts ports, IModemEvents events)
        {
            _events = events;
            _channel = new AtChannel(ports.Modem, this);
            _power = new ModemPower(ports.ModemPowerKey, ports.ModemReset, ports.ModemSupplyCut);
            _ladder = new RecoveryLadder(_power, Status);
            _script = new ScriptRunner(this, Status.Counters);
            _health = new HealthPoll(this);
            _card = new CardWatch(Status);
            _reader = new ModemReader(Status, _scripts, events);
            _signs = new RestartSigns(_channel, Status.Counters);
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
            if (_signs.WantsSetUp)
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
                    _signs.NoteBootCode(line.Is("RDY"), _phase);
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
                case Urc.PowerDown:
                    Status.IsUp = false;
                    GiveUp(nowMs);
                    break;
                default:
                    _reader.ReadNews(code, line, nowMs);
                    break;
            }
        }

        /// <inheritdoc/>
        public void OnEcho(long nowMs)
        {
            _signs.NoteEcho(_script.IsAtFirstStep, _phase);
        }

        /// <inheritdoc/>
        public void OnScriptAnswer(int tag, AtLine line, long nowMs)
        {
            switch (tag)
            {
                case ModemScripts.SimTag:
                    _card.Read(line, nowMs);
                    break;
                case ModemScripts.RegistrationTag:
                    if (line.TryReadNumber(out int number) && line.TryReadNumber(out number))
                    {
                        SetRegistration(number, nowMs);
                    }

                    break;
                default:
                    _reader.ReadAnswer(tag, line, nowMs);
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
                    if (_signs.TryRepeatInit())
                    {
                        _script.Start(_scripts.Init, nowMs);
                    }
                    else if (isOk && _reader.NeedsPersist && _persistAttempts < MaxPersistAttempts)
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
                    _reader.NeedsPersist = !isOk;
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
            _reader.ReadSignal(line);
        }

        /// <summary>
        /// A user has seen the modem in a state that the settings do not allow, such as text mode: it has restarted without a
        /// word, and is set up again.
        /// </summary>
        public void DoubtSettings()
        {
            _signs.NoteDoubt(_phase);
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
            if (_signs.TryLeaveResync())
            {
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

            switch (_card.NextStep(_reader.HasRegistration, nowMs))
            {
                case CardStep.Wait:
                    return _card.PollDueMs;
                case CardStep.Use:
                    Run(ModemPhase.Configuring, _scripts.Configure, nowMs);
                    break;
                case CardStep.AskCard:
                    _script.Start(_scripts.CheckSim, nowMs);
                    break;
                case CardStep.AskNetwork:
                    _script.Start(_scripts.CheckSimByNetwork, nowMs);
                    break;
                case CardStep.LookAgain:
                    Run(ModemPhase.CyclingRadio, _scripts.RadioCycle, nowMs);
                    break;
                case CardStep.Recover:
                    CycleRadio(nowMs);
                    break;
            }

            return nowMs;
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

            _ladder.RestartModule(nowMs);
            Enter(ModemPhase.Starting, nowMs);
            return nowMs;
        }

        private long NextRadioCycleMs()
        {
            return Status.IsRegistered ? long.MaxValue : _ladder.NextRadioCycleMs();
        }

        private void CycleRadio(long nowMs)
        {
            if (!_ladder.TryCycleRadio(nowMs))
            {
                Enter(ModemPhase.Starting, nowMs);
                return;
            }

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

            _signs.BeginInit();
            _reader.ForgetRegistration();
            Run(ModemPhase.Initialising, _scripts.Init, nowMs);
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
            _card.BeginWaiting(nowMs);
            _script.Start(_scripts.CheckSim, nowMs);
            Enter(ModemPhase.WaitingForSim, nowMs);
        }

        private void GoOnline(long nowMs)
        {
            _health.Start(nowMs);
            if (!_reader.HasRegistration)
            {
                // A modem that does not tell whether it is on a network is taken to be: the first text will show.
                SetRegistration((int)Registration.Home, nowMs);
                _reader.ForgetRegistration();
            }

            _ladder.NoteOnline(nowMs);
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

        private void BeginAgain(long nowMs)
        {
            _signs.BeginAgain();
            Status.Registration = Registration.Searching;
            _script.Stop();
            _channel.Abort(nowMs);
            ForgetSilences();
            _synchroniser.Start(BootAttempts, true);
            Enter(ModemPhase.Synchronising, nowMs);
        }

        private void Resynchronise(long nowMs)
        {
            bool isTooOften = _ladder.NoteResync(_channel.Timeouts, _script.IsRunning && _script.HasSkippedStep, nowMs);
            _script.Stop();
            if (isTooOften)
            {
                // Asking again does not help.
                _channel.ClearResync();
                ClimbLadder(nowMs);
                return;
            }

            _signs.BeginResync(_phase);
            _synchroniser.Start(RunningAttempts, false);
            Enter(ModemPhase.Synchronising, nowMs);
        }

        private void ClimbLadder(long nowMs)
        {
            _signs.EndResync();
            _ladder.NoteFailure();
            if (_script.Answers == 0)
            {
                // It was silent about everything: that says nothing of what it knows.
                ForgetSilences();
            }

            _script.ForgetAnswers();

            if (_ladder.TryPressKey(nowMs))
            {
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

        private void GiveUp(long nowMs)
        {
            _script.Stop();
            _channel.Abort(nowMs);
            ClimbLadder(nowMs);
        }

        private void SetRegistration(int value, long nowMs)
        {
            bool wasRegistered = Status.IsRegistered;
            _reader.SetRegistration(value);
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
