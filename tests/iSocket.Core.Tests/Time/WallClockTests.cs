using System.Linq;
using iSocket.Core.Time;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Time;

public sealed class WallClockTests
{
    private const long NowMs = 123456;
    private const long Noon = WallClockCase.BaseSeconds;

    public static TheoryData<int, string> Cases
    {
        get
        {
            var data = new TheoryData<int, string>();
            WallClockCase[] cases = WallClockCase.All();
            for (int i = 0; i < cases.Length; i++)
            {
                data.Add(i, cases[i].Name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Source_sets_the_clock_as_the_table_says(int index, string name)
    {
        WallClockCase c = WallClockCase.All()[index];
        Assert.Equal(name, c.Name);
        WallClock clock = Restored(c.Before);

        Assert.Equal(c.IsTaken, Attempt(clock, c.Attempt, c.AheadSeconds, c.Quarters));

        Assert.Equal(c.After, clock.Source);
        Assert.Equal(Noon + c.ResultAheadSeconds, clock.LocalSeconds(NowMs));
        Assert.Equal(c.ResultQuarters, clock.ZoneQuarters);
        Assert.Equal(c.IsTaken ? 1 : 0, clock.Changes);
    }

    [Fact]
    public void Every_pair_of_sources_is_in_the_table()
    {
        int pairs = WallClockCase.All().Select(c => (c.Before, c.Attempt)).Distinct().Count();
        Assert.Equal(5 * 4, pairs);
    }

    [Fact]
    public void New_clock_knows_nothing()
    {
        var clock = new WallClock();
        Assert.False(clock.IsKnown);
        Assert.Equal(ClockSource.None, clock.Source);
        Assert.False(clock.HasJump);
    }

    [Fact]
    public void Local_time_runs_with_the_uptime_both_ways()
    {
        var clock = new WallClock();
        clock.SetManual(10_500, Noon, 12);
        Assert.Equal(Noon, clock.LocalSeconds(11_499));
        Assert.Equal(Noon + 1, clock.LocalSeconds(11_500));
        Assert.Equal(Noon - 1, clock.LocalSeconds(10_499));
        Assert.Equal(Noon - 10, clock.LocalSeconds(500));
        Assert.Equal(Noon + 86400, clock.LocalSeconds(10_500 + 86_400_000));
    }

    [Fact]
    public void Universal_time_is_local_time_less_the_zone()
    {
        var clock = new WallClock();
        clock.SetFromNetwork(NowMs, Noon, 22);
        Assert.Equal(Noon - 19800, clock.UtcSeconds(NowMs));
        clock.SetFromNetwork(NowMs, Noon, -12);
        Assert.Equal(Noon + 10800, clock.UtcSeconds(NowMs));
    }

    [Fact]
    public void First_setting_is_a_jump_from_the_unknown()
    {
        var clock = new WallClock();
        clock.SetFromSms(NowMs, Noon, 12);
        Assert.True(clock.HasJump);
        Assert.True(clock.JumpFromUnknown);
        Assert.Equal(Noon, clock.JumpToSeconds);
    }

    [Fact]
    public void Jump_tells_both_ends_until_it_is_cleared()
    {
        WallClock clock = Restored(ClockSource.Network);
        clock.SetManual(NowMs + 5000, Noon + 3600, 12);
        Assert.True(clock.HasJump);
        Assert.False(clock.JumpFromUnknown);
        Assert.Equal(Noon + 5, clock.JumpFromSeconds);
        Assert.Equal(Noon + 3600, clock.JumpToSeconds);
        clock.ClearJump();
        Assert.False(clock.HasJump);
    }

    [Fact]
    public void Jumps_that_nobody_has_seen_yet_become_one()
    {
        WallClock clock = Restored(ClockSource.SmsStamp);
        clock.SetFromSms(NowMs, Noon + 60, 12);
        clock.SetManual(NowMs, Noon + 7200, 12);
        Assert.Equal(Noon, clock.JumpFromSeconds);
        Assert.Equal(Noon + 7200, clock.JumpToSeconds);
        Assert.Equal(2, clock.Changes);
    }

    [Fact]
    public void Same_second_again_neither_jumps_nor_shifts_the_parts_of_a_second()
    {
        var clock = new WallClock();
        clock.SetFromNetwork(10_000, Noon, 12);
        clock.ClearJump();
        clock.SetFromNetwork(11_900, Noon + 1, 12);
        Assert.False(clock.HasJump);
        Assert.Equal(1, clock.Changes);
        Assert.Equal(Noon + 2, clock.LocalSeconds(12_000));
    }

    [Fact]
    public void Change_of_the_zone_alone_is_a_change_but_no_jump()
    {
        WallClock clock = Restored(ClockSource.Network);
        clock.SetFromNetwork(NowMs, Noon, 8);
        Assert.False(clock.HasJump);
        Assert.Equal(1, clock.Changes);
    }

    [Fact]
    public void State_survives_a_restart_without_a_jump()
    {
        var before = new WallClock();
        before.SetManual(NowMs, Noon, -14);
        var after = new WallClock();
        Assert.True(after.Restore(before.OffsetMs, before.ZoneQuarters, before.Source));
        Assert.Equal(Noon + 30, after.LocalSeconds(NowMs + 30_000));
        Assert.Equal(-14, after.ZoneQuarters);
        Assert.False(after.HasJump);
        Assert.Equal(0, after.Changes);
        Assert.False(after.SetFromNetwork(NowMs, Noon, 8));
    }

    [Theory]
    [InlineData(57, 4)]
    [InlineData(-49, 4)]
    [InlineData(0, 5)]
    [InlineData(0, -1)]
    public void Rubbish_is_not_restored(int zoneQuarters, int source)
    {
        var clock = new WallClock();
        Assert.False(clock.Restore(1, zoneQuarters, (ClockSource)source));
        Assert.False(clock.IsKnown);
        Assert.Equal(0, clock.OffsetMs);
    }

    [Fact]
    public void Modem_time_counts_from_the_first_second_of_2024()
    {
        long start = CivilTime.ToSeconds(2024, 1, 1, 0, 0, 0);
        Assert.False(new WallClock().SetFromModemClock(0, start - 1, 0));
        Assert.True(new WallClock().SetFromModemClock(0, start, 0));
    }

    [Fact]
    public void Last_second_of_the_century_is_the_last_one_taken()
    {
        Assert.True(new WallClock().SetManual(0, CivilTime.EndOfTwoDigitYears - 1, 0));
        Assert.False(new WallClock().SetManual(0, CivilTime.EndOfTwoDigitYears, 0));
    }

    private static WallClock Restored(ClockSource source)
    {
        var clock = new WallClock();
        Assert.True(clock.Restore(Noon * 1000 - NowMs, WallClockCase.BaseQuarters, source));
        return clock;
    }

    private static bool Attempt(WallClock clock, ClockSource by, int aheadSeconds, int quarters) => by switch
    {
        ClockSource.ModemClock => clock.SetFromModemClock(NowMs, Noon + aheadSeconds, quarters),
        ClockSource.SmsStamp => clock.SetFromSms(NowMs, Noon + aheadSeconds, quarters),
        ClockSource.Network => clock.SetFromNetwork(NowMs, Noon + aheadSeconds, quarters),
        _ => clock.SetManual(NowMs, Noon + aheadSeconds, quarters),
    };
}
