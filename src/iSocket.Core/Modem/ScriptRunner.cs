namespace iSocket.Core.Modem
{
    /// <summary>Plays a script through the channel, one step after the other.</summary>
    public sealed class ScriptRunner : IAtUser
    {
        // A step that matters little is left out once the modem has been silent about it twice in a row.
        private const int MaxSilences = 2;

        private readonly IScriptOwner _owner;
        private readonly ModemCounters _counters;
        private AtChannel _channel;
        private AtStep[] _steps;
        private int _index;
        private int _attempt;
        private long _nextMs;
        private int _answeredSteps;

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

        /// <summary>True while the first step of the script runs.</summary>
        public bool IsAtFirstStep => _index == 0;

        /// <summary>
        /// True when the last time-out was that of a step that matters little, on a modem that answers others: then it is that
        /// command which is not known here, not the modem which is dead.
        /// </summary>
        public bool HasSkippedStep { get; private set; }

        /// <summary>Steps of any script that the modem has answered since the last <see cref="ForgetAnswers"/>.</summary>
        public int Answers { get; private set; }

        /// <summary>Counts the answers anew.</summary>
        public void ForgetAnswers()
        {
            Answers = 0;
        }

        /// <summary>Starts a script, in place of any other.</summary>
        public void Start(AtStep[] steps, long nowMs)
        {
            _steps = steps;
            _index = 0;
            _attempt = 0;
            _answeredSteps = 0;
            HasSkippedStep = false;
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

            while (!_steps[_index].IsRequired && _steps[_index].Silences >= MaxSilences)
            {
                _index++;
                if (_index == _steps.Length)
                {
                    End(true, nowMs);
                    return false;
                }
            }

            AtStep step = _steps[_index];
            step.Compose(channel.Compose(), step.FormOf(_attempt));
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
            if (result == AtResult.Timeout)
            {
                step.Silences++;
                HasSkippedStep = !step.IsRequired && _answeredSteps > 0;
            }
            else
            {
                step.Silences = 0;
                step.AcceptedForm = result == AtResult.Ok ? step.FormOf(_attempt) : -1;
                _answeredSteps++;
                Answers++;
            }

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
