using System;
using System.Linq;
using iSocket.Core.Outputs;
using iSocket.Core.Tests.Inputs;
using Xunit;

namespace iSocket.Core.Tests.Outputs;

public sealed class LedPanelTests
{
    private readonly FakeOutputPin _power = new();
    private readonly FakeOutputPin _gsm = new();
    private readonly FakeOutputPin _microphone = new();
    private readonly FakeOutputPin _out = new();
    private readonly LedPanel _panel;
    private long _nowMs = 1000;

    public LedPanelTests()
    {
        _panel = new LedPanel(_power, _gsm, _microphone, _out);
    }

    [Theory]
    [InlineData(true, false, false, false)]
    [InlineData(false, true, false, false)]
    [InlineData(false, false, true, false)]
    [InlineData(false, false, false, true)]
    public void Each_pattern_goes_to_its_led(bool power, bool gsm, bool microphone, bool output)
    {
        _panel.Set(Pattern(power), Pattern(gsm), Pattern(microphone), Pattern(output));
        _panel.Tick(_nowMs);
        Assert.Equal([power, gsm, microphone, output], Levels());
    }

    [Fact]
    public void Greeting_flashes_all_but_gsm_together_and_then_shows_the_rest()
    {
        _panel.Set(LedPattern.Steady, LedPattern.Steady, LedPattern.Off, LedPattern.Steady);
        _panel.Greet();
        Assert.True(_panel.IsGreeting);
        AssertPhases(LedTiming.ThreeFlashesMs, ms => ms < 1200 && ms / 200 % 2 == 0);
        Assert.False(_panel.IsGreeting);
        Assert.Equal([true, true, false, true], Levels());
    }

    [Fact]
    public void Reset_wait_blinks_all_but_gsm_together()
    {
        _panel.Set(LedPattern.Steady, LedPattern.Steady, LedPattern.Off, LedPattern.Off);
        _panel.Tick(_nowMs);
        _panel.IsResetWaiting = true;
        AssertPhases(10_000, ms => ms / 250 % 2 == 0, stop: () => _panel.IsResetWaiting = false);
        Assert.Equal([true, true, false, false], Levels());
    }

    [Fact]
    public void Reset_wait_goes_before_the_greeting()
    {
        _panel.Set(LedPattern.Off, LedPattern.Steady, LedPattern.Off, LedPattern.Off);
        _panel.Greet();
        _panel.IsResetWaiting = true;
        AssertPhases(5000, ms => ms / 250 % 2 == 0, stop: () => _panel.IsResetWaiting = false);
        Assert.False(_panel.IsGreeting);
        Assert.Equal([false, true, false, false], Levels());
    }

    [Fact]
    public void Greeting_is_not_begun_twice()
    {
        _panel.Greet();
        _panel.Tick(_nowMs);
        _panel.Tick(_nowMs + 900);
        _panel.Greet();
        _panel.Tick(_nowMs + LedTiming.ThreeFlashesMs);
        Assert.False(_panel.IsGreeting);
    }

    [Fact]
    public void Due_is_the_earliest_of_the_four()
    {
        _panel.Set(LedPattern.Hz1, LedPattern.FlashEvery3s, LedPattern.Off, LedPattern.Hz4);
        Assert.Equal(_nowMs + 100, _panel.Tick(_nowMs));
        Assert.Equal(_nowMs + 125, _panel.Tick(_nowMs + 100));
        _panel.Set(LedPattern.Steady, LedPattern.Off, LedPattern.Off, LedPattern.Steady);
        Assert.Equal(long.MaxValue, _panel.Tick(_nowMs + 125));
    }

    [Fact]
    public void Same_wishes_each_turn_keep_the_rhythm()
    {
        for (int ms = 0; ms < 3000; ms++)
        {
            _panel.Set(LedPattern.Hz1, LedPattern.Hz1, LedPattern.Off, LedPattern.Off);
            _panel.Tick(_nowMs + ms);
            Assert.Equal(ms / 500 % 2 == 0, _power.IsHigh);
            Assert.Equal(_power.IsHigh, _gsm.IsHigh);
        }
    }

    [Fact]
    public void Idle_turn_allocates_nothing()
    {
        var panel = new LedPanel(new SilentPin(), new SilentPin(), new SilentPin(), null);
        Assert.Equal(0, Allocation.Of(() =>
        {
            panel.Set(LedPattern.Hz4, LedPattern.FlashEvery3s, LedPattern.Steady, LedPattern.SimProblem);
            return panel.Tick(_nowMs += 10);
        }));
    }

    private static LedPattern Pattern(bool isSteady) => isSteady ? LedPattern.Steady : LedPattern.Off;

    private bool[] Levels() => [_power.IsHigh, _gsm.IsHigh, _microphone.IsHigh, _out.IsHigh];

    // Gives the turns that the panel asks for and checks the three LEDs at each; GSM stays lit throughout.
    private void AssertPhases(int lengthMs, Func<long, bool> isLit, Action? stop = null)
    {
        long startMs = _nowMs;
        while (true)
        {
            long dueMs = _panel.Tick(_nowMs);
            bool[] levels = Levels();
            bool expected = isLit(_nowMs - startMs);
            Assert.Equal([expected, true, expected, expected], levels);
            Assert.InRange(dueMs, _nowMs + 1, startMs + Math.Max(lengthMs, _nowMs - startMs + 1000));
            if (dueMs >= startMs + lengthMs)
            {
                break;
            }

            _nowMs = dueMs;
        }

        _nowMs = startMs + lengthMs;
        stop?.Invoke();
        _panel.Tick(_nowMs);
        Assert.True(_power.Writes.Count(high => high) > 2);
    }

    private sealed class SilentPin : Hal.IOutputPin
    {
        public void Write(bool high)
        {
        }
    }
}
