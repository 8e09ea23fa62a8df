using System;
using System.Collections.Generic;
using iSocket.Simulator.Scenarios;
using Xunit;

namespace iSocket.Simulator.Tests.Scenarios;

public sealed class LedJudgeTests
{
    // What a LED shows from time 1 s on: lengths of on, off, on, off ... repeated, and which pattern that is.
    public static readonly TheoryData<string, int[]> Drawn = new()
    {
        { nameof(LedPattern.OneHz), [500, 500] },
        { nameof(LedPattern.OneHz), [450, 550] },
        { nameof(LedPattern.TwoHz), [250, 250] },
        { nameof(LedPattern.FourHz), [125, 125] },
        { nameof(LedPattern.FourHz), [110, 140, 130, 120] },
        { nameof(LedPattern.Flash3s), [100, 2900] },
        { nameof(LedPattern.Flash3s), [120, 2900] },
        { nameof(LedPattern.SimProblem), [125, 125, 125, 125, 125, 125, 125, 125, 2000, 0] },
        { nameof(LedPattern.SimProblem), [2125, 125, 125, 125, 125, 125, 125, 125] },
        { string.Empty, [700, 300] },
        { string.Empty, [100, 900] },
        { string.Empty, [300, 300] },
        { string.Empty, [100, 1900] },
        { string.Empty, [1000, 2000] },
        { string.Empty, [2125, 125, 125, 125, 125, 125] },
        { string.Empty, [2125, 125, 125, 125, 125, 125, 125, 125, 125, 125] },
        { string.Empty, [50, 50] },
    };

    [Theory]
    [MemberData(nameof(Drawn))]
    public void KnowsAPatternWhereverTheWindowBegins(string pattern, int[] lengthsMs)
    {
        List<(long Us, bool On)> history = Draw(lengthsMs);
        for (long fromUs = 2_000_000; fromUs < 6_000_000; fromUs += 7_300)
        {
            List<LedSegment> window = LedWindow.Cut(history, fromUs, fromUs + 6_000_000);
            foreach (LedPattern judged in Enum.GetValues<LedPattern>())
            {
                if (judged != LedPattern.ThreeFlashes)
                {
                    Assert.Equal(judged.ToString() == pattern, LedJudge.Shows(window, judged));
                }
            }
        }
    }

    [Fact]
    public void OffAndSteadyBearNoGlitch()
    {
        Assert.True(LedJudge.Shows(LedWindow.Cut([(0, false)], 0, 6_000_000), LedPattern.Off));
        Assert.True(LedJudge.Shows(LedWindow.Cut([(0, false), (10, true)], 10, 6_000_000), LedPattern.Steady));
        List<(long Us, bool On)> glitch = [(0, false), (10, true), (3_000_000, false), (3_001_000, true)];
        Assert.False(LedJudge.Shows(LedWindow.Cut(glitch, 10, 6_000_000), LedPattern.Steady));
        Assert.False(LedJudge.Shows(LedWindow.Cut(glitch, 10, 6_000_000), LedPattern.Off));
    }

    [Fact]
    public void ALevelSetTwiceAtOneMomentIsNoStretch()
    {
        List<LedSegment> window = LedWindow.Cut([(0, false), (5, true), (5, false), (9, true)], 0, 20);
        Assert.Equal([new LedSegment(false, 9, true), new LedSegment(true, 11, false)], window);
    }

    [Theory]
    [InlineData(true, new[] { 200, 200, 200, 200, 200, 900 })]
    [InlineData(true, new[] { 200, 200, 200, 200, 200, 200, 9000, 0 })]
    [InlineData(true, new[] { 150, 180, 150, 180, 150, 2000 })]
    [InlineData(false, new[] { 200, 200, 200, 2000 })]
    [InlineData(false, new[] { 200, 200, 200, 200, 200, 200, 200, 2000 })]
    [InlineData(false, new[] { 200, 200, 200, 200, 600, 2000 })]
    [InlineData(false, new[] { 3000, 3000 })]
    public void ThreeFlashesAreThree(bool expected, int[] lengthsMs)
    {
        List<(long Us, bool On)> history = [(0, false)];
        Append(history, 300_000, lengthsMs);
        Assert.Equal(expected, LedJudge.Shows(LedWindow.Cut(history, 0, 2_000_000), LedPattern.ThreeFlashes));
    }

    [Theory]
    [InlineData(125)]
    [InlineData(250)]
    [InlineData(500)]
    public void BlinkingOnIsNotThreeFlashes(int halfMs)
    {
        List<(long Us, bool On)> history = Draw([halfMs, halfMs]);
        for (long fromUs = 0; fromUs < 4_000_000; fromUs += 10_000)
        {
            Assert.False(LedJudge.Shows(LedWindow.Cut(history, fromUs, fromUs + 2_000_000), LedPattern.ThreeFlashes));
        }
    }

    private static List<(long Us, bool On)> Draw(int[] lengthsMs)
    {
        List<(long Us, bool On)> history = [(0, false)];
        long atUs = 1_000_000;
        while (atUs < 20_000_000)
        {
            atUs = Append(history, atUs, lengthsMs);
        }

        return history;
    }

    private static long Append(List<(long Us, bool On)> history, long atUs, int[] lengthsMs)
    {
        bool on = true;
        foreach (int ms in lengthsMs)
        {
            history.Add((atUs, on));
            on = !on;
            atUs += ms * 1000;
        }

        history.Add((atUs, false));
        return atUs;
    }
}
