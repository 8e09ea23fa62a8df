namespace iSocket.Core.Modem
{
    /// <summary>Plays a script through the channel, one step after the other.</summary>
    public sealed class ScriptRunner : IAtUser
    {
        private readonly IScriptOwner _owner;
        private readonly ModemCounters _counters;
        private AtChannel _channel;
        private AtStep[] _steps;
        private int _index;
        private int _attempt;
        private long _nextMs;

        /// <summary>Creates a runner with no script.</summary>
        public ScriptRunner(IScriptOwner owner, ModemCounters counters)
        {
            _owner = owner;
            _counters = counters;
        }

        /// <summary>True while a script runs.</summary>
        public bool IsRunning => _steps != null;

        /// <summary>Uptime at which the next step wants to be sent.</summary>
        public long DueMs => _steps == null ? long.MaxValue : _nextMs;

        /// <summary>Starts a script, in place of any other.</summary>
        public void Start(AtStep[] steps, long nowMs)
        {
            _steps = steps;
            _index = 0;
            _attempt = 0;
            _nextMs = nowMs;
        }

        /// <summary>Gives the script up without telling the owner.</summary>
        public void Stop()
        {
            _steps = null;
        }

        /// <inheritdoc/>
        public bool TryStart(AtChannel channel, long nowMs)
        {
            if (_steps == null || nowMs < _nextMs)
            {
                return false;
            }

            AtStep step = _steps[_index];
            channel.Compose().Add(step.Command);
            _channel = channel;
            channel.Send(this, step.Tag, step.Kind, step.Prefix, step.TimeoutMs, nowMs);
            return true;
        }

        /// <inheritdoc/>
        public void OnAnswer(int tag, AtLine line, bool isBody)
        {
            if (_steps != null && tag != 0)
            {
                // Not the time of sending: a clock that is read is right at the moment of the answer.
                _owner.OnScriptAnswer(tag, line, _channel.LastHeardMs);
            }
        }

        /// <inheritdoc/>
        public void OnFinished(int tag, AtResult result, long nowMs)
        {
            if (_steps == null || result == AtResult.Aborted)
            {
                return;
            }

            AtStep step = _steps[_index];
            if (result == AtResult.Error && tag != 0)
            {
                _owner.OnScriptRefusal(tag, _channel.LastError, nowMs);
            }

            if (_steps == null)
            {
                return;
            }

            _attempt++;
            if (result != AtResult.Ok && _attempt < step.Attempts)
            {
                _counters.Repeats++;
                _nextMs = nowMs + step.PauseMs;
                return;
            }

            if (result != AtResult.Ok && step.IsRequired)
            {
                End(false, nowMs);
                return;
            }

            _attempt = 0;
            _index++;
            _nextMs = nowMs;
            if (_index == _steps.Length)
            {
                End(true, nowMs);
            }
        }

        private void End(bool isOk, long nowMs)
        {
            _steps = null;
            _owner.OnScriptEnd(isOk, nowMs);
        }
    }
}
