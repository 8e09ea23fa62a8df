using System;
using iSocket.Core.Hal;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>What stays in memory. Runs by itself: the count is that of the whole process.</summary>
[Collection(Alone)]
public sealed class RetainedMemoryTests
{
    /// <summary>Name of the tests that run by themselves.</summary>
    public const string Alone = "runs by itself";

    [Fact]
    public void Ten_thousand_commands_leave_nothing_behind()
    {
        PreparedBoard board = new(DeviceModel.Gsm706);
        board.Build();
        board.Run(60000);
        RunCommands(board, 200);
        long before = GC.GetTotalMemory(true);
        RunCommands(board, 10000);
        Assert.InRange(GC.GetTotalMemory(true) - before, -20000, 20000);
        Assert.Equal(10200, board.Relay.Writes);
        GC.KeepAlive(board);
    }

    private static void RunCommands(PreparedBoard board, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Assert.True(board.Command(i % 2 == 0 ? "ON" : "OFF"));
        }
    }
}

/// <summary>Nothing else runs beside these tests.</summary>
[CollectionDefinition(RetainedMemoryTests.Alone, DisableParallelization = true)]
public sealed class RunsByItself;
