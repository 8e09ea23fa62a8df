using System;
using System.Collections.Generic;
using iSocket.Core.Hal;
using iSocket.Firmware;
using iSocket.Simulator.Board;
using Xunit;

namespace iSocket.Simulator.Tests.VirtualBoard;

public sealed class FirmwareHostTests
{
    [Fact]
    public void RelayIsTheFirstPinThatIsClaimed()
    {
        Rig rig = new();
        List<int> claimed = [];
        rig.OnStart = () =>
        {
            iSocket.VirtualBoard.IBoardHardware board = iSocket.VirtualBoard.BoardContext.Current;
            _ = new FirmwareHost(rig.Map, rig.Clock);
            claimed.AddRange(board.Runtime.OpenPinNumbers);
        };
        rig.PowerOnAndBoot();
        Assert.Equal(rig.Map.SocketRelayPin, claimed[0]);
        Assert.Equal(rig.Map.MicroRelayPin, claimed[1]);
    }

    [Theory]
    [InlineData(SensorFault.None)]
    [InlineData(SensorFault.Missing)]
    [InlineData(SensorFault.BadCrc)]
    public void FirmwareStartsWithinASecondOfPowerOn(SensorFault fault)
    {
        Rig rig = new() { RunRealFirmware = true };
        rig.Board.ThermometerFault = fault;
        List<long> kicks = [];
        rig.Board.OutputChanged += (pin, _) =>
        {
            if (pin == rig.Map.WatchdogPin)
            {
                kicks.Add(rig.Time.NowMs);
            }
        };
        rig.Board.PowerOn();
        rig.RunMs(1000);
        Assert.NotEmpty(kicks);
    }

    [Fact]
    public void FaultsAreSurvivedFourTimesAndTheFifthInARowRestartsWithTheRelayOff()
    {
        Rig rig = new();
        BrokenTime time = null!;
        FirmwareHost host = null!;
        rig.OnStart = () =>
        {
            time = new BrokenTime(rig.Clock);
            host = new FirmwareHost(rig.Map, time);
        };
        rig.OnTurn = clock =>
        {
            iSocket.VirtualBoard.BoardContext.Current.DrivePin(rig.Map.SocketRelayPin, true);
            time.IsBroken = true;
            for (int i = 0; i < 4; i++)
            {
                host.Turn();
            }

            Assert.Equal(4, host.Faults);
            Assert.IsType<InvalidTimeZoneException>(host.LastFault);
            time.IsBroken = false;
            host.Turn();
            time.IsBroken = true;
            for (int i = 0; i < 4; i++)
            {
                host.Turn();
            }

            Assert.Equal(0, rig.Board.Restarts);
            Assert.True(rig.Board.SocketRelay);
            host.Turn();
            Assert.Equal(9, host.Faults);
            return long.MaxValue;
        };
        rig.Board.PowerOn();
        rig.RunMs(800);
        Assert.Equal(1, rig.Board.Restarts);
        Assert.False(rig.Board.SocketRelay);
    }

    private sealed class BrokenTime : ITimeSource
    {
        private readonly ITimeSource _time;

        public BrokenTime(ITimeSource time) => _time = time;

        public bool IsBroken { get; set; }

        public long TickMs => IsBroken ? throw new InvalidTimeZoneException() : _time.TickMs;

        public long RealTimeCounterMs => _time.RealTimeCounterMs;

        public void SetRealTimeCounter(long milliseconds) => _time.SetRealTimeCounter(milliseconds);
    }
}
