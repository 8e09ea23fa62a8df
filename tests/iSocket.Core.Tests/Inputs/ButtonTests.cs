using iSocket.Core.Inputs;
using Xunit;

namespace iSocket.Core.Tests.Inputs;

public sealed class ButtonTests
{
    private readonly FakeInputPin _pin = new();
    private readonly Button _button;
    private long _nowMs;
    private long _dueMs;

    public ButtonTests()
    {
        _button = new Button(_pin);
    }

    [Theory]
    [InlineData(31, 1, 0)]
    [InlineData(200, 1, 0)]
    [InlineData(4900, 1, 0)]
    [InlineData(5000, 0, 1)]
    [InlineData(60000, 0, 1)]
    public void Press_is_short_or_long_by_its_length(int lengthMs, int shortPresses, int longPresses)
    {
        Start();
        Press(lengthMs);
        Assert.Equal((shortPresses, longPresses), Take());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(29)]
    public void Glitch_is_no_press(int lengthMs)
    {
        Start();
        Press(lengthMs);
        Assert.Equal((0, 0), Take());
        Assert.False(_button.IsPressed);
    }

    [Fact]
    public void Nothing_happens_before_the_release()
    {
        Start();
        Hold(10000);
        Assert.True(_button.IsPressed);
        Assert.Equal((0, 0), Take());
        Release();
        Assert.Equal((0, 1), Take());
    }

    [Fact]
    public void Event_is_given_once()
    {
        Start();
        Press(100);
        Assert.True(_button.TakeShortPress());
        Assert.False(_button.TakeShortPress());
    }

    [Fact]
    public void Bouncing_edges_make_one_press()
    {
        Start();
        for (int i = 0; i < 5; i++)
        {
            Hold(3);
            _pin.IsActive = false;
            RunTo(_nowMs + 2);
        }

        Hold(100);
        _pin.IsActive = false;
        RunTo(_nowMs + 5);
        Hold(4);
        Release();
        Assert.Equal((1, 0), Take());
    }

    [Fact]
    public void Button_held_at_start_up_is_ignored_until_released()
    {
        _pin.IsActive = true;
        Start();
        RunTo(_nowMs + 7000);
        Assert.False(_button.IsPressed);
        Release();
        Assert.Equal((0, 0), Take());
        Press(100);
        Assert.Equal((1, 0), Take());
    }

    [Fact]
    public void Start_of_the_press_is_told_and_stays()
    {
        Start();
        long startMs = _nowMs;
        Hold(6000);
        Assert.Equal(startMs, _button.PressStartMs);
        Release();
        Assert.Equal(startMs, _button.PressStartMs);
    }

    [Fact]
    public void Press_seen_up_to_a_debounce_time_late_is_still_long()
    {
        Start();
        _pin.IsActive = true;
        RunTo(_nowMs + 20, firstMs: _nowMs + 20);
        RunTo(_nowMs + 4980);
        _pin.IsActive = false;
        RunTo(_nowMs + 100);
        Assert.Equal((0, 1), Take());
    }

    [Fact]
    public void Idle_button_needs_no_turn_and_allocates_nothing()
    {
        Start();
        Assert.Equal(long.MaxValue, _dueMs);
        Assert.Equal(0, Allocation.Of(() => _button.Tick(++_nowMs)));
    }

    private void Start()
    {
        RunTo(1000);
    }

    private void Press(int lengthMs)
    {
        Hold(lengthMs);
        Release();
    }

    private void Hold(int lengthMs)
    {
        _pin.IsActive = true;
        RunTo(_nowMs + lengthMs);
    }

    private void Release()
    {
        _pin.IsActive = false;
        RunTo(_nowMs + 100);
    }

    private (int Short, int Long) Take()
    {
        return (_button.TakeShortPress() ? 1 : 0, _button.TakeLongPress() ? 1 : 0);
    }

    // Turns as the loop gives them: at a change of the pin, then whenever the button asks for one.
    private void RunTo(long endMs, long firstMs = -1)
    {
        _nowMs = firstMs < 0 ? _nowMs : firstMs;
        _dueMs = _button.Tick(_nowMs);
        while (_dueMs < endMs)
        {
            Assert.True(_dueMs > _nowMs);
            _nowMs = _dueMs;
            _dueMs = _button.Tick(_nowMs);
        }

        _nowMs = endMs;
    }
}
