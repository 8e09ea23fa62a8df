using System;
using iSocket.Core.Control;

namespace iSocket.Core.App
{
    /// <summary>
    /// Keeps a part of the turn that ends in an exception from taking the others along: the fault is recorded and the part left
    /// out for a while. One that does not recover gets a restart of the processor, but not before the device has run for ten
    /// minutes: otherwise it is left out for longer and longer, and the rest goes on.
    /// </summary>
    public sealed class PartGuard
    {
        private const int FirstPauseMs = 200;
        private const int LongestPauseMs = 60000;
        private const int FailuresBeforeRestart = 5;

        private readonly FaultLog _log;
        private readonly byte[] _failures;
        private readonly long[] _resumeMs;
        private long _startedMs;

        /// <summary>Creates the guard of so many parts.</summary>
        public PartGuard(int parts, FaultLog log)
        {
            _log = log;
            _failures = new byte[parts];
            _resumeMs = new long[parts];
        }

        /// <summary>Exceptions since the start.</summary>
        public int Faults { get; private set; }

        /// <summary>The last one; null when there was none.</summary>
        public Exception LastFault { get; private set; }

        /// <summary>True when nothing but a restart of the processor may help.</summary>
        public bool WantsRestart { get; private set; }

        /// <summary>The processor has just started.</summary>
        public void Start(long nowMs)
        {
            _startedMs = nowMs;
        }

        /// <summary>Uptime from which on a part may run.</summary>
        public long ResumeMs(int part)
        {
            return _resumeMs[part];
        }

        /// <summary>The part has run.</summary>
        public void Pass(int part)
        {
            if (_failures[part] != 0)
            {
                _failures[part] = 0;
            }
        }

        /// <summary>The part has ended in an exception.</summary>
        /// <returns>Uptime at which it is tried again.</returns>
        public long Fail(int part, Exception fault, long nowMs)
        {
            Faults++;
            LastFault = fault;
            _log.Note(FaultKind.Exception, part, nowMs);
            int pauseMs = FirstPauseMs;
            for (int i = FailuresBeforeRestart; i <= _failures[part] && pauseMs < LongestPauseMs; i++)
            {
                pauseMs *= 2;
            }

            if (_failures[part] < byte.MaxValue)
            {
                _failures[part]++;
            }

            WantsRestart |= _failures[part] == FailuresBeforeRestart && nowMs - _startedMs >= RestartGuard.WindowMs;
            _resumeMs[part] = nowMs + (pauseMs < LongestPauseMs ? pauseMs : LongestPauseMs);
            return _resumeMs[part];
        }
    }
}
