namespace iSocket.Core.Modem
{
    /// <summary>
    /// Looks after a modem that works: asks for registration, card and signal now and then, since news can be lost. The
    /// periods keep the promises of device.md G-5: loss of coverage shows within 60 s, the card is rechecked every 30 s.
    /// </summary>
    public sealed class HealthPoll : IAtUser
    {
        private const int RegistrationPeriodMs = 20000;
        private const int SimPeriodMs = 28000;
        private const int SignalPeriodMs = 60000;
        private const int AnswerMs = 5000;

        // A question that the modem leaves unanswered that often in a row is not asked any more.
        private const int MaxSilences = 2;

        private readonly IScriptOwner _owner;
        private AtChannel _channel;
        private long _registrationMs;
        private long _simMs;
        private long _signalMs;
        private int _registrationSilences;
        private int _simSilences;
        private int _signalSilences;

        /// <summary>Creates it; answers go where those of the scripts go.</summary>
        public HealthPoll(IScriptOwner owner)
        {
            _owner = owner;
        }

        /// <summary>Uptime of the next question.</summary>
        public long DueMs
        {
            get
            {
                long due = _registrationMs < _simMs ? _registrationMs : _simMs;
                return due < _signalMs ? due : _signalMs;
            }
        }

        /// <summary>Begins anew: all was just asked.</summary>
        public void Start(long nowMs)
        {
            _registrationMs = nowMs + 5000;
            _simMs = nowMs + SimPeriodMs;
            _signalMs = nowMs + SignalPeriodMs;
        }

        /// <summary>Asks everything again, also what the modem was silent about.</summary>
        public void ForgetSilences()
        {
            _registrationSilences = 0;
            _simSilences = 0;
            _signalSilences = 0;
        }

        /// <summary>Wants the card checked now.</summary>
        public void CheckSimSoon()
        {
            _simMs = 0;
        }

        /// <summary>Wants the signal measured now.</summary>
        public void MeasureSignalSoon()
        {
            _signalMs = 0;
        }

        /// <inheritdoc/>
        public bool TryStart(AtChannel channel, long nowMs)
        {
            _channel = channel;
            if (nowMs >= _simMs)
            {
                _simMs = _simSilences < MaxSilences ? nowMs + SimPeriodMs : long.MaxValue;
                return _simSilences < MaxSilences && Ask("AT+CPIN?", "+CPIN:", ModemScripts.SimTag, nowMs);
            }

            if (nowMs >= _registrationMs)
            {
                _registrationMs = _registrationSilences < MaxSilences ? nowMs + RegistrationPeriodMs : long.MaxValue;
                return _registrationSilences < MaxSilences && Ask("AT+CREG?", "+CREG:", ModemScripts.RegistrationTag, nowMs);
            }

            if (nowMs >= _signalMs)
            {
                _signalMs = _signalSilences < MaxSilences ? nowMs + SignalPeriodMs : long.MaxValue;
                return _signalSilences < MaxSilences && Ask("AT+CSQ", "+CSQ:", ModemScripts.SignalTag, nowMs);
            }

            return false;
        }

        /// <inheritdoc/>
        public void OnAnswer(int tag, AtLine line, bool isBody)
        {
            _owner.OnScriptAnswer(tag, line, _channel.LastHeardMs);
        }

        /// <inheritdoc/>
        public void OnFinished(int tag, AtResult result, long nowMs)
        {
            NoteSilence(tag, result);
            if (result == AtResult.Error)
            {
                _owner.OnScriptRefusal(tag, _channel.LastError, nowMs);
            }
        }

        private void NoteSilence(int tag, AtResult result)
        {
            switch (tag)
            {
                case ModemScripts.SimTag:
                    _simSilences = result == AtResult.Timeout ? _simSilences + 1 : 0;
                    break;
                case ModemScripts.RegistrationTag:
                    _registrationSilences = result == AtResult.Timeout ? _registrationSilences + 1 : 0;
                    break;
                case ModemScripts.SignalTag:
                    _signalSilences = result == AtResult.Timeout ? _signalSilences + 1 : 0;
                    break;
            }
        }

        private bool Ask(string command, string prefix, int tag, long nowMs)
        {
            _channel.Compose().Add(command);
            _channel.Send(this, tag, AtCommandKind.Lines, prefix, AnswerMs, nowMs);
            return true;
        }
    }
}
