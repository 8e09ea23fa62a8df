using iSocket.Core.Hal;
using iSocket.Core.Modem;
using Xunit;

namespace iSocket.Core.Tests.Commands;

/// <summary>STATUS, RUNTIME, HARDWARE, SERIALNUM, FIRMWARE.</summary>
public sealed class StatusCommandsTests
{
    [Fact]
    public void The_manuals_example()
    {
        CommandBench bench = new();
        bench.SetSignal(23);
        bench.Send("ON");
        ReadTemperature(bench, (25 + 5) * 16);
        bench.Send("DATE=12/10/21,18:05:12+02");
        Assert.Equal(
            "Power socket ON\nMicrorelay OFF\nSignal: Good (-67dBm)\nTEMP: 25C\nALARMF: Disabled\nALARM status: No activity\nTime: 12/10/21,18:05:12",
            bench.Send("STATUS"));
    }

    [Theory]
    [InlineData(DeviceModel.Gsm706, true)]
    [InlineData(DeviceModel.Gsm707, true)]
    [InlineData(DeviceModel.Gsm706Light, false)]
    [InlineData(DeviceModel.Gsm707Light, false)]
    public void Lines_of_what_the_model_lacks_are_left_out(DeviceModel model, bool isFull)
    {
        string expected = isFull
            ? "Power socket OFF\nMicrorelay OFF\nSignal: No signal\nTEMP: N/A\nALARMF: Disabled\nALARM status: No activity\nTime: not set"
            : "Power socket OFF\nSignal: No signal";
        Assert.Equal(expected, new CommandBench(model).Send("STATUS"));
    }

    [Theory]
    [InlineData(0, "Weak (-113dBm)")]
    [InlineData(1, "Weak (-111dBm)")]
    [InlineData(13, "Weak (-87dBm)")]
    [InlineData(14, "Fair (-85dBm)")]
    [InlineData(18, "Fair (-77dBm)")]
    [InlineData(19, "Good (-75dBm)")]
    [InlineData(23, "Good (-67dBm)")]
    [InlineData(24, "Excellent (-65dBm)")]
    [InlineData(31, "Excellent (-51dBm)")]
    [InlineData(ModemStatus.UnknownSignal, "No signal")]
    public void Signal_in_words(int signal, string words)
    {
        CommandBench bench = new(DeviceModel.Gsm706Light);
        bench.SetSignal(signal);
        Assert.Equal("Power socket OFF\nSignal: " + words, bench.Send("STATUS"));
    }

    [Fact]
    public void The_first_line_is_the_present_state_whatever_runs()
    {
        CommandBench bench = new();
        bench.Send("ON5");
        Assert.StartsWith("Power socket ON\n", bench.Send("STATUS"));
        bench.Send("RESTART");
        Assert.StartsWith("Power socket OFF\n", bench.Send("STATUS"));
        bench.Device.MicroRelay.Switch(true);
        Assert.StartsWith("Power socket OFF\nMicrorelay ON\n", bench.Send("STATUS"));
    }

    [Fact]
    public void An_active_sensor_shows()
    {
        CommandBench bench = new();
        bench.Sensor.IsActive = true;
        bench.AlarmInput.Tick(0);
        bench.AlarmInput.Tick(1000);
        Assert.Contains("\nALARM status: Activity\n", bench.Send("STATUS"));
    }

    [Theory]
    [InlineData((5 * 16) + 7, "0C")]
    [InlineData((5 * 16) + 8, "1C")]
    [InlineData((5 * 16) - 8, "-1C")]
    [InlineData((5 * 16) - 7, "0C")]
    [InlineData(-5 * 16, "-10C")]
    [InlineData(55 * 16, "50C")]
    public void Temperature_is_calibrated_and_rounded(int sixteenths, string text)
    {
        CommandBench bench = new();
        ReadTemperature(bench, sixteenths);
        Assert.Contains("\nTEMP: " + text + "\n", bench.Send("STATUS"));
    }

    [Fact]
    public void RUNTIME_tells_since_when_as_soon_as_the_clock_is_known()
    {
        CommandBench bench = new() { NowMs = 10000 };
        Assert.Equal("Power socket is OFF", bench.Send("RUNTIME"));
        bench.Send("ON");
        Assert.Equal("Power socket is ON from: unknown", bench.Send("RUNTIME"));
        bench.NowMs = 70000;
        bench.Send("DATE=24/01/01,00:00:30+02");
        Assert.Equal("Power socket is ON from: 23/12/31,23:59:30", bench.Send("RUNTIME"));
        bench.Send("ON");
        Assert.Equal("Power socket is ON from: 23/12/31,23:59:30", bench.Send("RUNTIME"));
        bench.Send("OFF");
        Assert.Equal("Power socket is OFF", bench.Send("RUNTIME"));
    }

    [Fact]
    public void Light_has_no_clock_of_its_own_but_RUNTIME_knows_the_time_of_messages()
    {
        CommandBench bench = new(DeviceModel.Gsm706Light);
        bench.Dispatcher.Handle(TestSms.From(TestSms.Owner, "ON", "240101120000", 8), 5000);
        Assert.Equal("Power socket is ON from: 24/01/01,12:00:00", bench.Send("RUNTIME"));
    }

    [Theory]
    [InlineData(DeviceModel.Gsm706, "706")]
    [InlineData(DeviceModel.Gsm707, "707")]
    [InlineData(DeviceModel.Gsm706Light, "706 Light")]
    [InlineData(DeviceModel.Gsm707Light, "707 Light")]
    public void HARDWARE_names_the_model(DeviceModel model, string name)
    {
        Assert.Equal($"Open GSM socket {name}, Hardware v1.0", new CommandBench(model).Send("HARDWARE"));
    }

    [Fact]
    public void SERIALNUM_is_the_modems_and_FIRMWARE_a_version()
    {
        CommandBench bench = new();
        bench.SetSerialNumber("868693012345678");
        Assert.Equal("S/N: 868693012345678", bench.Send("SERIALNUM"));
        Assert.Matches(@"^v\d+\.\d+\.\d+ \S", bench.Send("FIRMWARE"));
    }

    [Theory]
    [InlineData("STATUS", true)]
    [InlineData(" sta tus ", true)]
    [InlineData("RUNTIME", false)]
    [InlineData("STATUS=5", false)]
    [InlineData("STATUSX", false)]
    [InlineData("", false)]
    public void Only_STATUS_has_the_signal_measured(string text, bool isMeasured)
    {
        CommandBench bench = new();
        Assert.Equal(isMeasured, bench.Dispatcher.ShowsSignal(text));
        bench.Settings.Password.TrySet("abcde");
        Assert.Equal(isMeasured, bench.Dispatcher.ShowsSignal("abcde" + text));
        Assert.False(bench.Dispatcher.ShowsSignal(text));
    }

    // One reading after the time of warming up.
    private static void ReadTemperature(CommandBench bench, int sixteenths)
    {
        bench.Bus.Sixteenths = sixteenths;
        for (long nowMs = 0; nowMs <= 720000; nowMs += 250)
        {
            bench.Bus.NowMs = nowMs;
            bench.Device.Thermometer.Tick(nowMs);
        }

        Assert.True(bench.Device.Thermometer.HasReading);
    }
}
