using iSocket.Core.Modem;

namespace iSocket.Core.Calls
{
    /// <content>What it says to the modem: ATD, ATA, ATH, AT+CHUP and AT+CLCC (manual 2.2.2, 2.2.4, 2.2.9, 4.2.15; 3GPP TS 27.007, 6.5).</content>
    public sealed partial class CallDesk : IAtUser
    {
        private const int CommandMs = 20000;
        private const int ListMs = 5000;

        // A call that comes in while ATD is on its way makes the modem refuse it: away with that call, and dial again.
        private const int MaxRedials = 2;
        private const int MaxHangUps = 2;

        private const int DialTag = 1;
        private const int AnswerTag = 2;
        private const int HangUpTag = 3;
        private const int ListTag = 4;

        /// <summary>Uptime at which it wants the channel.</summary>
        public long DueMs(long nowMs)
        {
            if (_wantsAnswer || _wantsHangUp || _wantsList)
            {
                return nowMs;
            }

            if (_wantsDial)
            {
                return _dialFromMs > nowMs ? _dialFromMs : nowMs;
            }

            return Polls() ? _pollMs : long.MaxValue;
        }

        /// <inheritdoc/>
        public bool TryStart(AtChannel channel, long nowMs)
        {
            if (_wantsHangUp)
            {
                _wantsHangUp = false;
                SendHangUp(channel, nowMs);
                return true;
            }

            if (_wantsAnswer)
            {
                _wantsAnswer = false;
                channel.Compose().Add("ATA");
                channel.Send(this, AnswerTag, AtCommandKind.Call, null, CommandMs, nowMs);
                return true;
            }

            if (_wantsDial && nowMs < _dialFromMs)
            {
                return false;
            }

            if (_wantsDial && _isRungUpon)
            {
                _isRungUpon = false;
                SendHangUp(channel, nowMs);
                return true;
            }

            if (_wantsDial)
            {
                _wantsDial = false;
                _phaseMs = nowMs;
                channel.Compose().Add("ATD").Add(_number).Add(";");
                channel.Send(this, DialTag, AtCommandKind.Call, null, CommandMs, nowMs);
                return true;
            }

            if (!_wantsList && (!Polls() || nowMs < _pollMs))
            {
                return false;
            }

            _wantsList = false;
            _isListed = false;
            _pollMs = nowMs + PollMs;
            channel.Compose().Add("AT+CLCC");
            channel.Send(this, ListTag, AtCommandKind.Lines, "+CLCC:", ListMs, nowMs);
            return true;
        }

        /// <inheritdoc/>
        public void OnAnswer(int tag, AtLine line, bool isBody)
        {
            if (tag == ListTag)
            {
                OnCallState(line, _pollMs - PollMs);
            }
        }

        /// <inheritdoc/>
        public void OnFinished(int tag, AtResult result, long nowMs)
        {
            bool isOk = result == AtResult.Ok;
            switch (tag)
            {
                case DialTag:
                    FinishDial(result, nowMs);
                    break;
                case AnswerTag:
                    FinishAnswer(result, nowMs);
                    break;
                case HangUpTag:
                    FinishHangUp(isOk, nowMs);
                    break;
                case ListTag:
                    if (isOk && !_isListed && Phase == CallPhase.None)
                    {
                        // Nothing of an older call is left: whatever rings from now on is a new one.
                        _isEndUnsure = false;
                        _quietUntilMs = 0;
                    }

                    // Two polls without the call, not one: a poll may cross the news. From a modem that has never listed any call,
                    // or knows no list, that is no word.
                    _missedPolls = isOk && !_isListed && _hasListedEver ? _missedPolls + 1 : 0;
                    if (_missedPolls >= 2 && Polls())
                    {
                        EndWithoutWord(nowMs);
                    }

                    break;
            }
        }

        private bool Polls()
        {
            return Phase == CallPhase.Dialling || Phase == CallPhase.Alerting || Phase == CallPhase.Active;
        }

        private void SendHangUp(AtChannel channel, long nowMs)
        {
            // What refuses the one may know the other.
            channel.Compose().Add(_hangUps == 0 ? "ATH" : "AT+CHUP");
            channel.Send(this, HangUpTag, AtCommandKind.Lines, null, CommandMs, nowMs);
        }

        private void FinishDial(AtResult result, long nowMs)
        {
            _pollMs = nowMs + PollMs;
            if (result == AtResult.Ok || Phase != CallPhase.Dialling)
            {
                return;
            }

            if (result == AtResult.Error && _isRungUpon && _redials < MaxRedials)
            {
                _redials++;
                _wantsDial = true;
                return;
            }

            EndUnless(result == AtResult.Error, nowMs);
        }

        private void FinishAnswer(AtResult result, long nowMs)
        {
            if (Phase != CallPhase.Answering)
            {
                return;
            }

            if (result == AtResult.Ok)
            {
                Enter(CallPhase.Active, nowMs);
                return;
            }

            EndUnless(result == AtResult.Error, nowMs);
        }

        // Without a result nobody knows whether there is a call; a microphone must not stay live by mistake.
        private void EndUnless(bool isOver, long nowMs)
        {
            if (!isOver)
            {
                End(CallOutcome.Failed, nowMs);
                return;
            }

            _endAs = CallOutcome.Failed;
            Close(nowMs);
        }

        private void FinishHangUp(bool isOk, long nowMs)
        {
            if (Phase != CallPhase.Ending)
            {
                return;
            }

            _hangUps++;
            if (isOk || _hangUps >= MaxHangUps)
            {
                _isEndUnsure = !isOk;
                Close(nowMs);
                return;
            }

            _wantsHangUp = true;
        }
    }
}
