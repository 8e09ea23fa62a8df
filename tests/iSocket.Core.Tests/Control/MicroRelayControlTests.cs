using System;
using iSocket.Core.Control;
using iSocket.Core.Outputs;
using iSocket.Core.Tests.Inputs;
using iSocket.Core.Tests.Outputs;
using Xunit;

namespace iSocket.Core.Tests.Control;

/// <summary>What of the micro-relay has to be stored.</summary>
public sealed class MicroRelayControlTests
{
    [Fact]
    public void Everything_but_time_is_a_change_to_be_kept()
    {
        MicroRelayControl relay = new(new MicroRelayOutput(new FakeOutputPin()));
        int changes = relay.Changes;
        foreach (Action action in new Action[] { () => relay.Switch(true), () => relay.Restart(5, 0), () => relay.Pulse(5, 0), relay.EndPulse, () => relay.SetMains(false) })
        {
            action();
            Assert.True(relay.Changes > changes);
            changes = relay.Changes;
        }

        relay.Tick(0);
        relay.Tick(100000);
        Assert.Equal(changes, relay.Changes);
        Assert.Equal(0, Allocation.Of(() => relay.Tick(5)));
    }

    [Fact]
    public void P4_Nothing_runs_on_battery_and_nothing_begins_there()
    {
        MicroRelayControl relay = new(new MicroRelayOutput(new FakeOutputPin()));
        relay.Pulse(10, 0);
        relay.SetMains(false);
        foreach (Action action in new Action[] { () => { }, () => relay.Restart(10, 1000), () => relay.Pulse(10, 1000), () => relay.Switch(true) })
        {
            action();
            Assert.Equal(0, relay.Save(out _));
            Assert.False(relay.IsPulsing);
            Assert.Equal(long.MaxValue, relay.Tick(1000));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void C4_Mains_that_go_and_mains_that_come_find_it_off(bool hasMains)
    {
        MicroRelayControl relay = new(new MicroRelayOutput(new FakeOutputPin()));
        relay.Switch(true);
        relay.SetMains(hasMains);
        Assert.False(relay.IsOn);
        Assert.Equal(0, relay.Save(out _));
    }

    [Fact]
    public void Changes_count_up_one_by_one()
    {
        MicroRelayControl relay = new(new MicroRelayOutput(new FakeOutputPin()));
        Assert.Equal(0, relay.Changes);
        relay.Switch(true);
        Assert.Equal(1, relay.Changes);
        relay.EndPulse();
        Assert.Equal(1, relay.Changes);
    }
}
