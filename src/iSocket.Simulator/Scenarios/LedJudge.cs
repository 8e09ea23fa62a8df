using System;
using System.Collections.Generic;
using System.Linq;

namespace iSocket.Simulator.Scenarios;

/// <summary>
/// Tells whether the stretches of a window are a pattern (spec: blinks of duty one half, a flash of 100 ms). Times may be
/// off by 15% of the pattern's period, a flash by 30 ms: a turn of the firmware's loop may be late, an eye sees no more.
/// </summary>
internal static class LedJudge
{
    private const long MsUs = 1000;
    private const long BlinkUs = 125 * MsUs;
    private const long LongOnUs = 2000 * MsUs;
    private const int BlinksOfSimProblem = 4;
    private const int Flashes = 3;

    /// <summary>Judges a window.</summary>
    public static bool Shows(IReadOnlyList<LedSegment> window, LedPattern pattern) => pattern switch
    {
        LedPattern.Off => window.All(s => !s.On),
        LedPattern.Steady => window.All(s => s.On),
        LedPattern.OneHz => Blinks(window, 1000 * MsUs),
        LedPattern.TwoHz => Blinks(window, 500 * MsUs),
        LedPattern.FourHz => Blinks(window, 250 * MsUs),
        LedPattern.Flash3s => FlashesEvery3s(window),
        LedPattern.SimProblem => IsSimProblem(window),
        _ => FlashesThrice(window),
    };

    private static bool Blinks(IReadOnlyList<LedSegment> window, long periodUs)
    {
        long half = periodUs / 2;
        long slack = periodUs * 15 / 100;
        if (window.Count < 3 || !window.All(s => Lasts(s, half, slack)))
        {
            return false;
        }

        for (int i = 1; i + 2 < window.Count; i++)
        {
            if (Math.Abs(window[i].Us + window[i + 1].Us - periodUs) > slack)
            {
                return false;
            }
        }

        return true;
    }

    private static bool FlashesEvery3s(IReadOnlyList<LedSegment> window)
    {
        const long FlashUs = 100 * MsUs;
        const long PauseUs = 2900 * MsUs;
        return window.Any(s => s.On && s.IsWhole)
            && window.All(s => s.On ? Lasts(s, FlashUs, 30 * MsUs) : Lasts(s, PauseUs, 450 * MsUs));
    }

    // The long stretch includes the on-half of the last (or first) blink. Between two of them stand exactly four gaps.
    private static bool IsSimProblem(IReadOnlyList<LedSegment> window)
    {
        const long SlackUs = 60 * MsUs;
        const long LongSlackUs = 450 * MsUs;
        bool sawLong = false;
        int gaps = 0;
        bool fits = true;
        foreach (LedSegment s in window)
        {
            bool isLong = s.On && s.Us > BlinkUs + SlackUs;
            if (!isLong)
            {
                fits &= Lasts(s, BlinkUs, SlackUs);
                gaps += s.On ? 0 : 1;
                fits &= gaps <= BlinksOfSimProblem;
                continue;
            }

            fits &= Lasts(s, LongOnUs + (BlinkUs / 2), LongSlackUs) && (!sawLong || gaps == BlinksOfSimProblem);
            sawLong = true;
            gaps = 0;
        }

        return fits && sawLong && window.Count(s => !s.On) >= BlinksOfSimProblem;
    }

    // What follows the flashes is another pattern: it must stand longer than a flash, or four flashes would be three.
    private static bool FlashesThrice(IReadOnlyList<LedSegment> window)
    {
        int first = window[0].On && window[0].IsWhole ? 0 : 1;
        int after = first + (2 * Flashes) - 1;
        if (window.Count <= after || !window[first].On || window.Count > after + 2)
        {
            return false;
        }

        long flashUs = window[first].Us;
        long gapUs = window[first + 1].Us;
        for (int i = first; i < after; i++)
        {
            long likeUs = window[i].On ? flashUs : gapUs;
            if (!IsFlash(window[i].Us) || Math.Abs(window[i].Us - likeUs) > Slack(likeUs))
            {
                return false;
            }
        }

        // Off until the end, or, after a gap, on until the end.
        LedSegment last = window[^1];
        long ordinaryUs = last.On ? flashUs : gapUs;
        return last.Us > ordinaryUs * 3 / 2;
    }

    private static bool IsFlash(long us) => us is >= 50 * MsUs and <= 500 * MsUs;

    private static long Slack(long us) => Math.Max(us * 15 / 100, 20 * MsUs);

    private static bool Lasts(LedSegment segment, long us, long slackUs) =>
        segment.Us <= us + slackUs && (!segment.IsWhole || segment.Us >= us - slackUs);
}
