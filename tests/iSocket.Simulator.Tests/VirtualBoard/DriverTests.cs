using System.Device.Gpio;
using iSocket.Core.Hal;
using iSocket.Firmware.Drivers;
using iSocket.Simulator.Board;
using iSocket.VirtualBoard;
using Xunit;

namespace iSocket.Simulator.Tests.VirtualBoard;

/// <summary>The firmware's drivers on the virtual board.</summary>
public sealed class DriverTests
{
    private readonly Rig _rig = new();

    [Fact]
    public void OutputThatTheBoardLacksSwallowsEverything()
    {
        _rig.OnDevice(_ => new GpioOutput(new GpioController(), -1).Write(true));
    }

    [Fact]
    public void InputsMeanWhatTheBoardSays()
    {
        _rig.Board.SetButton(true);
        _rig.Board.SetJack(false);
        _rig.Board.SetSensor(true);
        _rig.OnDevice(_ =>
        {
            GpioController gpio = new();
            Assert.True(new GpioInput(gpio, _rig.Map.ButtonPin, false).Read());
            Assert.False(new GpioInput(gpio, _rig.Map.JackPin, false).Read());
            Assert.True(new GpioInput(gpio, _rig.Map.SensorPin, false).Read());
            Assert.True(new GpioInput(gpio, _rig.Map.MainsPin, true).Read());
        });
    }

    [Fact]
    public void FreshBoardHasPlugInContactOpenAndButtonUp()
    {
        _rig.OnDevice(_ =>
        {
            GpioController gpio = new();
            Assert.False(new GpioInput(gpio, _rig.Map.ButtonPin, false).Read());
            Assert.True(new GpioInput(gpio, _rig.Map.JackPin, false).Read());
            Assert.False(new GpioInput(gpio, _rig.Map.SensorPin, false).Read());
        });
    }

    [Fact]
    public void FileComesBackAsItWasWritten()
    {
        _rig.OnDevice(_ =>
        {
            FlashFiles files = new();
            byte[] buffer = new byte[8];
            Assert.Equal(-1, files.Read("settings.a", buffer));
            Assert.True(files.TryWrite("settings.a", [1, 2, 3, 4, 5], 4));
            Assert.Equal(4, files.Read("settings.a", buffer));
            Assert.Equal([1, 2, 3, 4], buffer[..4]);

            Assert.True(files.TryWrite("settings.a", [7], 1));
            Assert.Equal(1, files.Read("settings.a", buffer));
        });
    }

    [Fact]
    public void FileLargerThanTheBufferIsUnreadableAndAnEmptyOneIsNot()
    {
        _rig.OnDevice(board =>
        {
            FlashFiles files = new();
            board.FileCommit("I:\\settings.a", new byte[9]);
            board.FileCommit("I:\\settings.b", []);
            Assert.Equal(-2, files.Read("settings.a", new byte[8]));
            Assert.Equal(0, files.Read("settings.b", new byte[8]));
        });
    }

    [Theory]
    [InlineData(SensorFault.None, true)]
    [InlineData(SensorFault.Missing, false)]
    public void BusStartsWithAndWithoutItsSensor(SensorFault fault, bool found)
    {
        _rig.Board.ThermometerFault = fault;
        _rig.OnDevice(_ =>
        {
            OneWireBus bus = new(_rig.Map.OneWireTxPin, _rig.Map.OneWireRxPin);
            Assert.Equal(found, bus.SensorFound);
            Assert.Equal(found, bus.Reset());
        });
    }

    [Fact]
    public void BusThatCannotBeOpenedIsAnEmptyBus()
    {
        _rig.OnDevice(_ =>
        {
            OneWireBus first = new(_rig.Map.OneWireTxPin, _rig.Map.OneWireRxPin);
            Assert.True(first.Reset());
            OneWireBus second = new(_rig.Map.OneWireTxPin, _rig.Map.OneWireRxPin);
            Assert.False(second.Reset());
            second.WriteByte(0xCC);
            Assert.Equal(0xFF, second.ReadByte());
        });
    }

    [Fact]
    public void TemperatureIsReadInStepsOverTheBus()
    {
        OneWireBus bus = null!;
        int step = 0;
        int reading = 0;
        _rig.Board.TemperatureTenths = -125;
        _rig.OnStart = () => bus = new OneWireBus(_rig.Map.OneWireTxPin, _rig.Map.OneWireRxPin);
        _rig.OnTurn = clock =>
        {
            Assert.True(bus.Reset());
            bus.WriteByte(0xCC);
            bus.WriteByte(step == 0 ? (byte)0x44 : (byte)0xBE);
            reading = bus.ReadByte() | (bus.ReadByte() << 8);
            return step++ == 0 ? clock.TickMs + 760 : long.MaxValue;
        };
        _rig.Board.PowerOn();
        _rig.RunMs(2000);
        Assert.Equal(2, step);
        Assert.Equal(-200, (short)reading);
    }

    [Fact]
    public void RestartEndsTheTurnEvenIfTheProgramSwallowsExceptions()
    {
        _rig.OnTurn = _ =>
        {
            try
            {
                new Processor().Restart();
            }
            catch (System.Exception)
            {
                Assert.Throws<ProcessorStoppedException>(() => BoardContext.Current.Spend(1));
            }

            return 0;
        };
        _rig.PowerOnAndBoot();
        Assert.Equal(1, _rig.Board.Restarts);
    }
}
