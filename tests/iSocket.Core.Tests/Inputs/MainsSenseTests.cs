using iSocket.Core.Inputs;
using Xunit;

namespace iSocket.Core.Tests.Inputs;

public sealed class MainsSenseTests
{
    private readonly FakeInputPin _pin = new() { IsActive = true };

    [Fact]
    public void Loss_counts_after_50_ms()
    {
        var mains = new MainsSense(_pin);
        mains.Tick(0);
        Assert.True(mains.IsPresent);
        Assert.False(mains.IsSettled);
        Assert.Equal(long.MaxValue, mains.Tick(50));
        Assert.True(mains.IsSettled);

        _pin.IsActive = false;
        Assert.Equal(150, mains.Tick(100));
        mains.Tick(149);
        Assert.True(mains.IsPresent);
        mains.Tick(150);
        Assert.False(mains.IsPresent);
    }

    [Fact]
    public void Board_that_cannot_tell_has_mains()
    {
        var mains = new MainsSense(null);
        Assert.Equal(long.MaxValue, mains.Tick(0));
        Assert.True(mains.IsPresent);
        Assert.True(mains.IsSettled);
    }

    [Fact]
    public void Idle_turn_allocates_nothing()
    {
        var mains = new MainsSense(_pin);
        long nowMs = 0;
        Assert.Equal(0, Allocation.Of(() => mains.Tick(++nowMs)));
    }
}
