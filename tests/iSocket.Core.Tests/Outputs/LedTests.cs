using System.Collections.Generic;
using iSocket.Core.Outputs;
using iSocket.Core.Tests.Inputs;
using Xunit;

namespace iSocket.Core.Tests.Outputs;

public sealed class LedTests
{
    private const long StartMs = 12_345;

    private readonly FakeOutputPin _pin = new();
    private readonly Led _led;

    public LedTests()
    {
        _led = new Led(_pin);
    }

    public static TheoryData<LedPattern, int[]> Patterns => new()
    {
        { LedPattern.Hz1, [0, 500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500, 5000, 5500] },
        { LedPattern.Hz2, [0, 250, 500, 750, 1000, 1250, 1500, 1750, 2000, 2250, 2500, 2750, 3000] },
        { LedPattern.Hz4, [0, 125, 250, 375, 500, 625, 750, 875, 1000, 1125, 1250, 1375, 1500] },
        { LedPattern.FlashEvery3s, [0, 100, 3000, 3100, 6000, 6100] },
        { LedPattern.SimProblem, [0, 125, 250, 375, 500, 625, 750, 875, 1000, 3125, 3250, 3375, 3500, 3625, 3750, 3875, 4000, 6125] },
        { LedPattern.ThreeFlashes, [0, 200, 400, 600, 800, 1000] },
        { LedPattern.Steady, [0] },
    };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Pattern_changes_the_pin_at_its_moments(LedPattern pattern, int[] edgesMs)
    {
        _led.Tick(StartMs - 1);
        _led.Show(pattern, StartMs);

        List<int> seen = Edges(StartMs, edgesMs[^1] + 10);

        Assert.Equal(edgesMs, seen);
        Assert.Equal(edgesMs.Length + 1, _pin.Writes.Count);
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Turn_between_the_due_ones_writes_nothing(LedPattern pattern, int[] edgesMs)
    {
        _led.Tick(StartMs - 1);
        _led.Show(pattern, StartMs);
        for (int ms = 0; ms <= edgesMs[^1]; ms += 5)
        {
            _led.Tick(StartMs + ms);
        }

        Assert.Equal(edgesMs.Length + 1, _pin.Writes.Count);
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Late_turns_do_not_shift_the_pattern(LedPattern pattern, int[] edgesMs)
    {
        _led.Show(pattern, StartMs);
        for (int i = 1; i < edgesMs.Length; i++)
        {
            _led.Tick(StartMs + edgesMs[i - 1] + 7);
            long dueMs = _led.Tick(StartMs + edgesMs[i - 1] + 8);
            Assert.InRange(dueMs, StartMs + edgesMs[i - 1] + 9, StartMs + edgesMs[i]);
        }
    }

    [Fact]
    public void Steady_and_dark_need_no_turn()
    {
        Assert.Equal(long.MaxValue, _led.Tick(0));
        Assert.Equal([false], _pin.Writes);
        _led.Show(LedPattern.Steady, 5);
        Assert.Equal(long.MaxValue, _led.Tick(5));
        Assert.Equal([false, true], _pin.Writes);
    }

    [Fact]
    public void Three_flashes_end_dark_and_done()
    {
        _led.Show(LedPattern.ThreeFlashes, 0);
        Assert.Equal(LedTiming.ThreeFlashesMs, _led.Tick(1300));
        Assert.Equal(long.MaxValue, _led.Tick(LedTiming.ThreeFlashesMs));
        Assert.False(_pin.IsHigh);
    }

    [Fact]
    public void Same_pattern_again_does_not_start_it_afresh()
    {
        _led.Show(LedPattern.Hz1, 0);
        _led.Tick(0);
        _led.Show(LedPattern.Hz1, 400);
        Assert.Equal(500, _led.Tick(400));
        _led.Tick(500);
        Assert.False(_pin.IsHigh);
    }

    [Fact]
    public void Missing_led_needs_no_turn()
    {
        var led = new Led(null);
        led.Show(LedPattern.Hz4, 0);
        Assert.Equal(long.MaxValue, led.Tick(0));
    }

    private List<int> Edges(long startMs, int lengthMs)
    {
        var edges = new List<int>();
        bool last = _pin.IsHigh;
        for (long nowMs = startMs; nowMs <= startMs + lengthMs;)
        {
            long dueMs = _led.Tick(nowMs);
            if (_pin.IsHigh != last)
            {
                last = _pin.IsHigh;
                edges.Add((int)(nowMs - startMs));
            }

            Assert.True(dueMs > nowMs);
            nowMs = dueMs;
            if (dueMs == long.MaxValue)
            {
                break;
            }
        }

        return edges;
    }
}
