using iSocket.Core.Modem;

namespace iSocket.Core.Calls
{
    /// <summary>
    /// The one voice call that there can be (device.md G-4), and the only writer of its state. The modem's list of calls
    /// (AT+CLCC, as news and as answer to a poll once a second) is the truth; BUSY, NO ANSWER and NO CARRIER only say that
    /// a call is over. The caller's number may come with +CLIP, with +CLCC, late, or never.
    /// </summary>
    public sealed partial class CallDesk
    {
        /// <summary>A live call is ended after this time .</summary>
        public const long LongestCallMs = 600000;

        private const int PollMs = 1000;
        private const int NumberAwaitedMs = 4000;
        private const int SetupMs = 30000;

        // A modem that lists no calls does not tell when the other phone begins to ring: so long that is assumed to take.
        private const int UnseenSetupMs = 10000;

        // A ring without a number: then the list is asked for it.
        private const int NumberAskedMs = 1500;

        // The last word on a call comes with its line in the list or a little later; it must not be taken for an answer to ATD.
        private const int LastWordMs = 1000;

        // A ring that was under way when its call was ended is no new call.
        private const int QuietAfterCallMs = 1500;

        // A ring comes about every three seconds; two missing ones mean that the caller is gone.
        private const int RingGapMs = 8000;

        // States of +CLCC (manual 4.2.15; 3GPP TS 27.007, 7.18).
        private const int StatActive = 0;
        private const int StatDialling = 2;
        private const int StatAlerting = 3;
        private const int StatIncoming = 4;
        private const int StatWaiting = 5;
        private const int StatDisconnected = 6;

        private readonly ICallHandler _handler;
        private string _number = string.Empty;
        private bool _hasNumber;
        private bool _isDecided;
        private bool _wantsDial;
        private bool _wantsAnswer;
        private bool _wantsHangUp;
        private bool _wantsList;
        private bool _isListed;
        private bool _wasListed;
        private bool _hasListedEver;
        private bool _hasAskedNumber;
        private bool _isRungUpon;
        private int _redials;
        private long _dialFromMs;
        private int _hangUps;
        private bool _wasAlerting;
        private CallOutcome _endAs;
        private long _ringMs;
        private long _heardMs;
        private long _phaseMs;
        private long _pollMs;
        private int _missedPolls;
        private long _quietUntilMs;
        private bool _isEndUnsure;
        private bool _wasRejected;

        /// <summary>Creates a desk without a call.</summary>
        public CallDesk(ICallHandler handler)
        {
            _handler = handler;
        }

        /// <summary>The state of the call.</summary>
        public CallPhase Phase { get; private set; }

        /// <summary>True for a call that the device placed.</summary>
        public bool IsPlaced { get; private set; }

        /// <summary>True while the microphone is live.</summary>
        public bool IsLive => Phase == CallPhase.Active;

        /// <summary>True while the device calls somebody who has not answered.</summary>
        public bool IsCalling => IsPlaced && (Phase == CallPhase.Dialling || Phase == CallPhase.Alerting);

        /// <summary>True when a call can be placed.</summary>
        public bool IsFree => Phase == CallPhase.None;

        /// <summary>Places a call; only while <see cref="IsFree"/>.</summary>
        /// <param name="number">The number, "+" included where it is international.</param>
        /// <param name="ringMs">How long it may ring.</param>
        /// <param name="nowMs">Uptime of this turn.</param>
        public void Place(string number, long ringMs, long nowMs)
        {
            _number = number;
            _ringMs = ringMs;
            _wantsDial = true;
            _wantsAnswer = false;
            _wantsHangUp = false;
            _wasAlerting = false;
            _isRungUpon = false;
            _isEndUnsure = false;
            _wasListed = false;
            _redials = 0;
            IsPlaced = true;
            Enter(CallPhase.Dialling, nowMs);
        }

        /// <summary>Ends whatever call there is.</summary>
        public void HangUp(long nowMs)
        {
            if (Phase != CallPhase.None && Phase != CallPhase.Ending)
            {
                End(IsPlaced && Phase == CallPhase.Active ? CallOutcome.Answered : CallOutcome.Preempted, nowMs);
            }
        }

        /// <summary>The modem restarted: no call has survived.</summary>
        public void Reset(long nowMs)
        {
            if (Phase != CallPhase.None)
            {
                _endAs = Phase == CallPhase.Active ? CallOutcome.Answered : CallOutcome.Failed;
                _isEndUnsure = true;
                Close(nowMs);
            }
        }

        /// <summary>
        /// The processor has restarted, the modem has not: asks for its calls. One that is under way is ended, since nobody
        /// knows of it any more.
        /// </summary>
        public void LookForCalls()
        {
            _wantsList = true;
        }

        /// <summary>RING: somebody calls.</summary>
        public void OnRing(long nowMs)
        {
            HearIncoming(nowMs);
            _heardMs = nowMs;
        }

        /// <summary>+CLIP: the caller's number; the line's fields begin behind the prefix.</summary>
        public void OnCallerId(AtLine line, long nowMs)
        {
            OnRing(nowMs);
            if (Phase == CallPhase.Ringing && !IsPlaced && line.TryReadField(out int start, out int length))
            {
                TakeNumber(line.Text(start, length), nowMs);
            }
        }

        /// <summary>BUSY, NO ANSWER, NO CARRIER, NO DIALTONE.</summary>
        public void OnEnded(AtLine line, long nowMs)
        {
            _dialFromMs = nowMs;
            if (IsPlaced && _wantsDial)
            {
                // Nothing is dialled yet: it is the last word on the call before.
                return;
            }

            EndByModem(_wasAlerting && line.Is("NO ANSWER") ? CallOutcome.NotAnswered : OutcomeNow(), nowMs);
        }

        /// <summary>MO RING, MO CONNECTED: what a modem says of a call that we placed when it has no news of its list.</summary>
        public void OnProgress(AtLine line, long nowMs)
        {
            if (IsPlaced && !_wantsDial)
            {
                _wasListed = true;
                Follow(line.Is("MO RING") ? StatAlerting : StatActive, line, nowMs);
            }
        }

        /// <summary>A line of the list of calls, as news or as an answer.</summary>
        public void OnCallState(AtLine line, long nowMs)
        {
            if (!line.TryReadNumber(out int _) || !line.TryReadNumber(out int direction) || !line.TryReadNumber(out int state)
                || !line.TryReadNumber(out int mode) || mode != 0)
            {
                return;
            }

            line.SkipField();
            _hasListedEver = true;
            bool isIncoming = direction == 1;
            if (isIncoming && state == StatIncoming)
            {
                HearIncoming(nowMs);
                FinishRejection(nowMs);
                _isListed |= !IsPlaced;
            }
            else if (Phase == CallPhase.None && IsUnderWay(state))
            {
                // Not ours, or ours from before a restart of the processor.
                End(CallOutcome.Preempted, nowMs);
                return;
            }

            if (Phase == CallPhase.None || isIncoming == IsPlaced || state == StatWaiting)
            {
                return;
            }

            _isListed = true;
            _wasListed = true;
            _heardMs = nowMs;
            Follow(state, line, nowMs);
        }

        /// <summary>Watches the time.</summary>
        /// <returns>Uptime at which the next turn is needed.</returns>
        public long Tick(long nowMs)
        {
            if (Phase == CallPhase.None)
            {
                return long.MaxValue;
            }

            long limitMs = LimitMs();
            if (nowMs < limitMs)
            {
                return limitMs;
            }

            switch (Phase)
            {
                case CallPhase.Ringing:
                    if (!_isDecided && nowMs >= _phaseMs + NumberAwaitedMs)
                    {
                        Decide(nowMs);
                    }
                    else if (AsksNumber() && nowMs >= _phaseMs + NumberAskedMs)
                    {
                        _hasAskedNumber = true;
                        _wantsList = true;
                    }
                    else if (nowMs >= _heardMs + RingGapMs)
                    {
                        Close(nowMs);
                    }

                    break;
                case CallPhase.Dialling:
                    End(CallOutcome.Failed, nowMs);
                    break;
                case CallPhase.Alerting:
                    End(CallOutcome.NotAnswered, nowMs);
                    break;
                case CallPhase.Active:
                    End(CallOutcome.Answered, nowMs);
                    break;
                default:
                    _isEndUnsure = true;
                    Close(nowMs);
                    break;
            }

            return nowMs;
        }

        private static bool IsUnderWay(int state)
        {
            return state == StatActive || state == StatDialling || state == StatAlerting;
        }

        private bool AsksNumber()
        {
            return !_hasNumber && !_isDecided && !_hasAskedNumber;
        }

        private long LimitMs()
        {
            switch (Phase)
            {
                case CallPhase.Ringing:
                    long goneMs = _heardMs + RingGapMs;
                    if (AsksNumber())
                    {
                        return _phaseMs + NumberAskedMs;
                    }

                    return !_isDecided && _phaseMs + NumberAwaitedMs < goneMs ? _phaseMs + NumberAwaitedMs : goneMs;
                case CallPhase.Dialling:
                    return _phaseMs + (_wasListed ? SetupMs : UnseenSetupMs + _ringMs);
                case CallPhase.Alerting:
                    return _phaseMs + _ringMs;
                case CallPhase.Active:
                    return _phaseMs + LongestCallMs;
                default:
                    return _phaseMs + CommandMs + CommandMs;
            }
        }

        private void HearIncoming(long nowMs)
        {
            if (nowMs < _quietUntilMs)
            {
                // Nobody has heard that it ended, and it goes on ringing: it is that call until it is silent.
                _quietUntilMs = _isEndUnsure ? nowMs + RingGapMs : _quietUntilMs;
                return;
            }

            if (Phase == CallPhase.None)
            {
                BeginIncoming(nowMs);
            }
            else if (IsPlaced && Phase == CallPhase.Dialling)
            {
                _isRungUpon = true;
            }
        }

        // A call that was rejected, while the modem was lost, and is still there: only the hanging up is left to do.
        private void FinishRejection(long nowMs)
        {
            if (Phase == CallPhase.None && _isEndUnsure && _wasRejected && nowMs < _quietUntilMs)
            {
                End(CallOutcome.Preempted, nowMs);
            }
        }

        private void BeginIncoming(long nowMs)
        {
            _number = string.Empty;
            _hasNumber = false;
            _isDecided = false;
            _wasRejected = false;
            _hasAskedNumber = false;
            _wantsDial = false;
            _wantsAnswer = false;
            _wantsHangUp = false;
            IsPlaced = false;
            _isEndUnsure = false;
            _heardMs = nowMs;
            Enter(CallPhase.Ringing, nowMs);
        }

        private void TakeNumber(string number, long nowMs)
        {
            if (!_hasNumber)
            {
                // One that comes after the decision without it is decided upon once more.
                _hasNumber = true;
                _isDecided = false;
                _number = number;
                Decide(nowMs);
            }
        }

        private void Decide(long nowMs)
        {
            if (_isDecided)
            {
                return;
            }

            _isDecided = true;
            switch (_handler.OnIncoming(_number, nowMs))
            {
                case CallDecision.Answer:
                    _wantsAnswer = true;
                    Enter(CallPhase.Answering, nowMs);
                    break;
                case CallDecision.Reject:
                    _wasRejected = true;
                    End(CallOutcome.Preempted, nowMs);
                    break;
            }
        }

        private void Follow(int state, AtLine line, long nowMs)
        {
            switch (state)
            {
                case StatDisconnected:
                    Disconnect(nowMs);
                    break;
                case StatIncoming:
                    if (Phase == CallPhase.Ringing && line.TryReadField(out int start, out int length) && length > 0)
                    {
                        TakeNumber(line.Text(start, length), nowMs);
                    }

                    break;
                case StatAlerting:
                    if (Phase == CallPhase.Dialling)
                    {
                        _wasAlerting = true;
                        Enter(CallPhase.Alerting, nowMs);
                    }

                    break;
                case StatActive:
                    if (Phase == CallPhase.Dialling || Phase == CallPhase.Alerting)
                    {
                        Enter(CallPhase.Active, nowMs);
                        if (!_handler.OnAnswered(nowMs))
                        {
                            End(CallOutcome.Answered, nowMs);
                        }
                    }

                    break;
            }
        }

        // BUSY or NO ANSWER comes behind it and tells how; if not, the next poll finds nothing.
        private void Disconnect(long nowMs)
        {
            if (Phase == CallPhase.Alerting)
            {
                _missedPolls = 1;
                return;
            }

            EndWithoutWord(nowMs);
        }

        private void EndWithoutWord(long nowMs)
        {
            // There is none for a call that we have ended ourselves.
            _dialFromMs = Phase == CallPhase.Ending ? nowMs : nowMs + LastWordMs;
            EndByModem(OutcomeNow(), nowMs);
        }

        private void EndByModem(CallOutcome outcome, long nowMs)
        {
            if (Phase != CallPhase.None)
            {
                _endAs = Phase == CallPhase.Ending ? _endAs : outcome;
                Close(nowMs);
            }
        }

        private CallOutcome OutcomeNow()
        {
            if (Phase == CallPhase.Active)
            {
                return CallOutcome.Answered;
            }

            return _wasAlerting ? CallOutcome.Rejected : CallOutcome.Failed;
        }

        private void End(CallOutcome outcome, long nowMs)
        {
            _endAs = outcome;
            _wantsAnswer = false;
            if (_wantsDial)
            {
                // Not even dialled yet: there is nothing to hang up.
                Close(nowMs);
                return;
            }

            _wantsHangUp = true;
            _hangUps = 0;
            Enter(CallPhase.Ending, nowMs);
        }

        private void Close(long nowMs)
        {
            bool wasPlaced = IsPlaced;
            CallOutcome outcome = _endAs;
            _wantsDial = false;
            _wantsAnswer = false;
            _wantsHangUp = false;
            IsPlaced = false;
            _quietUntilMs = nowMs + (wasPlaced ? 0 : (_isEndUnsure ? RingGapMs : QuietAfterCallMs));
            Enter(CallPhase.None, nowMs);
            if (wasPlaced)
            {
                _handler.OnPlacedCallEnded(outcome, nowMs);
            }
        }

        private void Enter(CallPhase phase, long nowMs)
        {
            Phase = phase;
            _phaseMs = nowMs;
            _pollMs = nowMs + PollMs;
            _missedPolls = 0;
        }
    }
}
