using System;
using System.IO.Ports;
using System.Linq;
using iSocket.VirtualBoard;
using nanoFramework.Hardware.Esp32;
using Xunit;

namespace iSocket.Simulator.Tests.VirtualBoard;

public sealed class SerialPortTests
{
    private readonly Rig _rig = new();

    [Fact]
    public void PinsMustBeRoutedBeforeOpen()
    {
        _rig.OnDevice(_ =>
        {
            SerialPort port = new("COM2", 115200);
            Assert.Throws<Exception>(port.Open);
            Assert.False(port.IsOpen);

            RouteCom2();
            port.Open();
            Assert.True(port.IsOpen);
        });
    }

    [Fact]
    public void SecondPortOfOneNameThrowsUntilTheFirstIsDisposedEvenIfItNeverOpened()
    {
        _rig.OnDevice(_ =>
        {
            SerialPort port = new("COM2");
            Assert.Throws<Exception>(port.Open);
            Assert.Throws<ArgumentException>(() => new SerialPort("COM2"));

            port.Dispose();
            Assert.Equal("COM2", new SerialPort("COM2").PortName);
        });
    }

    [Fact]
    public void DebuggersPortIsRefused()
    {
        _rig.OnDevice(_ => Assert.Throws<ArgumentException>(new SerialPort("COM1").Open));
    }

    [Fact]
    public void TimeoutsAreForEverUntilTheyAreSet()
    {
        _rig.OnDevice(_ =>
        {
            SerialPort port = Open();
            Assert.Equal(-1, port.ReadTimeout);
            Assert.Equal(-1, port.WriteTimeout);
            Assert.Throws<InvalidOperationException>(() => port.Read(new byte[1], 0, 1));
        });
    }

    [Fact]
    public void ReadWaitsForTheWholeCountAndLeavesWhatCame()
    {
        SerialPort port = null!;
        bool done = false;
        _rig.OnStart = () =>
        {
            port = Open();
            port.ReadTimeout = 40;
        };
        _rig.OnTurn = clock =>
        {
            if (port.BytesToRead == 2)
            {
                byte[] buffer = new byte[3];
                long before = clock.TickMs;
                Assert.Throws<TimeoutException>(() => port.Read(buffer, 0, 3));
                Assert.InRange(clock.TickMs - before, 40, 41);
                Assert.Equal(2, port.Read(buffer, 0, 2));
                Assert.Equal("AT"u8.ToArray(), buffer[..2]);
                done = true;
            }

            return long.MaxValue;
        };
        _rig.PowerOnAndBoot();
        _rig.Modem.Send((byte)'A');
        _rig.Modem.Send((byte)'T');
        _rig.RunMs(20);
        Assert.True(done);
    }

    [Fact]
    public void FullReceiveBufferDropsBytesSilently()
    {
        SerialPort port = null!;
        _rig.OnStart = () => port = Open(200);
        _rig.PowerOnAndBoot();
        for (int i = 0; i < 250; i++)
        {
            _rig.Modem.Send((byte)i);
        }

        byte[] received = [];
        _rig.OnTurn = _ =>
        {
            received = new byte[port.BytesToRead];
            port.Read(received, 0, received.Length);
            return long.MaxValue;
        };
        _rig.RunMs(20);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => (byte)i), received);
    }

    [Fact]
    public void BufferSizeIsSettableWhileClosedOnlyAndNeverBelowTheMinimum()
    {
        _rig.OnDevice(_ =>
        {
            RouteCom2();
            SerialPort port = new("COM2");
            Assert.Equal(256, port.ReadBufferSize);
            port.ReadBufferSize = 16;
            Assert.Equal(129, port.ReadBufferSize);
            port.Open();
            Assert.Throws<InvalidOperationException>(() => port.ReadBufferSize = 4096);
        });
    }

    [Theory]
    [InlineData(115200, 129)]
    [InlineData(9600, 21)]
    public void WriteThatTheDriverWouldHandToAWorkerIsRefused(int baudRate, int count)
    {
        _rig.OnDevice(_ =>
        {
            SerialPort port = Open();
            port.BaudRate = baudRate;
            port.Write(new byte[count], 0, count - 1);
            Assert.Throws<NotSupportedException>(() => port.Write(new byte[count], 0, count));
        });
    }

    [Fact]
    public void ClosedPortRefusesEverything()
    {
        _rig.OnDevice(_ =>
        {
            SerialPort port = Open();
            port.Close();
            Assert.Throws<InvalidOperationException>(() => port.Read(new byte[1], 0, 1));
            Assert.Throws<InvalidOperationException>(() => port.Write(new byte[1], 0, 1));
            Assert.Throws<InvalidOperationException>(() => port.BytesToRead);
        });
    }

    [Fact]
    public void RestartForgetsOpenPortsAndRouting()
    {
        int starts = 0;
        _rig.OnStart = () =>
        {
            starts++;
            Assert.Equal(-1, Configuration.GetFunctionPin(DeviceFunction.COM2_TX));
            Open();
        };
        _rig.PowerOnAndBoot();
        _rig.Board.ProcessorReset();
        _rig.RunMs(600);
        Assert.Equal(2, starts);
    }

    private static void RouteCom2()
    {
        Configuration.SetPinFunction(27, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(26, DeviceFunction.COM2_RX);
    }

    private static SerialPort Open(int bufferSize = 256)
    {
        RouteCom2();
        SerialPort port = new("COM2", 115200) { ReadBufferSize = bufferSize };
        port.Open();
        return port;
    }
}
