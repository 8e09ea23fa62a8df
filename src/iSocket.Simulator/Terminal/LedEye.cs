using System.Collections.Generic;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Terminal;

/// <summary>Says in a word what a LED has been showing lately, as somebody who looks at it would.</summary>
internal static class LedEye
{
    private const long SteadyUs = 3_200_000;
    private const long BlinkUs = 2_000_000;
    private const long LongUs = 6_000_000;

    private static readonly (LedPattern Pattern, long WindowUs, string Name)[] Looks =
    [
        (LedPattern.FourHz, BlinkUs, "4hz"),
        (LedPattern.TwoHz, BlinkUs, "2hz"),
        (LedPattern.OneHz, BlinkUs, "1hz"),
        (LedPattern.Flash3s, LongUs, "flash3s"),
        (LedPattern.SimProblem, LongUs, "sim-problem"),
        (LedPattern.Off, SteadyUs, "off"),
        (LedPattern.Steady, SteadyUs, "steady"),
    ];

    /// <summary>The level at this moment.</summary>
    public static bool IsOn(IReadOnlyList<(long Us, bool On)> history) => history[^1].On;

    /// <summary>The pattern as a scenario names it; null while there is none to be made out.</summary>
    public static string? Name(IReadOnlyList<(long Us, bool On)> history, long nowUs)
    {
        foreach ((LedPattern pattern, long windowUs, string name) in Looks)
        {
            if (nowUs >= windowUs && LedJudge.Shows(LedWindow.Cut(history, nowUs - windowUs, nowUs), pattern))
            {
                return name;
            }
        }

        return null;
    }
}
