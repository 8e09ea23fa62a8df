using System;
using System.Device.Gpio;
using Xunit;

namespace iSocket.Simulator.Tests.VirtualBoard;

public sealed class GpioTests
{
    private readonly Rig _rig = new();

    [Fact]
    public void SettingTheOutputModeDrivesThePinLow()
    {
        int pin = _rig.Map.SocketRelayPin;
        _rig.OnDevice(_ =>
        {
            GpioPin relay = new GpioController().OpenPin(pin, PinMode.Output);
            Assert.Equal(PinValue.Low, relay.Read());
            relay.Write(PinValue.High);
            Assert.True(_rig.Board.SocketRelay);

            relay.SetPinMode(PinMode.Output);
            Assert.False(_rig.Board.SocketRelay);
        });
    }

    [Theory]
    [InlineData(34)]
    [InlineData(36)]
    [InlineData(39)]
    public void InputOnlyPinsRefuseToBeOutputs(int pin)
    {
        _rig.OnDevice(_ =>
        {
            GpioController gpio = new();
            Assert.Throws<ArgumentException>(() => gpio.OpenPin(pin, PinMode.Output));
        });
    }

    [Fact]
    public void InputOnlyPinsHaveNoPullUp()
    {
        // 37 has nothing connected to it on this board.
        _rig.OnDevice(_ =>
        {
            GpioController gpio = new();
            Assert.Equal(PinValue.Low, gpio.OpenPin(37, PinMode.InputPullUp).Read());
            Assert.Equal(PinValue.High, gpio.OpenPin(14, PinMode.InputPullUp).Read());
        });
    }

    [Fact]
    public void PinOpensOnceUntilItIsClosed()
    {
        _rig.OnDevice(_ =>
        {
            GpioController gpio = new();
            gpio.OpenPin(25, PinMode.Output);
            Assert.True(gpio.IsPinOpen(25));
            Assert.Throws<InvalidOperationException>(() => new GpioController().OpenPin(25));

            gpio.ClosePin(25);
            Assert.False(gpio.IsPinOpen(25));
            gpio.OpenPin(25);
        });
    }

    [Fact]
    public void InputCannotBeWritten()
    {
        _rig.OnDevice(_ =>
        {
            GpioPin pin = new GpioController().OpenPin(35, PinMode.Input);
            Assert.Throws<ArgumentException>(() => pin.Write(PinValue.High));
            pin.Toggle();
            Assert.Equal(PinValue.High, pin.Read());
        });
    }

    [Fact]
    public void ToggleInvertsAnOutput()
    {
        _rig.OnDevice(board =>
        {
            GpioPin pin = new GpioController().OpenPin(16, PinMode.Output);
            pin.Toggle();
            Assert.True(board.SensePin(16));
            pin.Toggle();
            Assert.False(board.SensePin(16));
        });
    }

    [Fact]
    public void ClosedPinLetsTheOutputGo()
    {
        _rig.OnDevice(_ =>
        {
            GpioPin relay = new GpioController().OpenPin(_rig.Map.SocketRelayPin, PinMode.Output);
            relay.Write(PinValue.High);
            relay.Dispose();
            Assert.False(_rig.Board.SocketRelay);
            Assert.Throws<ObjectDisposedException>(() => relay.Read());
        });
    }
}
