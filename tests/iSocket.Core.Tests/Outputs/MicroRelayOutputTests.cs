using iSocket.Core.Outputs;
using iSocket.Core.Tests.Inputs;
using Xunit;

namespace iSocket.Core.Tests.Outputs;

public sealed class MicroRelayOutputTests
{
    private readonly FakeOutputPin _pin = new();

    [Fact]
    public void Relay_is_off_from_the_start_and_driven_so()
    {
        var relay = new MicroRelayOutput(_pin);
        Assert.False(relay.IsOn);
        Assert.Empty(_pin.Writes);
        Assert.Equal(long.MaxValue, relay.Tick(0));
        Assert.Equal([false], _pin.Writes);
    }

    [Fact]
    public void Pin_follows_with_the_turn_and_only_on_change()
    {
        var relay = new MicroRelayOutput(_pin);
        relay.Tick(0);
        relay.Set(true);
        Assert.True(relay.IsOn);
        Assert.False(_pin.IsHigh);
        relay.Tick(1);
        relay.Set(true);
        relay.Tick(2);
        relay.Set(false);
        relay.Tick(3);
        relay.Tick(4);
        Assert.Equal([false, true, false], _pin.Writes);
    }

    [Fact]
    public void Missing_relay_keeps_its_state_all_the_same()
    {
        var relay = new MicroRelayOutput(null);
        relay.Set(true);
        Assert.Equal(long.MaxValue, relay.Tick(0));
        Assert.True(relay.IsOn);
    }

    [Fact]
    public void Idle_turn_allocates_nothing()
    {
        var relay = new MicroRelayOutput(_pin);
        Assert.Equal(0, Allocation.Of(() => relay.Tick(0)));
    }
}
