using System;
using iSocket.Core.Hal;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>A device that has nothing to do allocates nothing: its heap is 75 kB, and a collection is a pause.</summary>
public sealed class IdleTurnTests
{
    [Theory]
    [InlineData(DeviceModel.Gsm706)]
    [InlineData(DeviceModel.Gsm707)]
    [InlineData(DeviceModel.Gsm706Light)]
    public void Registered_and_idle(DeviceModel model)
    {
        AppBench bench = new(model);
        bench.PowerOn();
        bench.RunMinutes(20);
        Assert.True(bench.Modem.WasListed);
        AssertQuiet(bench);
    }

    [Fact]
    public void With_a_timer_and_a_RESTART_running()
    {
        AppBench bench = new();
        bench.PowerOn();
        bench.RunMinutes(12);
        Assert.Equal("Power ON for 720 min", bench.Send("ON720"));
        Assert.Equal("RESTARTTIME=600 - OK", bench.Send("RESTARTTIME=600"));
        Assert.Equal("Power socket restarted", bench.Send("RESTART"));
        bench.RunSeconds(60);
        AssertQuiet(bench);
    }

    [Fact]
    public void With_a_modem_that_does_not_answer()
    {
        AppBench bench = new();
        bench.Modem.IsSilent = true;
        bench.PowerOn();
        bench.RunMinutes(12);
        AssertQuiet(bench);
    }

    // The test's own modem allocates when it is spoken to, so turns in which something is sent are left out.
    private static void AssertQuiet(AppBench bench)
    {
        int quiet = 0;
        for (int i = 0; i < 20000; i++)
        {
            int commands = bench.Modem.Commands.Count;
            bench.Step(1);
            long before = GC.GetAllocatedBytesForCurrentThread();
            bench.Turn();
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (bench.Modem.Commands.Count == commands)
            {
                Assert.True(allocated == 0, $"{allocated} bytes in a turn at {bench.NowMs} ms");
                quiet++;
            }
        }

        Assert.True(quiet > 19000);
    }
}
