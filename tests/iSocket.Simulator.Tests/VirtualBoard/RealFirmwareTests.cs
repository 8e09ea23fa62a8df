using System;
using iSocket.Core.Hal;
using iSocket.Simulator.Board;
using Xunit;

namespace iSocket.Simulator.Tests.VirtualBoard;

/// <summary>The flashed sources on the virtual board, with a modem that never answers.</summary>
public sealed class RealFirmwareTests
{
    private readonly Rig _rig = new() { RunRealFirmware = true };

    [Fact]
    public void ButtonSwitchesTheSocketWithoutAModem()
    {
        _rig.Board.PowerOn();
        _rig.RunMs(10_000);
        Press();
        Assert.True(_rig.Board.SocketRelay);
        Press();
        Assert.False(_rig.Board.SocketRelay);
        Assert.Equal(0, _rig.Board.FirmwareFaults);
    }

    [Fact]
    public void SocketComesBackAfterAResetAndAfterPowerLoss()
    {
        _rig.Board.PowerOn();
        _rig.RunMs(10_000);
        Press();
        _rig.Board.ProcessorReset();
        Assert.False(_rig.Board.SocketRelay);
        _rig.RunMs(5000);
        Assert.True(_rig.Board.SocketRelay);

        _rig.Board.PowerOff();
        _rig.RunMs(1000);
        _rig.Board.PowerOn();
        _rig.RunMs(1000);
        Assert.True(_rig.Board.SocketRelay);
    }

    [Fact]
    public void CutInAFlashWriteIsNoFaultOfTheFirmware()
    {
        _rig.Board.PowerOn();
        _rig.RunMs(10_000);
        _rig.Board.CutAtFlashWrite(1);
        Press();
        Assert.False(_rig.Board.IsAlive);
        Assert.Equal(0, _rig.Board.FirmwareFaults);

        _rig.Board.PowerOn();
        _rig.RunMs(5000);
        Assert.Equal(0, _rig.Board.FirmwareFaults);
        Assert.Equal(0, _rig.Board.Restarts);
    }

    [Fact]
    public void FaultsThatTheFirmwareSurvivesAreCounted()
    {
        FailingFirmware firmware = new();
        SocketBoard board = new(_rig.Time, _rig.Modem, new SilentTrace(), 0, (_, clock) => firmware.With(clock));
        board.PowerOn();
        _rig.RunMs(1000);
        Assert.Equal(3, board.FirmwareFaults);
    }

    private void Press()
    {
        _rig.Board.SetButton(true);
        _rig.RunMs(200);
        _rig.Board.SetButton(false);
        _rig.RunMs(500);
    }

    /// <summary>Reports a fault in each of its first three turns.</summary>
    private sealed class FailingFirmware : IFirmware
    {
        private ITimeSource? _clock;

        public int Faults { get; private set; }

        public Exception? LastFault { get; private set; }

        public FailingFirmware With(ITimeSource clock)
        {
            _clock = clock;
            return this;
        }

        public long Turn()
        {
            if (Faults < 3)
            {
                Faults++;
                LastFault = new InvalidOperationException();
            }

            return _clock!.TickMs + 10;
        }
    }
}
