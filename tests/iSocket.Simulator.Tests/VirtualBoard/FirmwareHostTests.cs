using System;
using System.Collections.Generic;
using System.Reflection;
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

    [Fact]
    public void APartThatBeginsToFailAfterTenMinutesGetsOneRestartAndTheRelayIsBackWithinFiveSeconds()
    {
        Rig rig = new();
        FirmwareHost host = null!;
        bool isBroken = false;
        List<string> log = [];
        rig.OnStart = () => host = new FirmwareHost(rig.Map, rig.Clock);
        rig.OnTurn = clock =>
        {
            BoardWithABrokenPin board = BoardWithABrokenPin.Around(iSocket.VirtualBoard.BoardContext.Current, rig.Map.JackPin);
            board.IsBroken = isBroken;
            using (iSocket.VirtualBoard.BoardContext.Enter((iSocket.VirtualBoard.IBoardHardware)(object)board))
            {
                return Math.Min(host.Turn(), clock.TickMs + 10);
            }
        };
        rig.Board.OutputChanged += (pin, isHigh) =>
        {
            if (pin == rig.Map.SocketRelayPin)
            {
                log.Add($"{(isHigh ? "on" : "off")} after {rig.Board.Restarts}");
            }
        };
        rig.PowerOnAndBoot();
        rig.RunMs(3000);
        rig.Board.SetButton(true);
        rig.RunMs(200);
        rig.Board.SetButton(false);
        rig.RunMs(200);
        Assert.Equal(["on after 0"], log);

        // Before ten minutes are over, a part that fails and recovers restarts nothing.
        isBroken = true;
        rig.RunMs(5000);
        isBroken = false;
        rig.RunMs(11 * 60_000);
        Assert.Equal(0, rig.Board.Restarts);
        Assert.InRange(host.Faults, 5, 100);

        isBroken = true;
        rig.RunMs(5000);
        Assert.Equal(1, rig.Board.Restarts);
        rig.RunMs(5000);
        Assert.Equal(["on after 0", "off after 0", "on after 1"], log);

        // It fails on: that the restart did not help is no reason for another one.
        rig.RunMs(30 * 60_000);
        Assert.Equal(1, rig.Board.Restarts);
        Assert.True(rig.Board.SocketRelay);
    }

    /// <summary>The board as it is, but sampling one pin ends in an exception while it is broken.</summary>
    private class BoardWithABrokenPin : DispatchProxy
    {
        private iSocket.VirtualBoard.IBoardHardware _board = null!;
        private int _pin;

        public bool IsBroken { get; set; }

        public static BoardWithABrokenPin Around(iSocket.VirtualBoard.IBoardHardware board, int pin)
        {
            object proxy = Create<iSocket.VirtualBoard.IBoardHardware, BoardWithABrokenPin>();
            BoardWithABrokenPin broken = (BoardWithABrokenPin)proxy;
            broken._board = board;
            broken._pin = pin;
            return broken;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (IsBroken && targetMethod!.Name == nameof(iSocket.VirtualBoard.IBoardHardware.SensePin) && (int)args![0]! == _pin)
            {
                throw new InvalidTimeZoneException();
            }

            return targetMethod!.Invoke(_board, BindingFlags.DoNotWrapExceptions, null, args, null);
        }
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
