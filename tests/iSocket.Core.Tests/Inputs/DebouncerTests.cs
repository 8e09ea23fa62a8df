using iSocket.Core.Inputs;
using Xunit;

namespace iSocket.Core.Tests.Inputs;

public sealed class DebouncerTests
{
    private readonly Debouncer _debouncer = new(30);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void First_level_is_taken_at_once_and_settles_later(bool level)
    {
        Assert.Equal(130, _debouncer.Tick(100, level));
        Assert.Equal(level, _debouncer.Level);
        Assert.False(_debouncer.IsSettled);

        Assert.Equal(130, _debouncer.Tick(129, level));
        Assert.False(_debouncer.IsSettled);

        Assert.Equal(long.MaxValue, _debouncer.Tick(130, level));
        Assert.True(_debouncer.IsSettled);
        Assert.Equal(100, _debouncer.LevelSinceMs);
    }

    [Fact]
    public void Unsettled_level_follows_the_input()
    {
        _debouncer.Tick(0, true);
        Assert.Equal(50, _debouncer.Tick(20, false));
        Assert.False(_debouncer.Level);
        _debouncer.Tick(49, false);
        Assert.False(_debouncer.IsSettled);
        _debouncer.Tick(50, false);
        Assert.True(_debouncer.IsSettled);
    }

    [Fact]
    public void New_level_counts_once_it_has_stood()
    {
        Settle(false);
        Assert.Equal(1030, _debouncer.Tick(1000, true));
        Assert.Equal(1030, _debouncer.Tick(1029, true));
        Assert.False(_debouncer.Level);
        Assert.Equal(long.MaxValue, _debouncer.Tick(1030, true));
        Assert.True(_debouncer.Level);
        Assert.Equal(1000, _debouncer.LevelSinceMs);
    }

    [Fact]
    public void Bounce_starts_the_time_afresh()
    {
        Settle(false);
        _debouncer.Tick(1000, true);
        Assert.Equal(long.MaxValue, _debouncer.Tick(1020, false));
        Assert.Equal(1055, _debouncer.Tick(1025, true));
        _debouncer.Tick(1054, true);
        Assert.False(_debouncer.Level);
        _debouncer.Tick(1055, true);
        Assert.True(_debouncer.Level);
        Assert.Equal(1025, _debouncer.LevelSinceMs);
    }

    [Fact]
    public void Glitch_leaves_no_trace()
    {
        Settle(true);
        long sinceMs = _debouncer.LevelSinceMs;
        _debouncer.Tick(1000, false);
        _debouncer.Tick(1029, true);
        _debouncer.Tick(2000, true);
        Assert.True(_debouncer.Level);
        Assert.Equal(sinceMs, _debouncer.LevelSinceMs);
    }

    private void Settle(bool level)
    {
        _debouncer.Tick(0, level);
        _debouncer.Tick(30, level);
        Assert.True(_debouncer.IsSettled);
    }
}
