using System;
using iSocket.Core.Inputs;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Inputs;

public sealed class ThermometerTests
{
    private const int MinuteMs = 60_000;
    private const int WarmMs = 10 * MinuteMs;

    private readonly FakeDs18B20 _sensor = new();
    private readonly Thermometer _thermometer;
    private long _nowMs;

    public ThermometerTests()
    {
        _thermometer = new Thermometer(_sensor);
    }

    [Fact]
    public void Nothing_is_read_in_the_first_ten_minutes()
    {
        Assert.Equal(WarmMs, _thermometer.Tick(0));
        RunTo(WarmMs - 1);
        Assert.Equal(0, _sensor.Operations);
        Assert.False(_thermometer.HasReading);
        Assert.False(_thermometer.HasFailed);
    }

    [Fact]
    public void First_reading_counts_in_the_tenth_minute()
    {
        RunTo(WarmMs + 1000);
        Assert.True(_thermometer.HasReading);
        Assert.Equal(400, _thermometer.Sixteenths);
        Assert.Equal(1, _thermometer.Readings);
    }

    [Fact]
    public void After_a_late_restart_the_first_reading_counts_at_once()
    {
        _nowMs = 3_600_000;
        RunTo(_nowMs + 1000);
        Assert.Equal(1, _thermometer.Readings);
    }

    [Fact]
    public void After_an_early_restart_the_rest_of_the_ten_minutes_is_awaited()
    {
        _nowMs = 4 * MinuteMs;
        RunTo(WarmMs - 1);
        Assert.Equal(0, _sensor.Operations);
        RunTo(WarmMs + 1000);
        Assert.Equal(1, _thermometer.Readings);
    }

    [Fact]
    public void Sensor_is_read_once_a_minute()
    {
        RunTo(WarmMs + 1000);
        for (int minute = 1; minute <= 20; minute++)
        {
            _sensor.Sixteenths = 300 + minute;
            RunTo(WarmMs + minute * MinuteMs + 1000);
            Assert.Equal(300 + minute, _thermometer.Sixteenths);
            Assert.Equal(minute + 1, _thermometer.Readings);
            Assert.Equal(minute + 1, _sensor.Conversions);
        }
    }

    [Theory]
    [InlineData(-880)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(2000)]
    public void Value_is_taken_as_it_is(int sixteenths)
    {
        _sensor.Sixteenths = sixteenths;
        RunTo(WarmMs + 1000);
        Assert.Equal(sixteenths, _thermometer.Sixteenths);
    }

    [Fact]
    public void Turn_does_one_byte_or_reset_at_most_and_a_reading_takes_15()
    {
        int before = 0;
        RunTo(WarmMs + 1000, () =>
        {
            Assert.InRange(_sensor.Operations - before, 0, 1);
            before = _sensor.Operations;
        });
        Assert.Equal(15, _sensor.Operations);
    }

    [Fact]
    public void Slow_loop_reads_all_the_same()
    {
        for (_nowMs = WarmMs; _nowMs < WarmMs + 3000; _nowMs += 100)
        {
            _sensor.NowMs = _nowMs;
            _thermometer.Tick(_nowMs);
        }

        Assert.Equal(1, _thermometer.Readings);
    }

    [Fact]
    public void Stalled_loop_goes_on_with_one_reading()
    {
        RunTo(WarmMs + 1000);
        _nowMs = WarmMs + 30 * MinuteMs;
        RunTo(_nowMs + 1000);
        Assert.Equal(2, _thermometer.Readings);
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("crc")]
    [InlineData("power-up")]
    [InlineData("range")]
    public void Fifth_bad_reading_in_a_row_is_a_failure(string fault)
    {
        RunTo(WarmMs + 1000);
        Break(fault);
        for (int minute = 1; minute <= 4; minute++)
        {
            RunMinute(minute);
            Assert.False(_thermometer.HasFailed);
            Assert.True(_thermometer.HasReading);
            Assert.Equal(400, _thermometer.Sixteenths);
            Assert.Equal(1, _thermometer.Readings);
        }

        RunMinute(5);
        Assert.True(_thermometer.HasFailed);
        Assert.False(_thermometer.HasReading);
    }

    [Fact]
    public void Failure_counts_from_the_tenth_minute()
    {
        _sensor.IsMissing = true;
        RunTo(WarmMs + 3 * MinuteMs + 1000);
        Assert.False(_thermometer.HasFailed);
        RunMinute(4);
        Assert.True(_thermometer.HasFailed);
        Assert.False(_thermometer.HasReading);
    }

    [Fact]
    public void One_good_reading_starts_the_count_of_bad_ones_afresh()
    {
        _sensor.IsMissing = true;
        RunTo(WarmMs + 3 * MinuteMs + 1000);
        _sensor.IsMissing = false;
        RunMinute(4);
        _sensor.IsMissing = true;
        RunTo(WarmMs + 8 * MinuteMs + 1000);
        Assert.False(_thermometer.HasFailed);
        RunMinute(9);
        Assert.True(_thermometer.HasFailed);
    }

    [Fact]
    public void Third_good_reading_in_a_row_ends_the_failure_and_counts()
    {
        _sensor.HasBadCrc = true;
        RunTo(WarmMs + 4 * MinuteMs + 1000);
        _sensor.HasBadCrc = false;
        RunTo(WarmMs + 6 * MinuteMs + 1000);
        Assert.True(_thermometer.HasFailed);
        Assert.Equal(0, _thermometer.Readings);
        _sensor.Sixteenths = 320;
        RunMinute(7);
        Assert.False(_thermometer.HasFailed);
        Assert.True(_thermometer.HasReading);
        Assert.Equal(320, _thermometer.Sixteenths);
        Assert.Equal(1, _thermometer.Readings);
    }

    [Fact]
    public void Bad_reading_during_recovery_starts_it_afresh()
    {
        _thermometer.RestoreFailure();
        RunTo(WarmMs + MinuteMs + 1000);
        _sensor.IsMissing = true;
        RunMinute(2);
        _sensor.IsMissing = false;
        RunTo(WarmMs + 4 * MinuteMs + 1000);
        Assert.True(_thermometer.HasFailed);
        RunMinute(5);
        Assert.False(_thermometer.HasFailed);
    }

    [Fact]
    public void Sensor_that_vanishes_during_the_conversion_is_a_bad_reading()
    {
        RunTo(WarmMs + 400);
        _sensor.IsMissing = true;
        RunTo(WarmMs + 1000);
        Assert.Equal(0, _thermometer.Readings);
        _sensor.IsMissing = false;
        RunMinute(1);
        Assert.Equal(1, _thermometer.Readings);
    }

    [Fact]
    public void Board_without_a_bus_has_neither_readings_nor_failures()
    {
        var thermometer = new Thermometer(null);
        Assert.Equal(long.MaxValue, thermometer.Tick(WarmMs));
        Assert.False(thermometer.HasReading);
        Assert.False(thermometer.HasFailed);
    }

    [Fact]
    public void Turn_allocates_nothing_even_while_reading()
    {
        var bus = new StuckBus();
        var thermometer = new Thermometer(bus);
        long nowMs = WarmMs;
        Assert.Equal(0, Allocation.Of(() => thermometer.Tick(nowMs += 7)));
        Assert.True(bus.Reads > 0);
    }

    private void Break(string fault)
    {
        switch (fault)
        {
            case "missing":
                _sensor.IsMissing = true;
                break;
            case "crc":
                _sensor.HasBadCrc = true;
                break;
            case "power-up":
                _sensor.LosesSupply = true;
                break;
            default:
                _sensor.Sixteenths = 2001;
                break;
        }
    }

    private void RunMinute(int minute) => RunTo(WarmMs + minute * MinuteMs + 1000);

    private void RunTo(long endMs, Action? afterTurn = null)
    {
        while (true)
        {
            _sensor.NowMs = _nowMs;
            long dueMs = _thermometer.Tick(_nowMs);
            afterTurn?.Invoke();
            Assert.True(dueMs > _nowMs);
            if (dueMs > endMs)
            {
                _nowMs = endMs;
                return;
            }

            _nowMs = dueMs;
        }
    }

    /// <summary>A bus held low: presence, zeros.</summary>
    private sealed class StuckBus : Hal.IOneWireBus
    {
        public int Reads { get; private set; }

        public bool Reset() => true;

        public void WriteByte(byte value)
        {
        }

        public byte ReadByte()
        {
            Reads++;
            return 0;
        }
    }
}
