using System.Linq;
using iSocket.Core.Tests.Inputs;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Control;

/// <summary>What of the schedule takes too long, or a counter of allocations, on the device (device.md H-1 to H-3).</summary>
public sealed class SchedulerTests
{
    [Fact]
    public void Runs_every_rule_of_a_year_once()
    {
        SchedulerScript script = new();
        Assert.Equal(string.Join("; ", Enumerable.Repeat("02:30 ON", 366)), script.Play("+02:30,*,ON|=24/01/01,00:00:00|366d"));
    }

    [Fact]
    public void An_idle_turn_allocates_nothing()
    {
        SchedulerScript script = new();
        script.Play("+10:00,*,ON|=24/02/29,10:00:00|20s");
        Assert.Equal(0, Allocation.Of(() => script.Scheduler.Tick(script.NowMs)));
    }
}
