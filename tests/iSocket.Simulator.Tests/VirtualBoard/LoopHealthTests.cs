using iSocket.Firmware;
using Xunit;

namespace iSocket.Simulator.Tests.VirtualBoard;

public sealed class LoopHealthTests
{
    [Fact]
    public void ALoopThatNeverBeatsIsDeadAfterAMinute()
    {
        LoopHealth loop = new();
        for (int ms = LoopHealth.CheckMs; ms < 60_000; ms += LoopHealth.CheckMs)
        {
            Assert.False(loop.LooksDead(), $"after {ms} ms");
        }

        Assert.True(loop.LooksDead());
        Assert.True(loop.LooksDead());
    }

    [Fact]
    public void OneBeatInAMinuteIsEnough()
    {
        LoopHealth loop = new();
        for (int look = 0; look < 500; look++)
        {
            if (look % 11 == 0)
            {
                loop.Beat();
            }

            Assert.False(loop.LooksDead(), $"look {look}");
        }
    }

    [Fact]
    public void ALoopThatStopsAfterALongLifeIsDeadAMinuteAfterItsLastBeat()
    {
        LoopHealth loop = new();
        for (int look = 0; look < 100; look++)
        {
            loop.Beat();
            loop.Beat();
            Assert.False(loop.LooksDead());
        }

        for (int look = 0; look < 11; look++)
        {
            Assert.False(loop.LooksDead());
        }

        Assert.True(loop.LooksDead());
    }
}
