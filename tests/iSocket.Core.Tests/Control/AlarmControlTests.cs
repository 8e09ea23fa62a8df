using iSocket.Core.Control;
using iSocket.Core.Tests.Inputs;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Control;

/// <summary>What of the alarm function needs a counter of allocations.</summary>
public sealed class AlarmControlTests
{
    [Fact]
    public void An_idle_turn_allocates_nothing()
    {
        AlarmScript script = new();
        script.Play("0:arm 1000:end");
        Assert.Equal(0, Allocation.Of(() => script.Alarm.Tick(2000, out _) == AlarmEvent.None ? 0 : 1));
    }
}
