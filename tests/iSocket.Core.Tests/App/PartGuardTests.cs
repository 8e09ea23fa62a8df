using System;
using iSocket.Core.App;
using iSocket.Core.Control;
using iSocket.Core.Time;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>What a part that fails costs the others (decision 17); the pauses are in the shared cases.</summary>
public sealed class PartGuardTests
{
    private readonly PartGuard _guard = new(2, new FaultLog(new WallClock()));

    [Fact]
    public void Every_exception_is_counted_and_the_last_one_kept()
    {
        Assert.Equal(0, _guard.Faults);
        Assert.Null(_guard.LastFault);
        InvalidOperationException last = new();
        _guard.Fail(0, new Exception(), 0);
        _guard.Fail(1, last, 0);
        Assert.Equal(2, _guard.Faults);
        Assert.Same(last, _guard.LastFault);
    }

    [Fact]
    public void A_part_that_never_recovers_is_left_out_for_a_minute_each_time()
    {
        for (int i = 0; i < 1000; i++)
        {
            long pauseMs = _guard.Fail(0, new Exception(), 0);
            Assert.True(i < 13 || pauseMs == 60000, $"{pauseMs} ms after {i} failures");
        }
    }

    [Fact]
    public void A_restart_that_is_wanted_stays_wanted_whatever_fails_or_recovers_then()
    {
        _guard.Start(0);
        for (int i = 0; i < 10; i++)
        {
            Fail(i % 2);
        }

        Assert.True(_guard.WantsRestart);
        _guard.Pass(0);
        for (int i = 0; i < 6; i++)
        {
            Fail(0);
            Assert.True(_guard.WantsRestart);
        }
    }

    [Fact]
    public void Failures_of_one_part_do_not_count_against_another()
    {
        _guard.Start(0);
        for (int i = 0; i < 8; i++)
        {
            Fail(i % 2);
        }

        _guard.Pass(0);
        Fail(0);
        Assert.False(_guard.WantsRestart);
        Fail(1);
        Assert.True(_guard.WantsRestart);
    }

    private void Fail(int part) => _guard.Fail(part, new Exception(), RestartGuard.WindowMs);
}
