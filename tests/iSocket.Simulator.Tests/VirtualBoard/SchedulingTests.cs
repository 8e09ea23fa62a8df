using System.Device.Gpio;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Firmware.Drivers;
using Xunit;

namespace iSocket.Simulator.Tests.VirtualBoard;

/// <summary>Which turns of the polling loop the simulator runs, and when.</summary>
public sealed class SchedulingTests
{
    private const long FirstTurnMs = 501;

    private readonly Rig _rig = new();

    [Fact]
    public void FirstTurnComesAfterTheBootTime()
    {
        _rig.Board.PowerOn();
        _rig.RunMs(500);
        Assert.Empty(_rig.Turns);
        _rig.RunMs(1);
        Assert.Equal([FirstTurnMs * 1000], _rig.Turns);
    }

    [Fact]
    public void TurnComesWhenTheLastOneSaidSo()
    {
        _rig.OnTurn = clock => clock.TickMs + 250;
        _rig.Board.PowerOn();
        _rig.RunMs(1300);
        Assert.Equal([501_000, 751_000, 1_001_000, 1_251_000], _rig.Turns);
    }

    [Fact]
    public void ProgramWithoutPlansSleepsThroughTheDay()
    {
        _rig.Board.PowerOn();
        _rig.RunMs(24L * 3600 * 1000);
        Assert.Single(_rig.Turns);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void TurnsAreNeverCloserThanAMillisecond(long due)
    {
        _rig.OnTurn = _ => due;
        _rig.Board.PowerOn();
        _rig.RunMs(511);
        Assert.Equal(Enumerable.Range(501, 11).Select(ms => ms * 1000L), _rig.Turns);
    }

    [Fact]
    public void BusyTurnDelaysTheNext()
    {
        _rig.OnTurn = clock =>
        {
            iSocket.VirtualBoard.BoardContext.Current.Spend(30_000);
            return clock.TickMs;
        };
        _rig.Board.PowerOn();
        _rig.RunMs(565);
        Assert.Equal([501_000, 531_000, 561_000], _rig.Turns);
    }

    [Fact]
    public void OpenedInputIsSeenAtTheNextPoll()
    {
        _rig.OnStart = () => new GpioInput(new GpioController(), _rig.Map.ButtonPin, false);
        _rig.Board.PowerOn();
        _rig.RunMs(1000);
        int before = _rig.Turns.Count;

        // The loop fell idle at 502 ms and polls every 10 ms from there.
        _rig.Board.SetButton(true);
        _rig.RunMs(100);
        Assert.Equal([1_002_000], _rig.Turns.Skip(before));
    }

    [Fact]
    public void InputThatNobodyOpenedWakesNobody()
    {
        _rig.PowerOnAndBoot();
        _rig.Board.SetButton(true);
        _rig.RunMs(1000);
        Assert.Single(_rig.Turns);
    }

    [Fact]
    public void ReceivedBytesAreSeenAtTheNextPollTogether()
    {
        byte[] buffer = new byte[64];
        UartLine line = null!;
        _rig.OnStart = () => line = new UartLine(27, 26, 115200);
        _rig.OnTurn = _ => line.Read(buffer) > 100 ? 0 : long.MaxValue;
        _rig.Board.PowerOn();
        _rig.RunMs(1000);
        int before = _rig.Turns.Count;
        for (int i = 0; i < 5; i++)
        {
            _rig.Modem.Send(65);
            _rig.Time.RunUntil(_rig.Time.NowUs + 87);
        }

        _rig.RunMs(100);
        Assert.Single(_rig.Turns.Skip(before));
    }

    [Fact]
    public void DueTurnIsNotDelayedByAnInput()
    {
        _rig.OnStart = () => new GpioInput(new GpioController(), _rig.Map.ButtonPin, false);
        _rig.OnTurn = clock => clock.TickMs + 103;
        _rig.Board.PowerOn();
        _rig.RunMs(600);
        _rig.Board.SetButton(true);
        _rig.RunMs(10);
        Assert.Equal([501_000, 602_000], _rig.Turns);
    }

    [Fact]
    public void InputThatChangesWhileATurnRunsIsSeenAtTheNextPoll()
    {
        _rig.OnStart = () => new GpioInput(new GpioController(), _rig.Map.ButtonPin, false);
        _rig.OnTurn = _ =>
        {
            _rig.Board.SetButton(true);
            return long.MaxValue;
        };
        _rig.Board.PowerOn();
        _rig.RunMs(1000);
        Assert.Equal([501_000, 512_000], _rig.Turns);
    }

    [Fact]
    public void RealFirmwareRunsAnIdleDay()
    {
        Rig rig = new() { RunRealFirmware = true };
        rig.Board.PowerOn();
        rig.RunMs(24L * 3600 * 1000);
        Assert.True(rig.Board.IsAlive);
        Assert.Equal(0, rig.Board.Restarts);
        Assert.Equal(0, rig.Board.FirmwareFaults);
        Assert.Equal(24L * 3600 * 1000, rig.Board.UptimeMs);
    }
}
