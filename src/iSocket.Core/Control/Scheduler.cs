using iSocket.Core.Settings;
using iSocket.Core.Time;

namespace iSocket.Core.Control
{
    /// <summary>
    /// Runs the rules of the schedule in the minute that they name, once, by local time (device.md H-1 to H-3). A jump of the
    /// clock by up to three hours is a change of daylight saving or a correction: what was skipped runs at once, what ran does
    /// not run again. A larger one is a new date.
    /// </summary>
    public sealed class Scheduler
    {
        private const long MaxJumpMinutes = 180;
        private const int MinutesPerDay = 1440;
        private const int SecondsPerMinute = 60;

        private readonly ScheduleSetting _rules;
        private readonly WallClock _clock;
        private readonly IScheduleActions _actions;
        private int _rulesSeen;

        /// <summary>Creates it.</summary>
        public Scheduler(ScheduleSetting rules, WallClock clock, IScheduleActions actions)
        {
            _rules = rules;
            _clock = clock;
            _actions = actions;
            LastMinute = -1;
        }

        /// <summary>The last local minute since 2000 that was looked at; -1 before the first.</summary>
        public long LastMinute { get; private set; }

        /// <summary>Counts up whenever a rule has run.</summary>
        public int Runs { get; private set; }

        /// <summary>Takes over what was stored, after a restart of the processor.</summary>
        public void Restore(long lastMinute)
        {
            LastMinute = lastMinute;
            _rulesSeen = _rules.Changes;
        }

        /// <summary>Runs what is due.</summary>
        /// <returns>Uptime of the next local minute.</returns>
        public long Tick(long nowMs)
        {
            if (!_clock.IsKnown || _rules.Count == 0)
            {
                if (_clock.IsKnown)
                {
                    LastMinute = _clock.LocalSeconds(nowMs) / SecondsPerMinute;
                    _rulesSeen = _rules.Changes;
                }

                return long.MaxValue;
            }

            long seconds = _clock.LocalSeconds(nowMs);
            long minute = seconds / SecondsPerMinute;
            if (minute != LastMinute || _rulesSeen != _rules.Changes)
            {
                FollowTo(minute, nowMs);
            }

            return nowMs + ((SecondsPerMinute - (seconds % SecondsPerMinute)) * 1000);
        }

        private void FollowTo(long minute, long nowMs)
        {
            long gap = minute - LastMinute;
            bool isNewDate = LastMinute < 0 || gap > MaxJumpMinutes || gap < -MaxJumpMinutes;
            if (isNewDate)
            {
                ForgetRuns(minute);
            }

            long from = isNewDate || gap < 1 ? minute : LastMinute + 1;
            LastMinute = minute;
            _rulesSeen = _rules.Changes;
            for (long at = from; at <= minute; at++)
            {
                RunMinute(at, nowMs);
            }
        }

        // After a power-on the minute that goes on still counts as run (H-2); one that is to come was run by a wrong clock.
        private void ForgetRuns(long minute)
        {
            for (int i = 0; i < _rules.Count; i++)
            {
                if (LastMinute >= 0 || _rules.RanMinute(i) > minute)
                {
                    _rules.SetRanMinute(i, -1);
                }
            }
        }

        private void RunMinute(long minute, long nowMs)
        {
            int minuteOfDay = (int)(minute % MinutesPerDay);
            int weekday = CivilTime.Weekday(minute * SecondsPerMinute);
            for (int i = 0; i < _rules.Count; i++)
            {
                bool isDay = _rules.Day(i) == ScheduleSetting.EveryDay || _rules.Day(i) == weekday;
                if (_rules.Minute(i) == minuteOfDay && isDay && _rules.RanMinute(i) != minute)
                {
                    _rules.SetRanMinute(i, minute);
                    Runs++;
                    _actions.Run(_rules.Action(i), nowMs);
                }
            }
        }
    }
}
