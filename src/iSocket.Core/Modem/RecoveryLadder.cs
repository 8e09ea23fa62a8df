namespace iSocket.Core.Modem
{
    /// <summary>
    /// How often what has failed, and how long to wait before the next rung (device.md G-1, G-5): pauses grow and stay at ten
    /// minutes. It only counts; <see cref="Sim800"/> climbs.
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

        private int _stalls;
        private long _stalledMs;
        private long _unregisteredMs;
        private int _radioCycles;

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

        /// <summary>A command was not answered.</summary>
        /// <returns>True when that happens too often: it says OK to AT and leaves everything else unanswered.</returns>
        public bool NoteStall(long nowMs)
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

        /// <summary>The radio is cycled now.</summary>
        /// <returns>True when the radio alone has not helped, and the whole module is to be started afresh.</returns>
        public bool NoteRadioCycle(long nowMs)
        {
            _radioCycles++;
            _unregisteredMs = nowMs;
            return _radioCycles % RadioCyclesPerRestart == 0;
        }
    }
}
