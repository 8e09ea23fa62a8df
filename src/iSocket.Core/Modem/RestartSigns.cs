namespace iSocket.Core.Modem
{
    /// <summary>
    /// What tells that the modem has restarted although nobody has told it to, and so has lost its settings: a boot code, an echo of
    /// our commands, a state that the settings do not allow.
    /// </summary>
    internal sealed class RestartSigns
    {
        private readonly AtChannel _channel;
        private readonly ModemCounters _counters;
        private bool _hasBooted;
        private bool _hasEchoed;
        private bool _mayLeaveResync;
        private bool _repeatsInit;
        private bool _isInitRepeated;

        internal RestartSigns(AtChannel channel, ModemCounters counters)
        {
            _channel = channel;
            _counters = counters;
        }

        /// <summary>True when everything is to be set once more, now.</summary>
        internal bool WantsSetUp => _hasBooted || (_hasEchoed && !_channel.IsBusy);

        /// <summary>
        /// The modem has forgotten everything that we told it: go through the settings again. The codes behind the first may
        /// still be under way when the settings begin, and mean nothing then.
        /// </summary>
        internal void NoteBootCode(bool isFirstCode, ModemPhase phase)
        {
            StayInResync();
            _hasBooted |= IsSetUp(phase) || (isFirstCode && phase == ModemPhase.Initialising);
        }

        /// <summary>
        /// Before ATE0 an echo is normal; later it tells of a restart that nobody announced. The module works on the command
        /// nevertheless, so the end is awaited: giving up a message that is being sent would send it twice.
        /// </summary>
        internal void NoteEcho(bool isBeforeAte0, ModemPhase phase)
        {
            if (phase == ModemPhase.Initialising && !isBeforeAte0)
            {
                NoteEchoBehindAte0();
            }

            if (_channel.EchoStays)
            {
                return;
            }

            StayInResync();
            _hasEchoed |= IsSetUp(phase);
        }

        /// <summary>Somebody has seen a state that the settings do not allow.</summary>
        internal void NoteDoubt(ModemPhase phase)
        {
            _hasEchoed |= phase == ModemPhase.Online;
        }

        /// <summary>The modem is looked for, to be set up again.</summary>
        internal void BeginAgain()
        {
            _hasBooted = false;
            _hasEchoed = false;
            _mayLeaveResync = false;
            _counters.Restarts++;
        }

        /// <summary>The settings begin.</summary>
        internal void BeginInit()
        {
            _channel.EchoStays = false;
            _repeatsInit = false;
            _isInitRepeated = false;
        }

        /// <summary>True, once, when the settings have to be said once more.</summary>
        internal bool TryRepeatInit()
        {
            if (!_repeatsInit)
            {
                return false;
            }

            _repeatsInit = false;
            _isInitRepeated = true;
            return true;
        }

        /// <summary>A resynchronisation begins: without a sign of a restart it leads back to where it began.</summary>
        internal void BeginResync(ModemPhase phase)
        {
            _mayLeaveResync = phase == ModemPhase.Online;
        }

        /// <summary>True when the way back is open, which ends with it.</summary>
        internal bool TryLeaveResync()
        {
            bool mayLeave = _mayLeaveResync;
            _mayLeaveResync = false;
            return mayLeave;
        }

        /// <summary>The resynchronisation has led nowhere.</summary>
        internal void EndResync()
        {
            _mayLeaveResync = false;
        }

        private static bool IsSetUp(ModemPhase phase)
        {
            return phase == ModemPhase.Persisting || phase == ModemPhase.WaitingForSim
                || phase == ModemPhase.Configuring || phase == ModemPhase.Online;
        }

        // Behind ATE0 an echo tells of a restart in the middle of the settings, or of a modem that knows no silence. If it is
        // still there when all was said once more, it stays and means nothing.
        private void NoteEchoBehindAte0()
        {
            _channel.EchoStays |= _isInitRepeated;
            _repeatsInit |= !_isInitRepeated;
        }

        // A restart that shows during a resynchronisation: what follows it is the set-up, not the way back.
        private void StayInResync()
        {
            if (_mayLeaveResync)
            {
                _mayLeaveResync = false;
                _counters.Restarts++;
            }
        }
    }
}
