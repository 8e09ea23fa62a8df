using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Firmware.Drivers;
using Xunit;

namespace iSocket.Simulator.Tests.VirtualBoard;

public sealed class FlashCutTests
{
    private const string SlotA = "I:\\settings.a";

    [Theory]
    [InlineData(DeviceModel.Gsm706)]
    [InlineData(DeviceModel.Gsm707)]
    public void SupplyDiesDuringTheOrderedWrite(DeviceModel model)
    {
        Rig rig = Writer();
        rig.Board.Model = model;
        rig.Board.CutAtFlashWrite(3);
        rig.PowerOnAndBoot();
        Assert.False(rig.Board.IsAlive);
        Assert.False(rig.Board.MainsPresent);
        Assert.False(rig.Modem.Supply);
        Assert.Equal(3, rig.Board.FlashWrites);

        rig.Board.BatteryFull();
        rig.RunMs(1000);
        Assert.False(rig.Board.IsAlive);
        rig.Board.PowerOn();
        Assert.True(rig.Board.IsAlive);
    }

    [Fact]
    public void OrderLapsesAtPowerOff()
    {
        Rig rig = Writer();
        rig.Board.Model = DeviceModel.Gsm707;
        rig.PowerOnAndBoot();
        rig.Board.CutAtFlashWrite(1);
        rig.Board.PowerOff();
        rig.RunMs(1000);
        Assert.True(rig.Board.IsAlive);
        Assert.True(rig.Board.FlashWrites > 5);
    }

    [Fact]
    public void TornWriteLeavesOldEmptyPartOrRubbishAndTheSeedDecides()
    {
        HashSet<string> kinds = [];
        for (int seed = 0; seed < 40; seed++)
        {
            byte[] first = ContentAfterCut(seed);
            Assert.Equal(first, ContentAfterCut(seed));
            kinds.Add(KindOf(first));
        }

        Assert.Equal(["empty", "old", "part", "rubbish"], kinds.Order());
    }

    [Fact]
    public void CorruptMakesBothSlotsEvenWhereThereWereNone()
    {
        Rig rig = new();
        rig.Board.CorruptSettings();
        Assert.Equal(["I:\\settings.a", "I:\\settings.b"], rig.Board.Parts.Flash.Paths.Order());
        Assert.NotEmpty(rig.Board.Parts.Flash.Read(SlotA)!);
    }

    [Fact]
    public void FlashSurvivesEverything()
    {
        Rig rig = new();
        rig.OnStart = () => new FlashFiles().TryWrite("settings.a", [1, 2], 2);
        rig.PowerOnAndBoot();
        rig.OnStart = () => { };
        rig.Board.ProcessorReset();
        rig.RunMs(600);
        rig.Board.PowerOff();
        Assert.Equal([1, 2], rig.Board.Parts.Flash.Read(SlotA)!);
    }

    private static Rig Writer(int seed = 0)
    {
        Rig rig = new(seed);
        byte generation = 0;
        rig.OnTurn = clock =>
        {
            new FlashFiles().TryWrite("settings.a", [.. Enumerable.Repeat(++generation, 32)], 32);
            return clock.TickMs + 10;
        };
        return rig;
    }

    private static byte[] ContentAfterCut(int seed)
    {
        Rig rig = Writer(seed);
        rig.Board.CutAtFlashWrite(2);
        rig.PowerOnAndBoot();
        return rig.Board.Parts.Flash.Read(SlotA)!;
    }

    private static string KindOf(byte[] content) => content switch
    {
        [] => "empty",
        _ when content.Length < 32 => "part",
        _ when content.All(value => value == 1) => "old",
        _ => "rubbish",
    };
}
