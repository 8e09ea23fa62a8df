using System.Linq;
using iSocket.Core.Control;
using iSocket.Core.Settings;
using iSocket.Core.Tests.Inputs;
using iSocket.Core.Time;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Control;

/// <summary>What of the schedule needs more than its edges, or takes too long on the device (device.md H-1 to H-3).</summary>
public sealed partial class SchedulerTests
{
    [Fact]
    public void H3_A_new_date_forgets_what_ran_of_all_eight_rules()
    {
        ScheduleSetting rules = new(1, "SCHEDULER");
        for (int i = 0; i < ScheduleSetting.Capacity; i++)
        {
            Assert.True(rules.TryAdd($"10:0{i},*,ON", out _));
        }

        WallClock clock = new();
        Scheduler scheduler = new(rules, clock, new Nobody());
        clock.SetManual(0, CivilTime.ToSeconds(2024, 2, 29, 10, 0, 0), 0);
        scheduler.Tick(0);
        Assert.Equal(1, scheduler.Runs);
        Assert.Equal(scheduler.LastMinute, rules.RanMinute(0));
        clock.SetManual(1000, CivilTime.ToSeconds(2024, 2, 28, 10, 30, 0), 0);
        scheduler.Tick(1000);
        Assert.Equal(Enumerable.Repeat(-1L, ScheduleSetting.Capacity), Enumerable.Range(0, ScheduleSetting.Capacity).Select(rules.RanMinute));
    }

    [Fact]
    public void H3_After_a_power_on_only_what_ran_in_minutes_to_come_is_forgotten()
    {
        ScheduleSetting rules = new(1, "SCHEDULER");
        Assert.True(rules.TryAdd("09:00,*,ON", out _));
        Assert.True(rules.TryAdd("10:00,*,ON", out _));
        Assert.True(rules.TryAdd("11:00,*,ON", out _));
        long minute = CivilTime.ToSeconds(2024, 2, 29, 10, 0, 0) / 60;
        rules.SetRanMinute(0, minute - 60);
        rules.SetRanMinute(1, minute);
        rules.SetRanMinute(2, minute + 60);
        WallClock clock = new();
        Scheduler scheduler = new(rules, clock, new Nobody());
        clock.SetManual(0, minute * 60, 0);
        scheduler.Tick(0);
        Assert.Equal(0, scheduler.Runs);
        Assert.Equal([minute - 60, minute, -1], Enumerable.Range(0, 3).Select(rules.RanMinute));
    }

    [Fact]
    public void H2_Without_rules_the_minute_is_followed_all_the_same()
    {
        SchedulerScript script = new();
        script.Play("=24/02/29,10:00:00|20s");
        Assert.Equal(CivilTime.ToSeconds(2024, 2, 29, 10, 0, 0) / 60, script.Scheduler.LastMinute);
        Assert.Equal(long.MaxValue, script.Scheduler.Tick(script.NowMs));
    }

    [Fact]
    public void H3_The_first_minute_that_there_is_counts_like_any_other()
    {
        Assert.Equal("01:00 ON", new SchedulerScript().Play("+00:30,*,ON|=00/01/01,00:00:00|10s|=00/01/01,01:00:00|1m"));
    }

    [Fact]
    public void C9_Every_rule_that_runs_is_counted_because_it_must_be_remembered()
    {
        SchedulerScript script = new();
        script.Play("+10:00,*,ON|+10:00,4,OFF|+11:00,*,INF|=24/02/29,09:59:00");
        Assert.Equal(0, script.Scheduler.Runs);
        script.Play("2m");
        Assert.Equal(2, script.Scheduler.Runs);
        script.Play("2h");
        Assert.Equal(3, script.Scheduler.Runs);
    }

    [Fact]
    public void An_idle_turn_allocates_nothing()
    {
        SchedulerScript script = new();
        script.Play("+10:00,*,ON|=24/02/29,10:00:00|20s");
        Assert.Equal(0, Allocation.Of(() => script.Scheduler.Tick(script.NowMs)));
    }

    private sealed class Nobody : IScheduleActions
    {
        public void Run(ScheduleAction action, long nowMs)
        {
        }
    }
}
