using System;
using Iot.Device.Ds18b20;
using iSocket.Simulator.Board;
using nanoFramework.Device.OneWire;
using nanoFramework.Hardware.Esp32;
using Xunit;

namespace iSocket.Simulator.Tests.VirtualBoard;

public sealed class OneWireTests
{
    private readonly Rig _rig = new();

    [Fact]
    public void HostNeedsThePinsOfCom3()
    {
        _rig.OnDevice(_ =>
        {
            Assert.Throws<Exception>(() => new OneWireHost());
            Open();
        });
    }

    [Fact]
    public void ThereIsOneHostAtATime()
    {
        _rig.OnDevice(_ =>
        {
            OneWireHost host = Open();
            Assert.Throws<InvalidOperationException>(() => new OneWireHost());
            host.Dispose();
            Assert.True(new OneWireHost().TouchReset());
        });
    }

    [Fact]
    public void SearchFindsTheSensorAndThenNoMore()
    {
        _rig.OnDevice(_ =>
        {
            OneWireHost host = Open();
            Assert.True(host.FindFirstDevice(true, false));
            Assert.Equal(0x28, host.SerialNumber[0]);
            Assert.False(host.FindNextDevice(true, false));
        });
    }

    [Fact]
    public void SearchFindsNothingOnAnEmptyBus()
    {
        _rig.Board.ThermometerFault = SensorFault.Missing;
        _rig.OnDevice(_ =>
        {
            OneWireHost host = Open();
            Assert.False(host.FindFirstDevice(true, false));
            Assert.False(host.FindFirstDevice(false, false));
            Assert.Equal(0xFF, host.ReadByte());
        });
    }

    [Fact]
    public void InitializeFindsTheSensorButNotWhenItIsToldTheAddress()
    {
        _rig.OnDevice(_ =>
        {
            OneWireHost host = Open();
            Ds18b20 sensor = new(host);
            Assert.True(sensor.Initialize());
            Assert.Equal(0x28, sensor.Address![0]);

            Assert.False(new Ds18b20(host, sensor.Address).Initialize());
        });
    }

    [Fact]
    public void ResolutionReachesTheSensorOnlyWhenItIsWritten()
    {
        _rig.OnDevice(_ =>
        {
            OneWireHost host = Open();
            Ds18b20 sensor = new(host, null, false, TemperatureResolution.Low);
            sensor.Initialize();
            Assert.Equal(12, _rig.Board.Parts.Thermometer.ResolutionBits);

            sensor.ConfigurationWrite(false);
            Assert.Equal(10, _rig.Board.Parts.Thermometer.ResolutionBits);

            sensor.TemperatureResolution = TemperatureResolution.VeryHigh;
            Assert.True(sensor.ConfigurationRead(false));
            Assert.Equal(TemperatureResolution.Low, sensor.TemperatureResolution);
        });
    }

    [Fact]
    public void EveryCallCostsTime()
    {
        long spentMs = 0;
        OneWireHost host = null!;
        _rig.OnStart = () => host = Open();
        _rig.OnTurn = clock =>
        {
            long before = clock.TickMs;
            host.FindFirstDevice(true, false);
            spentMs = clock.TickMs - before;
            return long.MaxValue;
        };
        _rig.PowerOnAndBoot();
        Assert.InRange(spentMs, 20, 40);
    }

    private static OneWireHost Open()
    {
        Configuration.SetPinFunction(19, DeviceFunction.COM3_TX);
        Configuration.SetPinFunction(18, DeviceFunction.COM3_RX);
        return new OneWireHost();
    }
}
