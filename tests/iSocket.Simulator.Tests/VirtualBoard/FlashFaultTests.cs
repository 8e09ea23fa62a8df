using System;
using System.Linq;
using iSocket.Firmware.Drivers;
using iSocket.Simulator.Tests.Wear;
using Xunit;

namespace iSocket.Simulator.Tests.VirtualBoard;

/// <summary>A flash that is full, empty, slow, refuses or turns bits.</summary>
public sealed class FlashFaultTests
{
    private const string Path = "I:\\x";

    [Fact]
    public void OrderedWritesFailAndLeaveWhatWasThere()
    {
        Rig rig = new();
        rig.OnStart = () =>
        {
            FlashFiles files = new();
            Assert.True(files.TryWrite("x", [1], 1));
            rig.Board.FailFlashWrites(2);
            Assert.False(files.TryWrite("x", [2], 1));
            Assert.False(files.TryWrite("x", [3], 1));
            Assert.Equal([1], rig.Board.Parts.Flash.Read(Path)!);
            Assert.True(files.TryWrite("x", [4], 1));
            rig.Board.FailFlashWrites(null);
            for (int i = 0; i < 50; i++)
            {
                Assert.False(files.TryWrite("x", [5], 1));
            }

            rig.Board.HealFlash();
            Assert.True(files.TryWrite("x", [6], 1));
        };
        rig.PowerOnAndBoot();
        Assert.Equal([6], rig.Board.Parts.Flash.Read(Path)!);
    }

    [Fact]
    public void FullPartitionRefusesWhatNeedsABlock()
    {
        Rig rig = new();
        rig.OnStart = () =>
        {
            rig.Board.FillFlash();
            Assert.True(new FlashFiles().TryWrite("x", new byte[500], 500));
            Assert.False(new FlashFiles().TryWrite("x", new byte[600], 600));
        };
        rig.PowerOnAndBoot();
        Assert.Equal(500, rig.Board.Parts.Flash.Read(Path)!.Length);
    }

    [Fact]
    public void FlipsTurnAsManyBitsAsOrdered()
    {
        Rig rig = new();
        rig.OnStart = () => new FlashFiles().TryWrite("x", new byte[1000], 1000);
        rig.PowerOnAndBoot();
        rig.Board.FlipFlashBits(1);
        Assert.Equal(1, rig.Board.Parts.Flash.Read(Path)!.Sum(value => int.PopCount(value)));
        rig.Board.FlipFlashBits(2);
        Assert.Equal(3, rig.Board.Parts.Flash.Read(Path)!.Sum(value => int.PopCount(value)));
    }

    [Fact]
    public void ErasedFlashIsEmpty()
    {
        Rig rig = new();
        rig.OnStart = () => new FlashFiles().TryWrite("x", [1], 1);
        rig.PowerOnAndBoot();
        rig.Board.EraseFlash();
        Assert.Empty(rig.Board.Parts.Flash.Paths);
    }

    // Writes are the only thing in a turn that waits (docs/wear.md, "How long a turn takes").
    [Theory]
    [InlineData("ON", 1)]
    [InlineData("RESTARTTIME=33", 2)]
    [InlineData("STATUS", 1)]
    public void SlowFlashStallsATurnByItsWritesAndNothingElse(string command, int writes)
    {
        WornLife life = new(iSocket.Core.Hal.DeviceModel.Gsm706, "STATUS");
        life.World.Board.SlowFlash(TimeSpan.FromMilliseconds(300));
        life.World.Board.Parts.LongestTurnUs = 0;
        int before = life.World.Board.FlashWrites;
        string reply = string.Empty;
        life.World.Network.MessageArrived += message => reply = message.Text;
        life.Send(command);
        life.Run(TimeSpan.FromSeconds(15));
        Assert.NotEqual(string.Empty, reply);
        Assert.Equal(writes, life.World.Board.FlashWrites - before);
        Assert.InRange(life.World.Board.Parts.LongestTurnUs / 1000, writes * 300, (writes * 325) + 40);
        Assert.Equal(0, life.World.Board.FirmwareFaults);
    }

    [Fact]
    public void FactoryResetOnASlowFlashIsTheLongestTurn()
    {
        WornLife life = new(iSocket.Core.Hal.DeviceModel.Gsm706, "ALERTNUMBER+40711000111", "ON");
        life.World.Board.SlowFlash(TimeSpan.FromMilliseconds(300));
        life.World.Board.Parts.LongestTurnUs = 0;
        life.World.Board.SetButton(true);
        life.Run(TimeSpan.FromSeconds(6));
        life.World.Board.SetButton(false);
        life.Run(TimeSpan.FromSeconds(1));
        life.World.Board.SetButton(true);
        life.Run(TimeSpan.FromMilliseconds(200));
        life.World.Board.SetButton(false);
        life.Run(TimeSpan.FromSeconds(30));
        Assert.Equal(1, life.World.Board.Restarts);
        Assert.InRange(life.World.Board.Parts.LongestTurnUs / 1000, 4 * 300, 7 * 340);
    }
}
