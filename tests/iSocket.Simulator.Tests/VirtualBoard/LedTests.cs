using System.Device.Gpio;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Firmware.Drivers;
using iSocket.Simulator.Board;
using Xunit;

namespace iSocket.Simulator.Tests.VirtualBoard;

public sealed class LedTests
{
    [Fact]
    public void HistoryNotesEveryChangeWithItsMoment()
    {
        Rig rig = Blinker(250);
        rig.Board.PowerOn();
        rig.RunMs(1300);
        Assert.Equal([(0L, false), (501_000L, true), (751_000L, false), (1_001_000L, true), (1_251_000L, false)], rig.Board.LedHistory(Led.Out));
        Assert.Equal([(0L, false)], rig.Board.LedHistory(Led.Gsm));
    }

    [Fact]
    public void LossOfSupplyEndsTheLight()
    {
        Rig rig = Blinker(100_000);
        rig.PowerOnAndBoot();
        rig.Board.PowerOff();
        Assert.Equal((600_000L, false), rig.Board.LedHistory(Led.Out)[^1]);
    }

    [Fact]
    public void HistoryOfALongRunStaysBoundedAndCoversTheLastMinutes()
    {
        Rig rig = Blinker(125);
        rig.Board.PowerOn();
        rig.RunMs(3600 * 1000);
        var history = rig.Board.LedHistory(Led.Out);
        Assert.InRange(history.Count, 4800, 6000);
        Assert.True(history[0].Us <= rig.Time.NowUs - 600_000_000);
        Assert.All(history.Zip(history.Skip(1)), pair =>
        {
            Assert.True(pair.First.Us < pair.Second.Us);
            Assert.NotEqual(pair.First.On, pair.Second.On);
        });
    }

    private static Rig Blinker(long everyMs)
    {
        Rig rig = new();
        IOutputPin led = null!;
        bool on = false;
        rig.OnStart = () => led = new GpioOutput(new GpioController(), rig.Map.OutLedPin);
        rig.OnTurn = clock =>
        {
            on = !on;
            led.Write(on);
            return clock.TickMs + everyMs;
        };
        return rig;
    }
}
