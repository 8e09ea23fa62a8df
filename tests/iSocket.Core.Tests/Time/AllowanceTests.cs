using System.Linq;
using iSocket.Core.Time;
using Xunit;

namespace iSocket.Core.Tests.Time;

/// <summary>A number of times at once, then once in a while.</summary>
public sealed class AllowanceTests
{
    [Theory]
    [InlineData(0L)]
    [InlineData(123_456L)]
    [InlineData(long.MaxValue / 2)]
    public void A_burst_and_then_one_at_a_time(long nowMs)
    {
        Allowance allowance = new(3, 1000);
        Assert.Equal(3, Enumerable.Range(0, 10).Count(_ => allowance.TryTake(nowMs)));
        Assert.Equal(nowMs + 1000, allowance.ReadyMs);
        Assert.False(allowance.TryTake(nowMs + 999));
        Assert.True(allowance.TryTake(nowMs + 1000));
        Assert.False(allowance.TryTake(nowMs + 1999));
        Assert.True(allowance.TryTake(nowMs + 2000));
    }

    [Fact]
    public void What_is_not_taken_is_kept_up_to_the_burst()
    {
        Allowance allowance = new(3, 1000);
        Assert.True(allowance.TryTake(0));
        Assert.Equal(3, Enumerable.Range(0, 10).Count(_ => allowance.TryTake(1_000_000)));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(333)]
    [InlineData(1000)]
    public void Over_a_day_it_is_no_more_than_promised(int askedEveryMs)
    {
        Allowance allowance = new(60, 60_000);
        int taken = 0;
        for (long nowMs = 0; nowMs < 24 * 3_600_000; nowMs += askedEveryMs)
        {
            taken += allowance.TryTake(nowMs) ? 1 : 0;
        }

        Assert.Equal(1440 + 59, taken);
    }
}
