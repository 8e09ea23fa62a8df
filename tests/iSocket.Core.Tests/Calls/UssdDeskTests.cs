using iSocket.Core.Tests.Inputs;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Calls;

/// <summary>What of the requests to the operator needs a counter of allocations.</summary>
public sealed class UssdDeskTests
{
    [Fact]
    public void An_idle_turn_allocates_nothing()
    {
        UssdScript script = new();
        script.Play("ask *1# +1|say +CUSD: 0,\"\"");
        Assert.Equal(0, Allocation.Of(() => script.Desk.Tick(9000000) + script.Desk.DueMs(9000000)));
    }
}
