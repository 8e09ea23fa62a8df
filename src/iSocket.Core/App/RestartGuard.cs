namespace iSocket.Core.App
{
    /// <summary>
    /// Notices a device that restarts again and again. Uptimes run on through restarts, so the moments of the last ones can be
    /// compared; a loss of power begins anew.
    /// </summary>
    public sealed class RestartGuard
    {
        /// <summary>So many restarts in a row are borne.</summary>
        public const int Borne = 3;

        /// <summary>Time in which more of them are a loop, and without one of which a loop is over, in milliseconds.</summary>
        public const long WindowMs = 600000;

        // In a loop only so often: a later moment moves its end by no more than this.
        private const long StoredEveryMs = 60000;

        private readonly long[] _moments = new long[Borne + 1];

        /// <summary>How many moments are known.</summary>
        public int Count { get; private set; }

        /// <summary>True from the restart that was one too many until ten minutes have passed without another.</summary>
        public bool IsLoop { get; private set; }

        /// <summary>Uptime at which the loop counts as over.</summary>
        public long OverMs => Count == 0 ? 0 : _moments[Count - 1] + WindowMs;

        /// <summary>Counts up with everything that has to be remembered.</summary>
        public int Changes { get; private set; }

        /// <summary>A moment, the oldest first.</summary>
        public long Moment(int index)
        {
            return _moments[index];
        }

        /// <summary>Takes back a stored moment.</summary>
        public void Restore(long momentMs, bool isLoop)
        {
            Add(momentMs);
            IsLoop = isLoop;
        }

        /// <summary>The processor has just restarted for a reason that nobody here knows.</summary>
        /// <returns>True when a loop begins with it.</returns>
        public bool NoteRestart(long nowMs)
        {
            bool wasLoop = IsLoop && nowMs < OverMs;
            bool isStored = !wasLoop || nowMs - _moments[Count - 1] >= StoredEveryMs;
            Add(nowMs);
            Changes += isStored ? 1 : 0;
            IsLoop = wasLoop || (Count > Borne && nowMs - _moments[0] < WindowMs);
            return IsLoop && !wasLoop;
        }

        private void Add(long momentMs)
        {
            if (Count == _moments.Length)
            {
                for (int i = 1; i < Count; i++)
                {
                    _moments[i - 1] = _moments[i];
                }

                Count--;
            }

            _moments[Count] = momentMs;
            Count++;
        }
    }
}
