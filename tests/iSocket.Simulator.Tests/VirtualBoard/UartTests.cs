using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Firmware.Drivers;
using Xunit;

namespace iSocket.Simulator.Tests.VirtualBoard;

public sealed class UartTests
{
    private readonly Rig _rig = new();
    private readonly List<byte> _received = [];
    private UartLine _line = null!;

    public UartTests()
    {
        byte[] buffer = new byte[16];
        _rig.OnStart = () => _line = new UartLine(_rig.Map.ModemTxPin, _rig.Map.ModemRxPin, 115200);
        _rig.OnTurn = _ =>
        {
            int count = _line.Read(buffer);
            _received.AddRange(buffer[..count]);
            return long.MaxValue;
        };
    }

    [Fact]
    public void BytesLeaveOneAfterAnotherAtLineSpeed()
    {
        OnFirstTurn(() => _line.Write("xATZy"u8.ToArray(), 1, 3));
        Assert.Equal("ATZ"u8.ToArray(), _rig.Modem.Received.Select(entry => entry.Value));
        Assert.All(_rig.Modem.Received, entry => Assert.Equal(115200, entry.BaudRate));
        Assert.Equal(87, _rig.Modem.Received[1].Us - _rig.Modem.Received[0].Us);
        Assert.Equal(87, _rig.Modem.Received[2].Us - _rig.Modem.Received[1].Us);
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(9600)]
    [InlineData(115200)]
    [InlineData(460800)]
    public void SixtyFourBytesPassAtAnySpeed(int baudRate)
    {
        byte[] sent = [.. Enumerable.Range(0, 64).Select(i => (byte)i)];
        OnFirstTurn(() =>
        {
            _line.BaudRate = baudRate;
            Assert.Equal(baudRate, _line.BaudRate);
            _line.Write(sent, 0, sent.Length);
        });
        _rig.RunMs(1000);
        Assert.Equal(sent, _rig.Modem.Received.Select(entry => entry.Value));
        Assert.All(_rig.Modem.Received, entry => Assert.Equal(baudRate, entry.BaudRate));
    }

    [Fact]
    public void FullFifoBlocksTheWriter()
    {
        long spentMs = 0;
        OnFirstTurn(() =>
        {
            long before = _rig.Clock.TickMs;
            for (int i = 0; i < 5; i++)
            {
                _line.Write(new byte[64], 0, 64);
            }

            spentMs = _rig.Clock.TickMs - before;
        });

        // 320 bytes, of which 128 wait in the FIFO: 192 must have left, at 86.8 us each.
        Assert.InRange(spentMs, 15, 18);
    }

    [Fact]
    public void ReadTakesWhatIsThereInPieces()
    {
        _rig.PowerOnAndBoot();
        byte[] sent = [.. Enumerable.Range(0, 40).Select(i => (byte)i)];
        foreach (byte value in sent)
        {
            _rig.Modem.Send(value);
        }

        _rig.RunMs(50);
        Assert.Equal(sent, _received);
    }

    [Fact]
    public void ByteOfAnotherSpeedIsAnotherByte()
    {
        _rig.PowerOnAndBoot();
        _rig.Modem.Send((byte)'A', 9600);
        _rig.RunMs(50);
        Assert.Single(_received);
        Assert.NotEqual((byte)'A', _received[0]);
    }

    [Fact]
    public void BaudChangeKeepsWhatWasReceived()
    {
        _rig.PowerOnAndBoot();
        _rig.Modem.Send((byte)'A');
        OnNextTurn(() => _line.BaudRate = 9600);
        _rig.Modem.Send((byte)'B', 9600);
        _rig.RunMs(50);
        Assert.Equal("AB"u8.ToArray(), _received);
    }

    [Fact]
    public void BytesForAClosedUartAreLost()
    {
        _rig.Board.PowerOn();
        _rig.Modem.Send((byte)'A');
        _rig.RunMs(600);
        _rig.Modem.Send((byte)'B');
        _rig.RunMs(50);
        Assert.Equal("B"u8.ToArray(), _received);
    }

    [Fact]
    public void PowerOffLosesWhatWasStillToBeSent()
    {
        OnFirstTurn(() =>
        {
            _line.Write(new byte[64], 0, 64);
            _rig.Time.After(1000, _rig.Board.PowerOff);
        });
        Assert.InRange(_rig.Modem.Received.Count, 10, 12);
    }

    private void OnFirstTurn(Action action)
    {
        Func<Core.Hal.ITimeSource, long> usual = _rig.OnTurn;
        _rig.OnTurn = _ =>
        {
            action();
            _rig.OnTurn = usual;
            return long.MaxValue;
        };
        _rig.PowerOnAndBoot();
    }

    private void OnNextTurn(Action action)
    {
        Func<Core.Hal.ITimeSource, long> usual = _rig.OnTurn;
        _rig.OnTurn = clock =>
        {
            action();
            _rig.OnTurn = usual;
            return usual(clock);
        };
        _rig.RunMs(50);
    }
}
