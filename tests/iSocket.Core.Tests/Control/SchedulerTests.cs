using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Control;
using iSocket.Core.Settings;
using iSocket.Core.Tests.Inputs;
using iSocket.Core.Time;
using Xunit;

namespace iSocket.Core.Tests.Control;

/// <summary>Rules in the minute that they name, once, whatever the clock does (device.md H-1 to H-3).</summary>
public sealed class SchedulerTests
{
    // Steps separated by bars: "+rule", "-time", "=yy/mm/dd,hh:mm:ss" sets the clock, "7d", "2h", "30m"
    // and "20s" let time pass, "reset 20s" is a restart of the processor of that length, "power" one of the supply. 2024-02-29 is a Thursday. The account: "hh:mm ACTION", the minute in which it ran.
    public static TheoryData<string, string, string> Rows => new()
    {
        { "every day", "+10:00,*,ON|=24/02/29,09:00:00|50h", "10:00 On; 10:00 On; 10:00 On" },
        { "on its weekday", "+10:00,4,ON|+11:00,5,OFF|+12:00,3,INF|=24/02/29,09:00:00|48h", "10:00 On; 11:00 Off" },
        { "Sunday is the seventh", "+10:00,7,ON|=24/02/29,09:00:00|7d", "10:00 On" },
        { "over the end of the week", "+00:00,1,ON|=24/03/03,23:59:30|60s", "00:00 On" },
        { "leap day", "+00:00,*,ON|=24/02/28,23:59:00|25h", "00:00 On; 00:00 On" },
        { "in order of entry within a minute", "+10:00,*,OFF|+10:00,*,AON|+10:00,*,INF|+10:00,*,ON|+10:00,4,AOF|=24/02/29,09:59:00|2h", "10:00 Off; 10:00 AlarmOn; 10:00 Inform; 10:00 On; 10:00 AlarmOff" },
        { "not while the time is not set", "+10:00,*,ON|48h", "" },
        { "the minute in which the clock is set", "+10:00,*,ON|=24/02/29,10:00:59|1h", "10:00 On" },
        { "a rule of its own minute", "=24/02/29,10:00:10|+10:00,*,ON|1h", "10:00 On" },
        { "a rule of its own minute among others", "+09:00,*,OFF|+12:00,*,OFF|=24/02/29,10:00:10|20s|+10:00,*,ON|1h", "10:00 On" },
        { "a rule of the minute before", "=24/02/29,10:01:00|+10:00,*,ON|1h", "" },
        { "one before another of the same minute that has run", "=24/02/29,10:00:10|+10:00,*,ON|20s|+09:30,*,INF|+10:00,*,OFF|1h", "10:00 On; 10:00 Off" },
        { "the same rule again does not run again", "=24/02/29,10:00:10|+10:00,*,ON|20s|+10:00,*,ON|1h", "10:00 On" },
        { "removed before its minute", "+10:00,*,ON|=24/02/29,09:59:00|-10:00|1h", "" },
        { "one removed, the others keep what they know", "+10:00,*,ON|+10:00,4,OFF|+09:00,*,INF|=24/02/29,10:00:00|20s|-09:00|1h", "10:00 On; 10:00 Off" },

        { "forward an hour (DST)", "+02:30,*,ON|+03:30,*,OFF|=24/03/31,01:59:50|20s|=24/03/31,03:00:10|1h", "03:00 On; 03:30 Off" },
        { "back an hour (DST)", "+02:30,*,ON|+03:30,*,OFF|=24/10/27,02:29:00|31m|=24/10/27,02:00:00|2h", "02:30 On; 03:30 Off" },
        { "forward 3 h: all in the gap, in order", "+11:00,*,ON|+10:30,*,OFF|+13:00,*,INF|=24/02/29,10:00:00|20s|=24/02/29,13:00:20|1h", "13:00 Off; 13:00 On; 13:00 Inform" },
        { "forward a little more: a new date", "+11:00,*,ON|=24/02/29,10:00:20|=24/02/29,13:01:20|1h", "" },
        { "forward over midnight", "+23:30,4,ON|+00:30,5,OFF|=24/02/29,23:00:00|=24/03/01,01:00:00|1m", "01:00 On; 01:00 Off" },
        { "forward within the minute", "+10:00,*,ON|=24/02/29,10:00:05|20s|=24/02/29,10:00:50|1h", "10:00 On" },
        { "back within the minute", "+10:00,*,ON|=24/02/29,10:00:50|5s|=24/02/29,10:00:05|1h", "10:00 On" },
        { "back 3 h: what ran does not run again", "+10:30,*,ON|+13:30,*,OFF|=24/02/29,10:29:00|171m|=24/02/29,10:20:00|4h", "10:30 On; 13:30 Off" },
        { "back 3 h: what had not run runs", "+13:15,*,ON|=24/02/29,13:10:00|20s|=24/02/29,10:10:20|4h", "13:15 On" },
        { "back a little more: a new date", "+10:30,*,ON|=24/02/29,10:29:00|3h|=24/02/29,10:27:00|1h", "10:30 On; 10:30 On" },
        { "forward and back: the gap runs once", "+11:00,*,ON|=24/02/29,10:00:00|20s|=24/02/29,12:00:20|20s|=24/02/29,10:00:40|4h", "12:00 On" },
        { "back and forward: nothing runs twice", "+11:00,*,ON|=24/02/29,10:59:30|60s|=24/02/29,09:00:30|60s|=24/02/29,11:01:30|1h", "11:00 On" },
        { "back and forward over what never ran", "+09:30,*,ON|=24/02/29,11:00:00|=24/02/29,09:00:00|60s|=24/02/29,11:01:00|1h", "11:01 On" },
        { "a jump of a day", "+10:00,*,ON|=24/02/29,10:00:10|=24/03/01,10:00:10|20s", "10:00 On; 10:00 On" },

        { "a reset in its minute", "+10:00,*,ON|=24/02/29,10:00:00|10s|reset 20s|1h", "10:00 On" },
        { "a reset over its beginning", "+10:00,*,ON|=24/02/29,09:59:50|reset 20s|1h", "10:00 On" },
        { "a reset over all of it", "+10:00,*,ON|=24/02/29,09:59:50|reset 80s|1h", "10:01 On" },
        { "power off in its minute", "+10:00,*,ON|=24/02/29,09:00:00|power|=24/02/29,11:00:00|1h", "" },
        { "power off and on in its minute", "+10:00,*,ON|=24/02/29,10:00:00|10s|power|=24/02/29,10:00:30|1h", "10:00 On" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Runs_each_rule_once_in_its_minute(string name, string script, string expected)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, new Script().Play(script));
    }

    [Fact]
    public void Runs_every_rule_of_a_year_once()
    {
        Script script = new();
        Assert.Equal(string.Join("; ", Enumerable.Repeat("02:30 On", 366)), script.Play("+02:30,*,ON|=24/01/01,00:00:00|366d"));
    }

    [Fact]
    public void An_idle_turn_allocates_nothing()
    {
        Script script = new();
        script.Play("+10:00,*,ON|=24/02/29,10:00:00|20s");
        Assert.Equal(0, Allocation.Of(() => script.Scheduler.Tick(script.NowMs)));
    }

    private sealed class Script : IScheduleActions
    {
        private readonly List<string> _log = [];
        private readonly ScheduleSetting _rules = new(25, "SCHEDULER");
        private WallClock _clock = new();

        public Script()
        {
            Scheduler = new Scheduler(_rules, _clock, this);
        }

        public Scheduler Scheduler { get; private set; }

        public long NowMs { get; private set; } = 123;

        public void Run(ScheduleAction action, long nowMs)
        {
            long seconds = _clock.LocalSeconds(nowMs);
            _log.Add($"{seconds / 3600 % 24:D2}:{seconds / 60 % 60:D2} {action}");
        }

        public string Play(string script)
        {
            foreach (string step in script.Split('|'))
            {
                Do(step);
                Scheduler.Tick(NowMs);
            }

            return string.Join("; ", _log);
        }

        private void Do(string step)
        {
            if (step[0] == '+')
            {
                Assert.True(_rules.TryAdd(step[1..], out _), step);
            }
            else if (step[0] == '-')
            {
                Assert.True(_rules.TryRemove(step[1..]), step);
            }
            else if (step[0] == '=')
            {
                Assert.True(TimeText.TryParse(step[1..] + "+02", out long seconds, out int zone), step);
                _clock.SetManual(NowMs, seconds, zone);
            }
            else if (step == "power")
            {
                Restart(false);
            }
            else if (step.StartsWith("reset ", StringComparison.Ordinal))
            {
                Restart(true);
                NowMs += Length(step[6..]);
            }
            else
            {
                Wait(NowMs + Length(step));
            }
        }

        private void Wait(long endMs)
        {
            long dueMs = Scheduler.Tick(NowMs);
            while (dueMs <= endMs)
            {
                Assert.True(dueMs > NowMs);
                NowMs = dueMs;
                dueMs = Scheduler.Tick(NowMs);
            }

            NowMs = endMs;
        }

        private void Restart(bool keepsClock)
        {
            WallClock clock = new();
            Scheduler scheduler = new(_rules, clock, this);
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
            long unitMs = text[^1] switch
            {
                'd' => 86400000,
                'h' => 3600000,
                'm' => 60000,
                _ => 1000,
            };
            return unitMs * long.Parse(text[..^1], System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
