using iSocket.Core.Control;
using Xunit;

namespace iSocket.Core.Tests.Control;

/// <summary>The 30 minutes (W-1 to W-4).</summary>
public sealed class ConfigWindowTests
{
    private const long Minute = 60000;

    [Fact]
    public void Is_closed_before_anybody_opens_it()
    {
        Assert.False(new ConfigWindow().IsOpen(0));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, (30 * Minute) - 1, true)]
    [InlineData(0, 30 * Minute, false)]
    [InlineData(7 * Minute, (37 * Minute) - 1, true)]
    [InlineData(7 * Minute, 37 * Minute, false)]
    public void Is_open_for_30_minutes(long renewedMs, long nowMs, bool isOpen)
    {
        ConfigWindow window = new();
        window.Renew(renewedMs);
        Assert.Equal(isOpen, window.IsOpen(nowMs));
    }

    [Fact]
    public void Each_renewal_starts_the_30_minutes_afresh()
    {
        ConfigWindow window = new();
        window.Renew(0);
        window.Renew(29 * Minute);
        Assert.True(window.IsOpen((59 * Minute) - 1));
        Assert.False(window.IsOpen(59 * Minute));
    }

    [Theory]
    [InlineData(30 * Minute, 10 * Minute, true)]
    [InlineData(30 * Minute, (30 * Minute) - 1, true)]
    [InlineData(30 * Minute, 30 * Minute, false)]
    [InlineData(30 * Minute, 31 * Minute, false)]
    [InlineData(0, 5 * Minute, false)]
    [InlineData(40 * Minute, 10 * Minute, true)]
    [InlineData((40 * Minute) + 1, 10 * Minute, false)]
    [InlineData(long.MaxValue, 10 * Minute, false)]
    [InlineData(long.MinValue, 10 * Minute, false)]
    public void A_restart_keeps_what_was_left_and_never_opens_one(long storedEndMs, long nowMs, bool isOpen)
    {
        ConfigWindow window = new();
        window.Restore(storedEndMs, nowMs);
        Assert.Equal(isOpen, window.IsOpen(nowMs));
        Assert.False(window.IsOpen(nowMs + (30 * Minute)));
    }
}
