using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Simulator.Board;

namespace iSocket.Simulator.Tests.Wear;

/// <summary>How long the flash bears what some days did to it.</summary>
/// <param name="ErasuresPerDay">Erasures of all blocks.</param>
/// <param name="CommitsPerDay">Commits to the logs of littlefs.</param>
/// <param name="Years">Until the block that is worn most has been erased as often as the datasheets promise.</param>
/// <param name="BySource">Erasures per day by pair of files.</param>
internal sealed record FlashLife(double ErasuresPerDay, double CommitsPerDay, double Years, IReadOnlyDictionary<string, double> BySource)
{
    /// <summary>Erasures that every SPI NOR flash on an ESP32 module promises for each block.</summary>
    public const int Endurance = 100_000;

    /// <summary>More years than these are no end.</summary>
    public const double MostYears = 10_000;

    /// <summary>
    /// Enough for each block to have been in and out of use some times. The worst one then tells the end to a fifth, and too early;
    /// four times as many make it a twentieth.
    /// </summary>
    public const long EnoughErasures = 250_000;

    private const double DaysPerYear = 365.25;

    /// <summary>Does what the days did again and again to a flash of its own.</summary>
    /// <param name="before">What made the files.</param>
    /// <param name="operations">What the days did.</param>
    /// <param name="days">How many they were.</param>
    /// <param name="enoughErasures">After how many erasures the end is calculated from what the worst block has had.</param>
    public static FlashLife Replay(
        IReadOnlyList<(FlashOperation Operation, string Path, int Length)> before,
        IReadOnlyList<(FlashOperation Operation, string Path, int Length)> operations,
        double days,
        long enoughErasures = EnoughErasures)
    {
        FlashBlocks blocks = new(1);
        Repeat(blocks, before);
        double lived = 0;
        long most = 40_000_000L / Math.Max(1, operations.Count);
        for (long round = 0; round < most && operations.Count > 0 && blocks.Total < enoughErasures; round++)
        {
            Repeat(blocks, operations);
            lived += days;
        }

        double years = lived == 0 ? MostYears : lived * Endurance / blocks.Erasures.Max() / DaysPerYear;
        return new FlashLife(
            lived == 0 ? 0 : blocks.Total / lived,
            lived == 0 ? 0 : blocks.Commits / lived,
            Math.Min(years, MostYears),
            blocks.BySource.Where(_ => lived > 0)
                .GroupBy(pair => pair.Key.Split('\\')[^1].Split('.')[0])
                .ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value) / lived));
    }

    private static void Repeat(FlashBlocks blocks, IReadOnlyList<(FlashOperation Operation, string Path, int Length)> operations)
    {
        foreach ((FlashOperation operation, string path, int length) in operations)
        {
            blocks.Repeat(operation, path, length);
        }
    }
}
