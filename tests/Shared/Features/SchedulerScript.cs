using iSocket.Core.Control;
using iSocket.Core.Settings;
using iSocket.Core.Text;
using iSocket.Core.Time;

namespace iSocket.Tests.Shared
{
    /// <summary>
    /// Plays steps, separated by bars, on a scheduler: <c>+rule</c>, <c>-time</c>, <c>=yy/mm/dd,hh:mm:ss</c> sets the clock,
    /// <c>7d</c>, <c>2h</c>, <c>30m</c> and <c>20s</c> let time pass, <c>reset 20s</c> is a restart of the processor of that
    /// length, <c>power</c> one of the supply. The account: <c>hh:mm ACTION</c>, the minute in which it ran.
    /// </summary>
    public sealed class SchedulerScript : IScheduleActions
    {
        private readonly TextBuffer _log = new TextBuffer(64);
        private readonly ScheduleSetting _rules = new ScheduleSetting(25, "SCHEDULER");
        private WallClock _clock = new WallClock();

        /// <summary>No rules, and a clock that is not set.</summary>
        public SchedulerScript()
        {
            Scheduler = new Scheduler(_rules, _clock, this);
        }

        /// <summary>What is under test.</summary>
        public Scheduler Scheduler { get; private set; }

        /// <summary>Uptime.</summary>
        public long NowMs { get; private set; } = 123;

        /// <inheritdoc/>
        public void Run(ScheduleAction action, long nowMs)
        {
            int minutes = (int)(_clock.LocalSeconds(nowMs) / 60 % 1440);
            _log.Append(_log.Length == 0 ? "" : "; ").AppendTwoDigits(minutes / 60).Append(':').AppendTwoDigits(minutes % 60);
            _log.Append(' ').Append(Word(action));
        }

        /// <summary>Plays.</summary>
        public string Play(string script)
        {
            string[] steps = script.Split('|');
            for (int i = 0; i < steps.Length; i++)
            {
                Do(steps[i]);
                Scheduler.Tick(NowMs);
            }

            return _log.ToString();
        }

        private static string Word(ScheduleAction action)
        {
            switch (action)
            {
                case ScheduleAction.On:
                    return "ON";
                case ScheduleAction.Off:
                    return "OFF";
                case ScheduleAction.Inform:
                    return "INF";
                case ScheduleAction.AlarmOn:
                    return "AON";
                default:
                    return action == ScheduleAction.AlarmOff ? "AOF" : "?";
            }
        }

        private static void Demand(bool isDone)
        {
            if (!isDone)
            {
                throw new System.ArgumentException();
            }
        }

        private void Do(string step)
        {
            string rest = step.Substring(1);
            switch (step[0])
            {
                case '+':
                    Demand(_rules.TryAdd(rest, out int _));
                    break;
                case '-':
                    Demand(_rules.TryRemove(rest));
                    break;
                case '=':
                    Demand(TimeText.TryParse(rest + "+02", out long seconds, out int zone));
                    _clock.SetManual(NowMs, seconds, zone);
                    break;
                case 'p':
                    Restart(false);
                    break;
                case 'r':
                    Restart(true);
                    NowMs += Length(step.Substring("reset ".Length));
                    break;
                default:
                    Wait(NowMs + Length(step));
                    break;
            }
        }

        private void Wait(long endMs)
        {
            long dueMs = Scheduler.Tick(NowMs);
            while (dueMs <= endMs)
            {
                Demand(dueMs > NowMs);
                NowMs = dueMs;
                dueMs = Scheduler.Tick(NowMs);
            }

            NowMs = endMs;
        }

        private void Restart(bool keepsClock)
        {
            WallClock clock = new WallClock();
            Scheduler scheduler = new Scheduler(_rules, clock, this);
            if (keepsClock)
            {
                clock.Restore(_clock.OffsetMs, _clock.ZoneQuarters, _clock.Source);
                scheduler.Restore(Scheduler.LastMinute);
            }
            else
            {
                NowMs = 50;
            }

            _clock = clock;
            Scheduler = scheduler;
        }

        private static long Length(string text)
        {
            int last = text.Length - 1;
            Demand(Ascii.TryParseUInt(text, 0, last, out int count));
            switch (text[last])
            {
                case 'd':
                    return 86400000L * count;
                case 'h':
                    return 3600000L * count;
                case 'm':
                    return 60000L * count;
                default:
                    Demand(text[last] == 's');
                    return 1000L * count;
            }
        }
    }
}
