using iSocket.Core.Control;
using iSocket.Core.Tests.Inputs;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Control;

/// <summary>What of the alarm function needs a counter of allocations.</summary>
public sealed class AlarmControlTests
{
    [Theory]
    [InlineData("0:disarm 100:end", 0, 0)]
    [InlineData("0:arm 100:end", 1, 0)]
    [InlineData("0:arm 50:arm 100:end", 1, 0)]
    [InlineData("0:arm 50:disarm 60:disarm 100:end", 2, 1)]
    [InlineData("0:arm 50:disarm 60:arm 70:disarm 100:end", 4, 2)]
    [InlineData("0:arm 1000:close 2000:open 3000:end", 2, 0)]
    [InlineData("0:ALERT=SMSCHANGE 0:arm 1000:close 2000:open 3000:end", 3, 0)]
    public void S14_What_has_to_be_remembered_is_counted_and_each_disarming_too(string script, int changes, int disarmings)
    {
        AlarmScript alarm = new();
        alarm.Play(script);
        Assert.Equal((changes, disarmings), (alarm.Alarm.Changes, alarm.Alarm.Disarmings));
    }

    [Fact]
    public void An_idle_turn_allocates_nothing()
    {
        AlarmScript script = new();
        script.Play("0:arm 1000:end");
        Assert.Equal(0, Allocation.Of(() => script.Alarm.Tick(2000, out _) == AlarmEvent.None ? 0 : 1));
    }
}
