using iSocket.Core.Calls;
using iSocket.Core.Tests.Inputs;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Calls;

/// <summary>What the desk tells of a call, and how often it asks.</summary>
public sealed class CallDeskTests
{
    [Fact]
    public void Tells_who_listens_and_who_is_called()
    {
        CallScript script = new();
        script.Play("0:place=+407,20");
        Assert.True(script.Desk.IsCalling);
        Assert.False(script.Desk.IsLive);
        script.Play("100:cc=103");
        Assert.True(script.Desk.IsCalling);
        script.Play("200:cc=100");
        Assert.False(script.Desk.IsCalling);
        Assert.True(script.Desk.IsLive);
        Assert.False(script.Desk.IsFree);
        script.Play("300:NC");
        Assert.True(script.Desk.IsFree);
        Assert.False(script.Desk.IsLive);
    }

    [Fact]
    public void Polls_once_a_second_and_only_in_a_call()
    {
        CallScript script = new();
        script.Play("0:end 60000:end");
        Assert.Equal(0, script.Polls);
        script.Play("60000:place=+407,20 60000:list=103 70500:end");
        Assert.Equal(10, script.Polls);
    }

    [Fact]
    public void An_idle_turn_allocates_nothing()
    {
        CallDesk desk = new CallScript().Desk;
        Assert.Equal(0, Allocation.Of(() => desk.Tick(5) + desk.DueMs(5)));
    }
}
