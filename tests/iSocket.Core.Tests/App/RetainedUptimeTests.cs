using System;
using iSocket.Core.App;
using iSocket.Core.Hal;
using Xunit;

namespace iSocket.Core.Tests.App;

public sealed class RetainedUptimeTests
{
    [Fact]
    public void Base_is_the_first_second_of_2024()
    {
        Assert.Equal(RetainedUptime.BaseMs, new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1234)]
    [InlineData(-5)]
    [InlineData(RetainedUptime.BaseMs - 1)]
    [InlineData(4102444800000)]
    [InlineData(long.MaxValue)]
    public void Counter_that_no_uptime_explains_is_a_power_on(long counterMs)
    {
        var time = new FakeTime { CounterMs = counterMs };
        var uptime = new RetainedUptime(time);
        Assert.True(uptime.IsPowerOn);
        Assert.Equal(counterMs, time.CounterMs);
        uptime.Retain(0);
        Assert.Equal(RetainedUptime.BaseMs, time.CounterMs);
        Assert.Equal(0, uptime.UptimeMs(0));
        Assert.Equal(777, uptime.UptimeMs(777));
    }

    [Fact]
    public void At_power_on_the_uptime_is_the_tick()
    {
        var time = new FakeTime { TickMs = 1500 };
        var uptime = new RetainedUptime(time);
        Assert.Equal(1500, uptime.UptimeMs(1500));
        uptime.Retain(1500);
        Assert.Equal(RetainedUptime.BaseMs + 2000, time.CounterMs);
    }

    [Fact]
    public void A_power_on_that_has_stored_nothing_is_one_again()
    {
        var time = new FakeTime { TickMs = 500 };
        Assert.True(new RetainedUptime(time).IsPowerOn);
        time.Restart(500);
        var second = new RetainedUptime(time);
        Assert.True(second.IsPowerOn);
        second.Retain(time.TickMs);
        time.Run(60_000);
        second.Retain(time.TickMs);
        time.Restart(500);
        Assert.False(new RetainedUptime(time).IsPowerOn);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(1000)]
    [InlineData(1501)]
    public void Uptime_runs_on_through_restarts_and_never_back(long bootMs)
    {
        var time = new FakeTime { TickMs = bootMs };
        long last = 0;
        for (int start = 0; start < 5; start++)
        {
            var uptime = new RetainedUptime(time);
            Assert.Equal(start == 0, uptime.IsPowerOn);
            uptime.Retain(time.TickMs);
            Assert.InRange(uptime.UptimeMs(time.TickMs), last, last + bootMs + 1000);
            time.Run(3_600_000);
            last = uptime.UptimeMs(time.TickMs);
            time.Restart(bootMs);
        }

        Assert.InRange(last, 5 * 3_600_000, 5 * (3_600_000 + bootMs) + 1000);
    }

    [Fact]
    public void Restart_leaves_the_counter_alone()
    {
        var time = new FakeTime { TickMs = 300, CounterMs = RetainedUptime.BaseMs + 600_300 };
        var uptime = new RetainedUptime(time);
        Assert.False(uptime.IsPowerOn);
        Assert.Equal(600_300, uptime.UptimeMs(300));
        Assert.Equal(RetainedUptime.BaseMs + 600_300, time.CounterMs);
    }

    [Fact]
    public void A_restart_within_the_first_second_is_one()
    {
        Assert.False(new RetainedUptime(new FakeTime { CounterMs = RetainedUptime.BaseMs }).IsPowerOn);
    }

    [Fact]
    public void The_counter_is_set_once_and_runs_by_itself_from_then_on()
    {
        var time = new FakeTime { TickMs = 500 };
        var uptime = new RetainedUptime(time);
        uptime.Retain(time.TickMs);
        time.Run(60_000);
        var counterMs = time.CounterMs;
        uptime.Retain(time.TickMs + 5000);
        Assert.Equal(counterMs, time.CounterMs);
    }

    [Fact]
    public void Uptime_is_never_negative()
    {
        var uptime = new RetainedUptime(new FakeTime { TickMs = 5000, CounterMs = RetainedUptime.BaseMs });
        Assert.Equal(0, uptime.UptimeMs(0));
    }

    [Fact]
    public void Ticks_and_uptime_convert_both_ways()
    {
        var uptime = new RetainedUptime(new FakeTime { TickMs = 300, CounterMs = RetainedUptime.BaseMs + 600_300 });
        Assert.Equal(4321, uptime.TickOf(uptime.UptimeMs(4321)));
        Assert.Equal(long.MaxValue, uptime.TickOf(long.MaxValue));
    }

    private sealed class FakeTime : ITimeSource
    {
        public long TickMs { get; set; }

        public long CounterMs { get; set; }

        public long RealTimeCounterMs => CounterMs;

        public void SetRealTimeCounter(long milliseconds) => CounterMs = milliseconds / 1000 * 1000;

        public void Run(long ms)
        {
            TickMs += ms;
            CounterMs += ms;
        }

        public void Restart(long bootMs)
        {
            TickMs = 0;
            Run(bootMs);
        }
    }
}
