using iSocket.Core.Inputs;
using Xunit;

namespace iSocket.Core.Tests.Inputs;

public sealed class AlarmInputTests
{
    private readonly FakeInputPin _sensor = new();
    private readonly FakeInputPin _jack = new();
    private readonly AlarmInput _input;
    private long _nowMs;

    public AlarmInputTests()
    {
        _input = new AlarmInput(_sensor, _jack);
    }

    [Theory]
    [InlineData(false, false, false, false)]
    [InlineData(false, true, false, false)]
    [InlineData(true, false, false, true)]
    [InlineData(true, true, true, true)]
    public void Contact_counts_only_with_a_plug(bool jack, bool sensor, bool isClosed, bool isConnected)
    {
        _jack.IsActive = jack;
        _sensor.IsActive = sensor;
        Run(50);
        Assert.True(_input.IsSettled);
        Assert.Equal(isClosed, _input.IsClosed);
        Assert.Equal(isConnected, _input.IsConnected);
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(true, true, false)]
    public void Active_is_closed_or_open_by_the_type_of_sensor(bool closed, bool isNormallyClosed, bool isActive)
    {
        _jack.IsActive = true;
        _sensor.IsActive = closed;
        Run(50);
        Assert.Equal(isActive, _input.IsActive(isNormallyClosed));
    }

    [Fact]
    public void Contact_counts_after_50_ms()
    {
        _jack.IsActive = true;
        Run(1000);
        _sensor.IsActive = true;
        Run(49);
        Assert.False(_input.IsClosed);
        Run(1);
        Assert.True(_input.IsClosed);
    }

    [Fact]
    public void Chatter_is_ignored()
    {
        _jack.IsActive = true;
        Run(1000);
        for (int i = 0; i < 20; i++)
        {
            _sensor.IsActive = !_sensor.IsActive;
            Run(45);
            Assert.False(_input.IsClosed);
        }
    }

    [Fact]
    public void Pulled_plug_opens_a_closed_contact()
    {
        _jack.IsActive = true;
        _sensor.IsActive = true;
        Run(100);
        _jack.IsActive = false;
        Run(49);
        Assert.True(_input.IsClosed);
        Run(1);
        Assert.False(_input.IsClosed);
        Assert.False(_input.IsConnected);
        Assert.True(_input.IsActive(isNormallyClosed: true));
        Assert.False(_input.IsActive(isNormallyClosed: false));
    }

    [Fact]
    public void Plug_of_a_closed_contact_comes_as_one()
    {
        Run(100);
        _sensor.IsActive = true;
        _jack.IsActive = true;
        Run(50);
        Assert.True(_input.IsClosed);
        Assert.True(_input.IsConnected);
    }

    [Fact]
    public void Due_is_the_earlier_of_the_two()
    {
        _jack.IsActive = true;
        Run(100);
        _sensor.IsActive = true;
        Assert.Equal(_nowMs + 50, _input.Tick(_nowMs));
        _nowMs += 20;
        _jack.IsActive = false;
        Assert.Equal(_nowMs + 50, _input.Tick(_nowMs));
        Run(50);
        Assert.Equal(long.MaxValue, _input.Tick(_nowMs));
    }

    [Fact]
    public void Light_models_have_neither_contact_nor_plug()
    {
        var input = new AlarmInput(null, null);
        input.Tick(0);
        Assert.Equal(long.MaxValue, input.Tick(50));
        Assert.False(input.IsClosed);
        Assert.False(input.IsConnected);
    }

    [Fact]
    public void Idle_turn_allocates_nothing()
    {
        Assert.Equal(0, Allocation.Of(() => _input.Tick(++_nowMs)));
    }

    private void Run(int ms)
    {
        _input.Tick(_nowMs);
        _nowMs += ms;
        _input.Tick(_nowMs);
    }
}
