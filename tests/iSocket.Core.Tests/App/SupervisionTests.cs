using System;
using System.Linq;
using iSocket.Core.App;
using iSocket.Core.Control;
using iSocket.Core.Tests.Settings;
using iSocket.Core.Time;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>Faults that stay where they arise, restarts that are counted (decision 17).</summary>
public sealed class SupervisionTests
{
    [Fact]
    public void A_part_that_fails_is_left_out_and_the_others_go_on()
    {
        FaultLog log = new(new WallClock());
        PartGuard guard = new(3, log);
        guard.Start(0);
        long resumeMs = guard.Fail(1, new InvalidOperationException(), 1000);
        Assert.Equal(1200, resumeMs);
        Assert.Equal(1200, guard.ResumeMs(1));
        Assert.Equal(0, guard.ResumeMs(0));
        Assert.Equal(0, guard.ResumeMs(2));
        Assert.Equal((FaultKind.Exception, 1, 1), (log.Kind(0), log.Detail(0), log.Times(0)));
        Assert.IsType<InvalidOperationException>(guard.LastFault);
        Assert.False(guard.WantsRestart);
    }

    [Fact]
    public void The_pause_grows_to_a_minute_and_a_success_ends_it()
    {
        PartGuard guard = new(1, new FaultLog(new WallClock()));
        guard.Start(0);
        long[] pauses = [.. Enumerable.Range(0, 20).Select(_ => guard.Fail(0, new Exception(), 5000) - 5000)];
        Assert.Equal([200, 200, 200, 200, 200, 400, 800], pauses[..7]);
        Assert.Equal(60000, pauses[^1]);
        Assert.False(guard.WantsRestart);
        for (int i = 0; i < 1000; i++)
        {
            Assert.Equal(65000, guard.Fail(0, new Exception(), 5000));
        }

        guard.Pass(0);
        Assert.Equal(5200, guard.Fail(0, new Exception(), 5000));
    }

    [Theory]
    [InlineData(RestartGuard.WindowMs - 1, false)]
    [InlineData(RestartGuard.WindowMs, true)]
    public void Only_a_device_that_has_run_for_ten_minutes_restarts_for_a_part(long runMs, bool restarts)
    {
        PartGuard guard = new(1, new FaultLog(new WallClock()));
        guard.Start(7000);
        for (int i = 0; i < 4; i++)
        {
            guard.Fail(0, new Exception(), 7000 + runMs);
            Assert.False(guard.WantsRestart);
        }

        guard.Fail(0, new Exception(), 7000 + runMs);
        Assert.Equal(restarts, guard.WantsRestart);
    }

    [Theory]
    [InlineData(new long[] { 0, 1, 2 }, false)]
    [InlineData(new long[] { 0, 1, 2, 599_999 }, true)]
    [InlineData(new long[] { 0, 1, 2, 600_000 }, false)]
    [InlineData(new long[] { 0, 300_000, 600_000, 900_000, 1_200_000 }, false)]
    [InlineData(new long[] { 0, 700_000, 700_001, 700_002, 700_003 }, true)]
    public void More_than_three_restarts_in_ten_minutes_are_a_loop(long[] moments, bool isLoop)
    {
        RestartGuard guard = new();
        foreach (long moment in moments[..^1])
        {
            Assert.False(guard.NoteRestart(moment));
            Assert.False(guard.IsLoop);
        }

        Assert.Equal(isLoop, guard.NoteRestart(moments[^1]));
        Assert.Equal(isLoop, guard.IsLoop);
        Assert.Equal(moments[^1] + 600_000, guard.OverMs);
    }

    [Fact]
    public void A_loop_begins_once_and_ends_after_ten_quiet_minutes()
    {
        RestartGuard guard = new();
        bool[] begins = [.. new long[] { 0, 10, 20, 30, 40, 500_000, 1_000_000, 1_599_999 }.Select(guard.NoteRestart)];
        Assert.Equal([false, false, false, true, false, false, false, false], begins);
        Assert.True(guard.IsLoop);
        Assert.False(guard.NoteRestart(1_599_999 + 600_000));
        Assert.False(guard.IsLoop);
    }

    [Fact]
    public void A_loop_outlives_the_restart_that_it_is_about()
    {
        FakeFlash flash = new();
        FeatureBench bench = new(flash);
        foreach (long moment in new long[] { 1, 2, 3, 4 })
        {
            bench.Restarts.NoteRestart(moment);
        }

        Assert.True(bench.State.Save());
        FeatureBench next = new(flash);
        next.State.Load(false, 5000);
        Assert.True(next.Restarts.IsLoop);
        Assert.False(next.Restarts.NoteRestart(6000));
        Assert.True(next.Restarts.IsLoop);

        FeatureBench powered = new(flash);
        powered.State.Load(true, 0);
        Assert.Equal(0, powered.Restarts.Count);
        Assert.False(powered.Restarts.IsLoop);
    }

    [Fact]
    public void The_same_fault_again_only_counts_up()
    {
        FaultLog log = new(new WallClock());
        for (int i = 0; i < 1000; i++)
        {
            log.Note(FaultKind.Exception, 3, i);
        }

        Assert.Equal(1, log.Count);
        Assert.Equal(FaultLog.MostTimes, log.Times(0));
        Assert.Equal(5, log.Changes);
        Assert.Equal(FaultLog.UnknownTime, log.LocalSeconds(0));
        for (int i = 0; i < FaultLog.Capacity; i++)
        {
            log.Note(FaultKind.SettingLost, i + 10, 5000);
        }

        Assert.Equal(FaultLog.Capacity, log.Count);
        Assert.Equal(10, log.Detail(0));
        Assert.Equal(17, log.Detail(FaultLog.Capacity - 1));
        log.Clear();
        Assert.Equal(0, log.Count);
    }

    [Fact]
    public void Faults_are_kept_over_a_loss_of_power()
    {
        FakeFlash flash = new();
        FeatureBench bench = new(flash);
        bench.Clock.SetManual(0, 1000, 0);
        for (int i = 0; i < 20; i++)
        {
            bench.Faults.Note(FaultKind.Exception, i, i * 1000);
            bench.Faults.Note(FaultKind.Exception, i, i * 1000);
        }

        Assert.True(bench.State.IsDirty);
        Assert.True(bench.State.Save());
        FeatureBench next = new(flash);
        next.State.Load(true, 0);
        Assert.Equal(FaultLog.Capacity, next.Faults.Count);
        Assert.Equal((FaultKind.Exception, 19, 2, 1019L), (next.Faults.Kind(7), next.Faults.Detail(7), next.Faults.Times(7), next.Faults.LocalSeconds(7)));
    }

    [Fact]
    public void A_broken_thermometer_bus_takes_nothing_along()
    {
        AppBench bench = new();
        bench.PowerOn();
        bench.RunMinutes(12);
        bench.Bus.Throws = true;
        bench.RunMinutes(2);
        Assert.True(bench.Faults > 0);

        // It has run for more than ten minutes: the firmware around it may try a restart.
        Assert.True(bench.WantsRestart);
        Assert.Equal("Power socket ON", bench.Send("ON"));
        Assert.True(bench.Relay.IsHigh);
        bench.Send("EXTENSIONS=ON");
        Assert.Matches("^.* Error in part 0( x[0-9]+)?$", bench.Send("FAULTLOG"));
        bench.Bus.Throws = false;
        bench.RunMinutes(5);
        Assert.Equal(0, bench.Restarts);
        Assert.StartsWith("TEMPERATURE: ", bench.Send("TEMPERATURE"));
    }
}
