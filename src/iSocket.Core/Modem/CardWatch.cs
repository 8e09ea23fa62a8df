namespace iSocket.Core.Modem
{
    /// <summary>
    /// What the module says of the SIM (AT+CPIN?, manual 3.2.28), and when it has to be told to look for a card again: one that
    /// is put in while the module runs is found by switching the radio off and on, not by asking (device.md G-2).
    /// </summary>
    public sealed class CardWatch
    {
        /// <summary>How long a card may stay busy before the radio is cycled.</summary>
        public const int BusyMs = 60000;

        private const int CycleMs = 25000;
        private const int PollMs = 5000;
        private const int BusyPollMs = 1000;

        // +CME ERROR numbers (manual 19.1): 10 SIM not inserted, 11 PIN, 12 PUK, 13 failure, 15 wrong; 14 is only "busy".
        // 3 to 7: not allowed, not supported, and the locks of a phone that wants its own card; 100 unknown.
        private const int NotSupported = 4;
        private const int PhoneLock = 5;
        private const int LastPhoneLock = 7;
        private const int UnknownError = 100;
        private const int NotInserted = 10;
        private const int PinRequired = 11;
        private const int PukRequired = 12;
        private const int Failure = 13;
        private const int Wrong = 15;

        private readonly ModemStatus _status;
        private long _cycleMs;
        private bool _isBusy;
        private long _waitingSinceMs;
        private bool _hasAskedNetwork;

        /// <summary>Creates the watch; what it learns goes into the status.</summary>
        public CardWatch(ModemStatus status)
        {
            _status = status;
        }

        /// <summary>True when there is no card, or one that wants a PIN.</summary>
        public bool NeedsOtherCard => _status.Sim == SimCondition.Missing || _status.Sim == SimCondition.Locked;

        /// <summary>
        /// True when the modem has said something about its card since the wait for one began. There are some that refuse
        /// AT+CPIN? or say OK to it and nothing else: those are judged by the network.
        /// </summary>
        public bool HasSpoken { get; private set; }

        /// <summary>Uptime of the next poll while a card is waited for.</summary>
        public long PollDueMs { get; private set; }

        /// <summary>Waiting for a card begins: the first look at an empty holder is followed by polls, the cycle comes later.</summary>
        public void BeginWaiting(long nowMs)
        {
            PollDueMs = nowMs;
            _waitingSinceMs = nowMs;
            _hasAskedNetwork = false;
            HasSpoken = false;
            if (WantsCycle(nowMs))
            {
                _cycleMs = nowMs + CycleMs;
            }
        }

        /// <summary>Decides what is next in waiting for a card; to be called when the last question is answered.</summary>
        /// <param name="hasRegistration">True when the modem tells whether it is on a network.</param>
        /// <param name="nowMs">Uptime of this turn.</param>
        public CardStep NextStep(bool hasRegistration, long nowMs)
        {
            if (_status.Sim == SimCondition.Ready)
            {
                return CardStep.Use;
            }

            // It says nothing of its card, and is on a network, or says nothing of that either.
            if (!HasSpoken && _hasAskedNetwork && (_status.IsRegistered || !hasRegistration))
            {
                Set(SimCondition.Ready, nowMs);
                return CardStep.Found;
            }

            if (_status.Sim == SimCondition.Unknown && nowMs - _waitingSinceMs >= BusyMs)
            {
                return CardStep.Recover;
            }

            // A card that was put in, in place of a locked one too, is only found when the module looks for it again; next time
            // in 25 s.
            if (WantsCycle(nowMs))
            {
                _cycleMs = nowMs + CycleMs;
                _isBusy = false;
                return CardStep.LookAgain;
            }

            if (nowMs < PollDueMs)
            {
                return CardStep.Wait;
            }

            PollDueMs = nowMs + (_status.Sim == SimCondition.Unknown ? BusyPollMs : PollMs);
            _hasAskedNetwork = !HasSpoken;
            return HasSpoken ? CardStep.AskCard : CardStep.AskNetwork;
        }

        /// <summary>+CPIN: as answer or as news; the line's fields begin behind the prefix.</summary>
        public void Read(AtLine line, long nowMs)
        {
            if (!line.TryReadField(out int start, out int length))
            {
                return;
            }

            // PIN2 guards what the device has no use for.
            HasSpoken = true;
            if (line.FieldIs(start, length, "READY") || line.FieldIs(start, length, "SIM PIN2") || line.FieldIs(start, length, "SIM PUK2"))
            {
                Set(SimCondition.Ready, nowMs);
            }
            else if (line.FieldIs(start, length, "NOT INSERTED"))
            {
                Set(SimCondition.Missing, nowMs);
            }
            else if (!line.FieldIs(start, length, "NOT READY"))
            {
                Set(SimCondition.Locked, nowMs);
            }
        }

        /// <summary>AT+CPIN? ended with an error. One that tells nothing is no news from a modem that is on a network.</summary>
        /// <param name="error">Its number; -1 for none.</param>
        /// <param name="nowMs">Uptime of this turn.</param>
        public void Refuse(int error, long nowMs)
        {
            bool isUntold = error < 0 || error == NotSupported || error == UnknownError;
            HasSpoken |= !isUntold;
            if (isUntold && _status.IsRegistered)
            {
                return;
            }

            if (error == PinRequired || error == PukRequired || (error >= PhoneLock && error <= LastPhoneLock))
            {
                Set(SimCondition.Locked, nowMs);
            }
            else if (error == NotInserted || error == Failure || error == Wrong || error < 0)
            {
                Set(SimCondition.Missing, nowMs);
            }
            else if (!NeedsOtherCard)
            {
                _status.Sim = SimCondition.Unknown;
            }
            else if (!_isBusy)
            {
                // The module has found a card and reads it: no cycle in between. The problem shows until it is known to be over.
                _isBusy = true;
                _cycleMs = nowMs + BusyMs;
            }
        }

        private bool WantsCycle(long nowMs)
        {
            return NeedsOtherCard && nowMs >= _cycleMs;
        }

        private void Set(SimCondition condition, long nowMs)
        {
            if (_isBusy)
            {
                _isBusy = false;
                _cycleMs = nowMs + CycleMs;
            }

            _status.Sim = condition;
        }
    }
}
