namespace iSocket.Core.Modem
{
    /// <summary>
    /// How often what has failed, which rung is next, and how long to wait before it (device.md G-1, G-5): pauses grow and stay at
    /// ten minutes. It counts, and pulses the module's lines; what is to be said to the modem is <see cref="Sim800"/>'s.
    /// </summary>
    public sealed class RecoveryLadder
    {
        /// <summary>Longest pause between two attempts.</summary>
        public const int MaxPauseMs = 600000;

        private const int FirstPauseMs = 2000;
        private const int RadioCycleAfterMs = 180000;
        private const int RadioCyclesPerRestart = 3;
        private const int StableMs = 60000;
        private const int MaxStalls = 4;
        private const int StallWindowMs = 600000;

        private readonly ModemPower _power;
        private readonly ModemStatus _status;
        private int _timeouts;
        private bool _wasOnline;
        private int _stalls;
        private long _stalledMs;
        private long _unregisteredMs;
        private int _radioCycles;

        /// <summary>Creates it at the bottom.</summary>
        public RecoveryLadder(ModemPower power, ModemStatus status)
        {
            _power = power;
            _status = status;
        }

        /// <summary>How often the modem was given up since it last worked for a minute.</summary>
        public int Failures { get; private set; }

        /// <summary>The modem did not answer, or could not be set up.</summary>
        public void NoteFailure()
        {
            Failures++;
        }

        /// <summary>The modem has worked since that moment.</summary>
        public void NoteWorking(long sinceMs, long nowMs)
        {
            if (Failures > 0 && nowMs - sinceMs >= StableMs)
            {
                Failures = 0;
            }
        }

        /// <summary>Pause before the next start of the module: none, 2, 4, 8 ... seconds.</summary>
        public int PauseMs()
        {
            int pauseMs = FirstPauseMs;
            for (int i = 2; i < Failures && pauseMs < MaxPauseMs; i++)
            {
                pauseMs *= 2;
            }

            return Failures < 2 ? 0 : (pauseMs < MaxPauseMs ? pauseMs : MaxPauseMs);
        }

        /// <summary>The modem is used, for the first time or again.</summary>
        public void NoteOnline(long nowMs)
        {
            _wasOnline = true;
            NoteUnregistered(nowMs);
        }

        /// <summary>The channel asks for a resynchronisation.</summary>
        /// <param name="timeouts">Commands that ended by time-out since the start.</param>
        /// <param name="isUnknownCommand">True when it was a command that this modem does not know.</param>
        /// <param name="nowMs">Uptime of this turn.</param>
        /// <returns>True when that happens too often: it says OK to AT and leaves everything else unanswered.</returns>
        public bool NoteResync(int timeouts, bool isUnknownCommand, long nowMs)
        {
            // Not a stall: a message that was sent although its OK is missing, or a command that this modem does not know.
            bool isStall = timeouts != _timeouts && !isUnknownCommand;
            _timeouts = timeouts;
            if (!isStall)
            {
                return false;
            }

            _status.Counters.Resyncs++;
            return NoteStall(nowMs);
        }

        /// <summary>After a restart of the processor the module may simply be off: its first rung is PWRKEY.</summary>
        /// <returns>False when that is no rung to be taken now.</returns>
        public bool TryPressKey(long nowMs)
        {
            if (Failures != 1 || _wasOnline || _status.IsUp)
            {
                return false;
            }

            _status.Counters.Resets++;
            _power.PressKey(nowMs);
            return true;
        }

        /// <summary>The rungs behind a pause: RESET, then the supply off and on.</summary>
        public void RestartModule(long nowMs)
        {
            if (Failures == 1)
            {
                _status.Counters.Resets++;
                _power.Reset(nowMs);
            }
            else
            {
                CycleSupply(nowMs);
            }
        }

        /// <summary>Being without a network begins now.</summary>
        public void NoteUnregistered(long nowMs)
        {
            _unregisteredMs = nowMs;
        }

        /// <summary>On a network, and in use.</summary>
        public void NoteRegistered()
        {
            _radioCycles = 0;
        }

        /// <summary>Uptime at which the radio is cycled if there is no network until then: after 3, 6, 9, 10, 10 ... minutes.</summary>
        public long NextRadioCycleMs()
        {
            long wait = RadioCycleAfterMs * (_radioCycles + 1L);
            return _unregisteredMs + (wait < MaxPauseMs ? wait : MaxPauseMs);
        }

        /// <summary>The rung of a modem that answers and has no network.</summary>
        /// <returns>True when the radio is to be cycled; false when that has not helped, and the module is being started afresh.</returns>
        public bool TryCycleRadio(long nowMs)
        {
            _radioCycles++;
            _unregisteredMs = nowMs;
            if (_radioCycles % RadioCyclesPerRestart == 0)
            {
                CycleSupply(nowMs);
                _status.IsUp = false;
                return false;
            }

            _status.Counters.RadioCycles++;
            return true;
        }

        private void CycleSupply(long nowMs)
        {
            _status.Counters.SupplyCuts++;
            _power.CycleSupply(nowMs);
        }

        private bool NoteStall(long nowMs)
        {
            if (nowMs - _stalledMs > StallWindowMs)
            {
                _stalls = 0;
            }

            _stalledMs = nowMs;
            _stalls++;
            if (_stalls <= MaxStalls)
            {
                return false;
            }

            _stalls = 0;
            return true;
        }
    }
}
