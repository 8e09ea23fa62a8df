using System;
using System.Globalization;

namespace iSocket.Soak;

/// <summary>What a day may cost: flash writes, memory that turns ask for, memory that the device holds at rest.</summary>
internal sealed class DayBudget
{
    // What the worst days of some years have cost, with reserve: some hundred commands, or a thermostat at its limit.
    private const int MostFlashWrites = 400;

    // A day at rest is 1.5 MiB here, nearly all of it the virtual modem's part of the dialogue; a day of faults and alarms up to 4.1.
    private const long MostAllocatedBytes = 8 << 20;

    // Turns in which nothing is said to the modem or heard from it are nine in ten.
    private const double LeastFrugalShare = 0.75;
    private const long FewTurns = 5000;

    // Numbers, rules and passwords come and go; what else a device at rest holds more than on another day, it keeps.
    private const long MostGrowthBytes = 1024;

    // All objects but texts are there from the start, or come with the first use of something.
    private const int MostGrowthObjects = 2;

    private readonly SoakRun _run;
    private int _writes;
    private long _allocated;
    private long _turns;
    private long _frugal;

    public DayBudget(SoakRun run)
    {
        _run = run;
        Begin();
    }

    /// <summary>Most flash writes in a day so far.</summary>
    public int FlashWrites { get; private set; }

    /// <summary>Most bytes that the turns of a day have allocated.</summary>
    public long AllocatedBytes { get; private set; }

    /// <summary>Most bytes that the device has held at rest.</summary>
    public long HeldBytes { get; private set; }

    /// <summary>Fewest bytes that it has held at rest.</summary>
    public long LeastHeldBytes { get; private set; } = long.MaxValue;

    /// <summary>Most objects, besides texts, at rest.</summary>
    public int Objects { get; private set; }

    /// <summary>Fewest.</summary>
    public int LeastObjects { get; private set; } = int.MaxValue;

    /// <summary>A day begins.</summary>
    public void Begin()
    {
        _writes = _run.World.Board.FlashWrites;
        _allocated = _run.Meter.AllocatedBytes;
        _turns = _run.Meter.Turns;
        _frugal = _run.Meter.FrugalTurns;
    }

    /// <summary>A day ends.</summary>
    public void End()
    {
        FlashWrites = Math.Max(FlashWrites, Within(_run.World.Board.FlashWrites - _writes, MostFlashWrites, "flash writes in a day"));
        AllocatedBytes = Math.Max(AllocatedBytes, Within(_run.Meter.AllocatedBytes - _allocated, MostAllocatedBytes, "bytes allocated by the turns of a day"));
        long turns = _run.Meter.Turns - _turns;
        double share = (_run.Meter.FrugalTurns - _frugal) / (double)Math.Max(1, turns);
        if (turns > FewTurns && share < LeastFrugalShare)
        {
            throw new SoakFailure(string.Create(CultureInfo.InvariantCulture, $"only {share:P0} of a day's turns allocate nothing"));
        }

        if (_run.IsQuiet && _run.Firmware is { } firmware)
        {
            JudgeHeld(DeviceGraph.Measure(firmware, out int objects), objects);
        }

        Begin();
    }

    /// <summary>Judges what the device holds at rest.</summary>
    internal void JudgeHeld(long bytes, int objects)
    {
        HeldBytes = Math.Max(HeldBytes, bytes);
        LeastHeldBytes = Math.Min(LeastHeldBytes, bytes);
        Objects = Math.Max(Objects, objects);
        LeastObjects = Math.Min(LeastObjects, objects);
        Within(HeldBytes - LeastHeldBytes, MostGrowthBytes, "bytes more held at rest than on another day");
        Within(Objects - LeastObjects, MostGrowthObjects, "objects more at rest than on another day");
    }

    private static int Within(int value, int limit, string what) => (int)Within((long)value, limit, what);

    private static long Within(long value, long limit, string what) => value <= limit ? value : throw new SoakFailure($"{value} {what}");
}
