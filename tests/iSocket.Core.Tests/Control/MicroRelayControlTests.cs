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
}
