using System;
using System.IO;
using iSocket.VirtualBoard;
using Xunit;

namespace iSocket.Simulator.Tests.VirtualBoard;

public sealed class FileTests
{
    private const string Path = "I:\\x";

    private readonly Rig _rig = new();

    [Fact]
    public void MissingFileIsAPlainIoException()
    {
        _rig.OnDevice(_ =>
        {
            IOException problem = Assert.Throws<IOException>(() => DeviceFile.Open(Path, DeviceFile.OpenExisting));
            Assert.Equal(typeof(IOException), problem.GetType());
        });
    }

    [Fact]
    public void ContentIsDurableOnlyOnceClosed()
    {
        _rig.OnDevice(board =>
        {
            Stream file = DeviceFile.Open(Path, DeviceFile.Create);
            file.Write([1, 2, 3], 0, 3);
            file.Flush();
            Assert.Empty(board.FileRead(Path)!);
            Assert.Equal(0, _rig.Board.FlashWrites);

            file.Close();
            Assert.Equal([1, 2, 3], board.FileRead(Path)!);
            Assert.Equal(1, _rig.Board.FlashWrites);
        });
    }

    [Fact]
    public void OverwritingKeepsTheOldContentUntilClosed()
    {
        _rig.OnDevice(board =>
        {
            board.FileCommit(Path, [9, 9, 9, 9]);
            using (Stream file = DeviceFile.Open(Path, DeviceFile.Create))
            {
                file.Write([1], 0, 1);
                Assert.Equal([9, 9, 9, 9], board.FileRead(Path)!);
            }

            Assert.Equal([1], board.FileRead(Path)!);
        });
    }

    [Fact]
    public void MoveRefusesAnExistingTargetAndAMissingSource()
    {
        _rig.OnDevice(board =>
        {
            board.FileCommit(Path, [1]);
            board.FileCommit("I:\\y", [2]);
            Assert.Throws<IOException>(() => DeviceFile.Move(Path, "I:\\y"));
            Assert.Throws<IOException>(() => DeviceFile.Move("I:\\none", "I:\\z"));

            DeviceFile.Delete("I:\\y");
            DeviceFile.Move(Path, "I:\\y");
            Assert.Equal([1], board.FileRead("I:\\y")!);
            Assert.False(DeviceFile.Exists(Path));
        });
    }

    [Fact]
    public void DeletingAMissingFileIsHarmless() => _rig.OnDevice(_ => DeviceFile.Delete(Path));

    [Fact]
    public void CreateNewRefusesAnExistingFile()
    {
        _rig.OnDevice(board =>
        {
            board.FileCommit(Path, [1]);
            Assert.Throws<IOException>(() => DeviceFile.Open(Path, DeviceFile.CreateNew));
        });
    }

    [Fact]
    public void ClosingCostsTheTimeOfAFlashWrite()
    {
        long before = 0;
        long after = 0;
        _rig.OnTurn = clock =>
        {
            before = clock.TickMs;
            using (Stream file = DeviceFile.Open(Path, DeviceFile.Create))
            {
                file.WriteByte(1);
            }

            after = clock.TickMs;
            return long.MaxValue;
        };
        _rig.PowerOnAndBoot();
        Assert.InRange(after - before, 20, 25);
    }

    [Fact]
    public void StoppedProcessorCannotWrite()
    {
        bool stopped = false;
        _rig.OnTurn = _ =>
        {
            _rig.Board.PowerOff();
            try
            {
                DeviceFile.Open(Path, DeviceFile.Create);
            }
            catch (ProcessorStoppedException)
            {
                stopped = true;
            }

            return 0;
        };
        _rig.PowerOnAndBoot();
        Assert.True(stopped);
        Assert.Empty(_rig.Board.Parts.Flash.Paths);
    }
}
