using System.Linq;
using iSocket.Core.Hal;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>Power-on, and mains going and coming (device.md P-1 to P-4), on the whole device.</summary>
public sealed class PowerDeskTests
{
    private const string Failure = "Power failure!";
    private const string Restored = "Power restored!";

    [Theory]
    [InlineData(DeviceModel.Gsm706, 1)]
    [InlineData(DeviceModel.Gsm706Light, 1)]
    [InlineData(DeviceModel.Gsm707, 1)]
    [InlineData(DeviceModel.Gsm707Light, 1)]
    public void Every_power_on_is_told_once(DeviceModel model, int texts)
    {
        AppBench bench = AppBench.With(model, "ALERTNUMBER+40711000222");
        bench.PowerOn();
        bench.RunMinutes(1);
        Assert.Equal(Enumerable.Repeat("+40711000222 " + Restored, texts), bench.Modem.SentTo);
        bench.Reset();
        bench.RunMinutes(1);
        Assert.Equal(texts, bench.Modem.Sent.Count);
    }

    [Theory]
    [InlineData(DeviceModel.Gsm706, 10000, "")]
    [InlineData(DeviceModel.Gsm706Light, 10000, "")]
    [InlineData(DeviceModel.Gsm707, 1900, "")]
    [InlineData(DeviceModel.Gsm707, 2200, Failure + ";" + Restored)]
    [InlineData(DeviceModel.Gsm707Light, 10000, Failure + ";" + Restored)]
    public void An_interruption_counts_from_two_seconds_on(DeviceModel model, int milliseconds, string texts)
    {
        AppBench bench = AppBench.With(model, "ALERTNUMBER+40711000222", "ON");
        bench.Mains.IsActive = false;
        bench.Run(milliseconds);
        bench.Mains.IsActive = true;
        bench.RunMinutes(1);
        Assert.Equal(texts, string.Join(";", bench.Modem.Sent));
        Assert.True(bench.Relay.IsHigh);
        Assert.Equal(texts.Length > 0, bench.Relay.Writes.Count(high => !high) > 0);
    }

    [Fact]
    public void Many_short_interruptions_are_none()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm707, "ALERTNUMBER+40711000222", "ON");
        for (int i = 0; i < 20; i++)
        {
            bench.Mains.IsActive = false;
            bench.Run(1800);
            bench.Mains.IsActive = true;
            bench.Run(100);
        }

        Assert.Empty(bench.Modem.Sent);
        Assert.DoesNotContain(false, bench.Relay.Writes);
    }

    [Theory]
    [InlineData("REMEMBER", "ON", true)]
    [InlineData("REMEMBER", "OFF", false)]
    [InlineData("REMEMBER", "ON5", false)]
    [InlineData("REMEMBER", "OFF5", true)]
    [InlineData("REMEMBER", "RESTART", false)]
    [InlineData("ON", "OFF", true)]
    [InlineData("OFF", "ON", false)]
    public void The_return_of_mains_is_a_power_on_for_the_socket(string powerState, string command, bool isOn)
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm707, "POWERSTATE=" + powerState, command, "ONM");
        bench.Mains.IsActive = false;
        bench.RunSeconds(10);
        Assert.False(bench.Relay.IsHigh);
        Assert.False(bench.MicroRelay.IsHigh);
        bench.Mains.IsActive = true;
        bench.RunSeconds(1);
        Assert.Equal(isOn, bench.Relay.IsHigh);
        Assert.False(bench.MicroRelay.IsHigh);
        bench.RunMinutes(10);
        Assert.Equal(isOn, bench.Relay.IsHigh);
    }

    [Fact]
    public void On_battery_OFF_is_remembered_ON_is_refused()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm707, "ON");
        bench.Mains.IsActive = false;
        bench.RunSeconds(10);
        foreach (string command in new[] { "ON", "ON5", "OFF5", "ONM", "ONALL", "RESTART", "RESTARTM" })
        {
            Assert.Equal("No mains power!", bench.Send(command));
        }

        Assert.Equal("All OFF", bench.Send("OFFALL"));
        bench.Mains.IsActive = true;
        bench.RunSeconds(10);
        Assert.False(bench.Relay.IsHigh);
    }

    [Fact]
    public void After_a_reset_on_battery_everything_stays_off_and_nothing_is_told()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm707, "ALERTNUMBER+40711000222", "ON", "ONM");
        bench.Mains.IsActive = false;
        bench.RunSeconds(20);
        Assert.Equal([Failure], bench.Modem.Sent);
        bench.Reset();
        bench.RunMinutes(1);
        Assert.False(bench.Relay.IsHigh);
        Assert.False(bench.MicroRelay.IsHigh);
        Assert.Single(bench.Modem.Sent);
        bench.Mains.IsActive = true;
        bench.RunMinutes(1);
        Assert.True(bench.Relay.IsHigh);
        Assert.False(bench.MicroRelay.IsHigh);
        Assert.Equal([Failure, Restored], bench.Modem.Sent);
    }

    [Theory]
    [InlineData("SCHEDULER+10:01,*,ON", false)]
    [InlineData("SCHEDULER+10:01,*,OFF", false)]
    public void A_schedule_on_battery_switches_nothing_on_and_off_is_remembered(string rule, bool isOn)
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm707, rule.EndsWith("ON") ? "OFF" : "ON", rule, "DATE=24/02/29,10:00:30+02");
        bench.Mains.IsActive = false;
        bench.RunMinutes(2);
        Assert.False(bench.Relay.IsHigh);
        bench.Mains.IsActive = true;
        bench.RunSeconds(10);
        Assert.Equal(isOn, bench.Relay.IsHigh);
    }
}
