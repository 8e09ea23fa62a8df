using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>A fault at a point. Written as <c>processor-reset@line:17</c>.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Point">What is counted.</param>
/// <param name="Number">Which one it is, from 1.</param>
internal sealed record Fault(FaultKind Kind, PointKind Point, int Number)
{
    private static readonly Dictionary<FaultKind, string> KindNames = new()
    {
        [FaultKind.ModemReset] = "modem-reset",
        [FaultKind.ModemBrownout] = "modem-brownout",
        [FaultKind.ModemMute20s] = "modem-mute-20s",
        [FaultKind.ModemMute3m] = "modem-mute-3m",
        [FaultKind.ProcessorReset] = "processor-reset",
        [FaultKind.PowerCut] = "power-cut",
    };

    private static readonly Dictionary<PointKind, string> PointNames = new()
    {
        [PointKind.Line] = "line",
        [PointKind.Byte] = "byte",
        [PointKind.LinesLater] = "later",
        [PointKind.FlashBefore] = "before-flash",
        [PointKind.FlashTorn] = "torn-flash",
        [PointKind.FlashAfter] = "after-flash",
    };

    /// <summary>True for what the replies of the device do not survive (G-3).</summary>
    public bool StopsProcessor => Kind is FaultKind.ProcessorReset or FaultKind.PowerCut;

    /// <summary>The name of a kind.</summary>
    public static string NameOf(FaultKind kind) => KindNames[kind];

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no fault.</exception>
    public static Fault Parse(string text)
    {
        string[] words = text.Split('@', ':');
        FaultKind[] kinds = [.. KindNames.Where(k => k.Value == words[0]).Select(k => k.Key)];
        PointKind[] points = [.. PointNames.Where(p => words.Length == 3 && p.Value == words[1]).Select(p => p.Key)];
        return kinds.Length == 1 && points.Length == 1 && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? new Fault(kinds[0], points[0], number)
            : throw new FormatException($"'{text}' is no fault; one is written as processor-reset@line:17");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{KindNames[Kind]}@{PointNames[Point]}:{Number}");
}
