using System;
using System.Collections.Generic;
using iSocket.Core.Hal;
using iSocket.Firmware.Boards;
using iSocket.Simulator.Board;
using iSocket.Simulator.Kernel;
using iSocket.VirtualBoard;

namespace iSocket.Simulator.Tests.VirtualBoard;

/// <summary>A board with a stand-in modem and, unless a test says otherwise, a program that does nothing.</summary>
internal sealed class Rig
{
    public Rig(int seed = 0)
    {
        Modem = new FakeModem(Time);
        Board = new SocketBoard(Time, Modem, new SilentTrace(), seed, Load);
    }

    public VirtualTime Time { get; } = new();

    public FakeModem Modem { get; }

    public SocketBoard Board { get; }

    public Esp32DevBoard Map { get; } = new(DeviceModel.Gsm706);

    /// <summary>Runs once per start of the processor, before the first turn.</summary>
    public Action OnStart { get; set; } = () => { };

    /// <summary>Runs in each turn; the result is the tick of the next one.</summary>
    public Func<ITimeSource, long> OnTurn { get; set; } = _ => long.MaxValue;

    /// <summary>Virtual microseconds of every turn so far.</summary>
    public List<long> Turns { get; } = [];

    /// <summary>The processor's counters since the last start.</summary>
    public ITimeSource Clock { get; private set; } = null!;

    /// <summary>Replaces the scripted program by the real firmware.</summary>
    public bool RunRealFirmware { get; init; }

    public void PowerOnAndBoot()
    {
        Board.PowerOn();
        RunMs(600);
    }

    public void RunMs(long ms) => Time.RunUntil(Time.NowUs + (ms * 1000));

    /// <summary>Runs an action on the processor of a freshly powered board, as the firmware's own start would.</summary>
    public void OnDevice(Action<IBoardHardware> action)
    {
        OnStart = () => action(BoardContext.Current);
        PowerOnAndBoot();
    }

    private IFirmware Load(DeviceModel model, ITimeSource clock)
    {
        Clock = clock;
        if (RunRealFirmware)
        {
            return new FlashedFirmware(model, clock);
        }

        OnStart();
        return new ScriptedFirmware(() =>
        {
            Turns.Add(Time.NowUs);
            return OnTurn(clock);
        });
    }
}
