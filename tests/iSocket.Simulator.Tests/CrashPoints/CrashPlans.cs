using System;
using System.Collections.Generic;
using System.Linq;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>
/// The plans of a story. Whole: every line with every fault, both sides and the middle of every change of the flash with
/// whatever stops the processor, every seventh byte, and a pair of faults behind every other line. Sampled: a share of
/// them that is the same in every run.
/// </summary>
internal static class CrashPlans
{
    private const int Seeds = 3;
    private const int BytesApart = 7;
    private const int LinesApart = 2;
    private const int FarthestPair = 14;

    private static readonly (FaultKind First, FaultKind Second)[] Pairs =
    [
        (FaultKind.ProcessorReset, FaultKind.ProcessorReset),
        (FaultKind.ModemReset, FaultKind.ProcessorReset),
        (FaultKind.ProcessorReset, FaultKind.ModemReset),
        (FaultKind.PowerCut, FaultKind.ProcessorReset),
        (FaultKind.ProcessorReset, FaultKind.PowerCut),
        (FaultKind.PowerCut, FaultKind.PowerCut),
        (FaultKind.ModemMute20s, FaultKind.ProcessorReset),
        (FaultKind.ModemBrownout, FaultKind.ModemReset),
        (FaultKind.PowerCut, FaultKind.ModemReset),
        (FaultKind.ProcessorReset, FaultKind.ModemMute20s),
    ];

    /// <summary>The plans.</summary>
    /// <param name="story">The story.</param>
    /// <param name="share">1 for all of them, n for about every n-th.</param>
    public static IReadOnlyList<CrashPlan> Of(Story story, int share)
    {
        List<CrashPlan> plans = [];
        for (int seed = 1; seed <= Seeds; seed++)
        {
            StoryResult calm = StoryRun.Play(story, new CrashPlan(story.Name, [], seed));
            if (calm.Wrong.Count > 0)
            {
                throw new InvalidOperationException(calm.ToString());
            }

            foreach (IReadOnlyList<Fault> faults in Faults(calm.Points))
            {
                // The seed is a matter of the plan, so that each is run with one of them.
                uint hash = Hash(story.Name + string.Join(',', faults));
                if (hash % Seeds == (uint)(seed - 1) && hash / Seeds % (uint)share == 0)
                {
                    plans.Add(new CrashPlan(story.Name, faults, seed));
                }
            }
        }

        return plans;
    }

    private static IEnumerable<IReadOnlyList<Fault>> Faults(FaultInjector points) =>
        Lines(points).Concat(Bytes(points)).Concat(Flash(points)).Concat(InPairs(points));

    private static IEnumerable<IReadOnlyList<Fault>> Lines(FaultInjector points) =>
        from line in Enumerable.Range(1, points.LinesOfAct)
        from kind in Enum.GetValues<FaultKind>()
        select new[] { new Fault(kind, PointKind.Line, line) };

    private static IEnumerable<IReadOnlyList<Fault>> Bytes(FaultInjector points) =>
        from number in Enumerable.Range(1, points.BytesOfAct / BytesApart)
        from kind in new[] { FaultKind.ModemReset, FaultKind.ModemMute20s, FaultKind.ProcessorReset, FaultKind.PowerCut }
        select new[] { new Fault(kind, PointKind.Byte, number * BytesApart) };

    private static IEnumerable<IReadOnlyList<Fault>> Flash(FaultInjector points) =>
        from number in Enumerable.Range(1, points.FlashChangesOfAct)
        from kind in new[] { FaultKind.ProcessorReset, FaultKind.PowerCut }
        from point in new[] { PointKind.FlashBefore, PointKind.FlashTorn, PointKind.FlashAfter }
        where point != PointKind.FlashTorn || points.FlashChanges[number - 1]
        from second in new Fault?[] { null, new(FaultKind.ProcessorReset, PointKind.LinesLater, 1 + number) }
        select second is null ? [new Fault(kind, point, number)] : new[] { new Fault(kind, point, number), second };

    private static IEnumerable<IReadOnlyList<Fault>> InPairs(FaultInjector points) =>
        from line in Enumerable.Range(1, points.LinesOfAct)
        where line % LinesApart == 0
        from pair in Pairs
        select new[]
        {
            new Fault(pair.First, PointKind.Line, line),
            new Fault(pair.Second, PointKind.LinesLater, 1 + (int)(Hash(pair.First + "," + pair.Second + line) % FarthestPair)),
        };

    // FNV-1a: string.GetHashCode is another one in every process.
    private static uint Hash(string text) =>
        text.Aggregate(2166136261u, (hash, c) => unchecked((hash ^ c) * 16777619u)) >> 3;
}
