using System;
using System.Collections.Generic;
using System.Device.Gpio;
using iSocket.Core.Hal;
using iSocket.Firmware.Drivers;
using iSocket.VirtualBoard;
using Xunit;

namespace iSocket.Simulator.Tests.VirtualBoard;

public sealed class SupplyTests
{
    private readonly Rig _rig = new();

    public SupplyTests()
    {
        // A program that switches the socket on at every start.
        _rig.OnStart = () => new GpioOutput(new GpioController(), _rig.Map.SocketRelayPin).Write(true);
    }

    [Fact]
    public void A706LivesFromMainsAlone()
    {
        Assert.False(_rig.Board.IsAlive);
        _rig.PowerOnAndBoot();
        Assert.True(_rig.Board.SocketRelay);
        Assert.True(_rig.Modem.Supply);

        _rig.Board.PowerOff();
        Assert.False(_rig.Board.IsAlive);
        Assert.False(_rig.Board.SocketRelay);
        Assert.False(_rig.Modem.Supply);
        Assert.Equal(0, _rig.Board.UptimeMs);
    }

    [Theory]
    [InlineData(DeviceModel.Gsm707)]
    [InlineData(DeviceModel.Gsm707Light)]
    public void A707GoesOnFromItsBattery(DeviceModel model)
    {
        _rig.Board.Model = model;
        _rig.RunMs(1000);
        Assert.False(_rig.Board.IsAlive);

        _rig.PowerOnAndBoot();
        _rig.Board.PowerOff();
        _rig.RunMs(10_000);
        Assert.True(_rig.Board.IsAlive);
        Assert.True(_rig.Modem.Supply);
        Assert.False(_rig.Board.MainsPresent);

        _rig.Board.BatteryEmpty();
        Assert.False(_rig.Board.IsAlive);
        _rig.Board.BatteryFull();
        Assert.False(_rig.Board.IsAlive);
    }

    [Fact]
    public void OnlyMainsStartsAnEmpty707AndFillsIt()
    {
        _rig.Board.Model = DeviceModel.Gsm707;
        _rig.PowerOnAndBoot();
        _rig.Board.PowerOff();
        _rig.Board.BatteryEmpty();

        _rig.PowerOnAndBoot();
        _rig.Board.PowerOff();
        Assert.True(_rig.Board.IsAlive);
    }

    [Fact]
    public void EmptyBatteryDoesNotMatterWhileMainsIsThere()
    {
        _rig.Board.Model = DeviceModel.Gsm707;
        _rig.PowerOnAndBoot();
        _rig.Board.BatteryEmpty();
        Assert.True(_rig.Board.IsAlive);
        _rig.Board.PowerOff();
        Assert.False(_rig.Board.IsAlive);
    }

    [Fact]
    public void MainsPinFollowsMains()
    {
        List<bool> seen = [];
        IInputPin mains = null!;
        _rig.OnStart = () => mains = new GpioInput(new GpioController(), _rig.Map.MainsPin, true);
        _rig.OnTurn = _ =>
        {
            seen.Add(mains.Read());
            return long.MaxValue;
        };
        _rig.Board.Model = DeviceModel.Gsm707;
        _rig.PowerOnAndBoot();
        _rig.Board.PowerOff();
        _rig.RunMs(100);
        _rig.Board.PowerOn();
        _rig.RunMs(100);
        Assert.Equal([true, false, true], seen);
    }

    [Fact]
    public void ResetDropsTheOutputsForTheBootTimeAndCounts()
    {
        int restarts = 0;
        _rig.Board.Restarted += () => restarts++;
        _rig.PowerOnAndBoot();
        Assert.Equal(0, restarts);

        _rig.Board.ProcessorReset();
        Assert.False(_rig.Board.SocketRelay);
        Assert.True(_rig.Modem.Supply);
        _rig.RunMs(499);
        Assert.False(_rig.Board.SocketRelay);
        _rig.RunMs(2);
        Assert.True(_rig.Board.SocketRelay);
        Assert.Equal(1, restarts);
        Assert.Equal(1, _rig.Board.Restarts);
    }

    [Fact]
    public void ResetWithoutSupplyDoesNothing()
    {
        _rig.Board.ProcessorReset();
        _rig.RunMs(1000);
        Assert.False(_rig.Board.IsAlive);
        Assert.Equal(0, _rig.Board.Restarts);
    }

    [Fact]
    public void FirmwareRestartsItself()
    {
        bool came = false;
        bool asked = false;
        _rig.OnTurn = _ =>
        {
            if (!asked)
            {
                asked = true;
                new Processor().Restart();
                came = true;
            }

            return long.MaxValue;
        };
        _rig.Board.PowerOn();
        _rig.RunMs(1200);
        Assert.False(came);
        Assert.Equal(1, _rig.Board.Restarts);
        Assert.Equal(2, _rig.Turns.Count);
    }

    [Fact]
    public void RealTimeCounterRunsThroughARestartAndStartsAt1970AfterALossOfSupply()
    {
        _rig.PowerOnAndBoot();
        Assert.InRange(_rig.Clock.RealTimeCounterMs, 600, 600);

        _rig.Clock.SetRealTimeCounter(1_700_000_000_999);
        Assert.Equal(1_700_000_000_000, _rig.Clock.RealTimeCounterMs);
        _rig.Board.ProcessorReset();
        _rig.RunMs(700);
        Assert.Equal(1_700_000_000_700, _rig.Clock.RealTimeCounterMs);
        Assert.Equal(700, _rig.Clock.TickMs);

        _rig.Board.PowerOff();
        _rig.RunMs(5000);
        _rig.PowerOnAndBoot();
        Assert.Equal(600, _rig.Clock.RealTimeCounterMs);
    }

    [Fact]
    public void ModemSupplyFollowsItsSwitch()
    {
        IOutputPin cut = null!;
        bool level = true;
        _rig.OnStart = () => cut = new GpioOutput(new GpioController(), _rig.Map.ModemSupplyCutPin);
        _rig.OnTurn = clock =>
        {
            cut.Write(level);
            return clock.TickMs + 10;
        };
        _rig.PowerOnAndBoot();
        Assert.False(_rig.Modem.Supply);
        level = false;
        _rig.RunMs(20);
        Assert.True(_rig.Modem.Supply);

        level = true;
        _rig.RunMs(20);
        Assert.False(_rig.Modem.Supply);
        _rig.Board.ProcessorReset();
        Assert.True(_rig.Modem.Supply);
    }

    [Fact]
    public void ModemKeysFollowTheirPinsAndLetGoOnReset()
    {
        _rig.OnStart = () =>
        {
            GpioController gpio = new();
            new GpioOutput(gpio, _rig.Map.ModemPowerKeyPin).Write(true);
            new GpioOutput(gpio, _rig.Map.ModemResetPin).Write(true);
        };
        _rig.PowerOnAndBoot();
        Assert.True(_rig.Modem.PowerKey);
        Assert.True(_rig.Modem.InReset);

        _rig.Board.ProcessorReset();
        Assert.False(_rig.Modem.PowerKey);
        Assert.False(_rig.Modem.InReset);
    }

    [Fact]
    public void ModelIsFixedByTheFirstPowerOn()
    {
        _rig.Board.Model = DeviceModel.Gsm707;
        _rig.PowerOnAndBoot();
        Assert.Throws<InvalidOperationException>(() => _rig.Board.Model = DeviceModel.Gsm706);
    }

    [Fact]
    public void FailureOfTheProgramReachesTheTest()
    {
        _rig.OnTurn = _ => throw new InvalidTimeZoneException();
        Assert.Throws<InvalidTimeZoneException>(_rig.PowerOnAndBoot);
        Assert.Throws<InvalidOperationException>(() => BoardContext.Current);
    }
}
