using iSocket.Core.Hal;
using iSocket.Core.Tests.Commands;
using iSocket.Core.Tests.Settings;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>The whole application on a scripted modem: a message in, an effect, a reply, and what survives.</summary>
public sealed class ApplicationTests
{
    private const string Expired = " - Time for configuration is expired (30min)!";

    [Fact]
    public void A_command_is_executed_answered_and_deleted()
    {
        AppBench bench = Started();
        Assert.Equal("Power socket ON", bench.Send("ON"));
        Assert.True(bench.Relay.IsHigh);
        Assert.Equal(0, bench.Modem.Stored);
        Assert.Contains("Signal: Good (-67dBm)", bench.Send("STATUS"));
    }

    [Theory]
    [InlineData("REMEMBER", true, true)]
    [InlineData("REMEMBER", false, false)]
    [InlineData("ON", false, true)]
    [InlineData("OFF", true, false)]
    public void POWERSTATE_decides_within_a_second_of_power_on(string powerState, bool wasOn, bool isOn)
    {
        AppBench bench = Started();
        Assert.Equal($"POWERSTATE={powerState} - OK", bench.Send("POWERSTATE=" + powerState));
        bench.Send(wasOn ? "ON" : "OFF");
        bench.PowerOn();
        bench.RunSeconds(1);
        Assert.Equal(isOn, bench.Relay.IsHigh);
    }

    [Theory]
    [InlineData("ON5", false)]
    [InlineData("OFF5", true)]
    [InlineData("RESTART", false)]
    public void A_loss_of_power_ends_timers(string text, bool isOn)
    {
        AppBench bench = Started();
        bench.Send(text);
        bench.PowerOn();
        bench.RunSeconds(1);
        Assert.Equal(isOn, bench.Relay.IsHigh);
        bench.RunMinutes(6);
        Assert.Equal(isOn, bench.Relay.IsHigh);
    }

    [Fact]
    public void A_restart_of_the_processor_keeps_timer_window_and_clock()
    {
        AppBench bench = Started();
        bench.Send("POWERSTATE=OFF");
        bench.Send("DATE=24/02/29,10:00:00+02");
        Assert.Equal("Power ON for 5 min", bench.Send("ON5"));
        bench.RunMinutes(2);
        bench.Reset();
        bench.RunSeconds(5);
        Assert.True(bench.Relay.IsHigh);
        Assert.StartsWith("DATE 24/02/29,10:02:", bench.Send("DATE"));
        bench.RunMinutes(2);
        Assert.True(bench.Relay.IsHigh);
        bench.RunMinutes(1);
        Assert.False(bench.Relay.IsHigh);
        Assert.Equal("ERROR=ON - OK", bench.Send("ERROR=ON"));
        bench.RunMinutes(29);
        bench.Reset();
        bench.RunSeconds(60.5);
        Assert.Equal("ERROR=ON" + Expired, bench.Send("ERROR=ON"));
        bench.Reset();
        bench.RunSeconds(20);
        Assert.Equal("ERROR=ON" + Expired, bench.Send("ERROR=ON"));
    }

    [Fact]
    public void The_window_is_open_for_30_minutes_and_accepted_configuration_renews_it()
    {
        AppBench bench = Started();
        bench.RunMinutes(29);
        Assert.Equal("RESTARTTIME=5 - OK", bench.Send("RESTARTTIME=5"));
        bench.RunMinutes(29);
        Assert.Equal("Incorrect value!", bench.Send("RESTARTTIME=0"));
        Assert.Equal("RESTARTTIME=5 seconds", bench.Send("RESTARTTIME?"));
        bench.RunMinutes(1);
        Assert.Equal("RESTARTTIME=6" + Expired, bench.Send("RESTARTTIME=6"));
        bench.PowerOn();
        bench.RunSeconds(30);
        Assert.Equal("RESTARTTIME=6 - OK", bench.Send("RESTARTTIME=6"));
    }

    [Fact]
    public void A_setting_that_the_flash_does_not_keep_is_not_confirmed_and_does_not_hold()
    {
        AppBench bench = Started();
        bench.RunMinutes(28);
        bench.Flash.FailsWrites = true;
        bench.Flash.Leaves = CutLeaves.FirstHalf;
        Assert.Equal("Execute error!", bench.Send("RESTARTTIME=77"));
        bench.Flash.Calm();
        Assert.Equal("RESTARTTIME=10 seconds", bench.Send("RESTARTTIME?"));
        bench.RunMinutes(2);
        Assert.Equal("RESTARTTIME=77" + Expired, bench.Send("RESTARTTIME=77"));
        bench.PowerOn();
        bench.RunSeconds(30);
        Assert.Equal("RESTARTTIME=10 seconds", bench.Send("RESTARTTIME?"));
    }

    [Fact]
    public void Settings_survive_a_loss_of_power()
    {
        AppBench bench = Started();
        bench.Send("RESTARTTIME=55");
        bench.Send("SECNUMBER+40711000111");
        bench.Send("SECLIST=ON");
        bench.Send("PASSWORD=abcde");
        bench.PowerOn();
        bench.RunSeconds(30);
        Assert.Equal("Invalid access password!", bench.Send("RESTARTTIME?"));
        Assert.Equal("RESTARTTIME=55 seconds", bench.Send("abcdeRESTARTTIME?"));
        Assert.Equal("SECLIST=OFF,(ON)", bench.Send("abcdeSECLIST?"));
        int sent = bench.Modem.Sent.Count;
        bench.Modem.Deliver("abcdeON", "+4099");
        bench.RunSeconds(10);
        Assert.Equal(sent, bench.Modem.Sent.Count);
        Assert.False(bench.Relay.IsHigh);
    }

    [Fact]
    public void Unreadable_settings_are_defaults_with_the_socket_off_and_an_alarm_on_the_LED()
    {
        AppBench bench = Started();
        bench.Send("POWERSTATE=ON");
        bench.Send("RESTARTTIME=55");
        bench.Send("ON");
        bench.Flash.Files["settings.a"][15] ^= 1;
        bench.Flash.Files["settings.b"][15] ^= 1;
        bench.PowerOn();
        bench.RunSeconds(30);
        Assert.False(bench.Relay.IsHigh);
        int before = bench.OutLed.Writes.Count;
        bench.RunSeconds(2);
        Assert.InRange(bench.OutLed.Writes.Count - before, 15, 17);
        Assert.Equal("RESTARTTIME=10 seconds", bench.Send("RESTARTTIME?"));
        Assert.Equal("RESTARTTIME=20 - OK", bench.Send("RESTARTTIME=20"));
        before = bench.OutLed.Writes.Count;
        bench.RunSeconds(2);
        Assert.Equal(before, bench.OutLed.Writes.Count);
        bench.PowerOn();
        bench.RunSeconds(30);
        Assert.Equal("RESTARTTIME=20 seconds", bench.Send("RESTARTTIME?"));
    }

    /// <summary>S-10: whatever resets in between, a message has its effect once. The second time each of these would be answered otherwise.</summary>
    [Theory]
    [InlineData("SECNUMBER-5", "Incorrect value!")]
    [InlineData("PASSWORD=abcde", "Invalid access password!")]
    public void A_reset_during_any_write_executes_a_message_once(string text, string secondReply)
    {
        foreach (CutLeaves leaves in System.Enum.GetValues<CutLeaves>())
        {
            for (int cut = 1; cut <= 3; cut++)
            {
                AppBench bench = Started();
                bench.Send("SECNUMBER+5");
                bench.Modem.Sent.Clear();
                bench.Flash.Calm();
                bench.Flash.CutAtWrite = cut;
                bench.Flash.Leaves = leaves;
                bench.Modem.Deliver(text);
                try
                {
                    bench.RunSeconds(10);
                }
                catch (PowerCutException)
                {
                    bench.Reset();
                }

                bench.Flash.Calm();
                bench.RunSeconds(30);
                Assert.DoesNotContain(secondReply, bench.Modem.Sent);
                Assert.Equal(0, bench.Modem.Stored);
                Assert.InRange(bench.Modem.Sent.Count, 0, 1);
                string? list = bench.Send(text == "SECNUMBER-5" ? "SECNUMBER?" : "abcdeERROR?");
                Assert.Equal(text == "SECNUMBER-5" ? "No SECNUMBERs!" : "ERROR=(ON),OFF", list);
            }
        }
    }

    [Theory]
    [InlineData("ON5")]
    [InlineData("RESTART")]
    [InlineData("STATUS")]
    [InlineData("SECNUMBER?")]
    [InlineData("ERROR=ON")]
    public void A_message_that_cannot_be_deleted_is_executed_once_through_resets(string text)
    {
        AppBench bench = Started();
        bench.Send("DATE=24/02/29,10:00:00+02");
        bench.Modem.Sent.Clear();
        bench.Modem.RefusesDelete = true;
        bench.Modem.Deliver(text);
        bench.RunSeconds(20);
        Assert.Single(bench.Modem.Sent);
        int relayWrites = bench.Relay.Writes.Count;
        Assert.InRange(relayWrites, 0, 2);
        for (int i = 0; i < 3; i++)
        {
            bench.Reset();
            bench.RunMinutes(2);
            Assert.Single(bench.Modem.Sent);
        }

        bench.Modem.RefusesDelete = false;
        bench.RunMinutes(2);
        Assert.Equal(0, bench.Modem.Stored);
        Assert.Single(bench.Modem.Sent);
        Assert.NotNull(bench.Send("HARDWARE"));
    }

    [Fact]
    public void The_same_text_sent_twice_is_executed_twice()
    {
        AppBench bench = Started();
        bench.Modem.Deliver("HARDWARE", TestSms.Owner, "240101120000");
        bench.Modem.Deliver("HARDWARE", TestSms.Owner, "240101120001");
        bench.RunSeconds(10);
        Assert.Equal(2, bench.Modem.Sent.Count);
    }

    [Fact]
    public void The_button_toggles_and_its_long_press_asks_for_a_factory_reset()
    {
        AppBench bench = Started();
        bench.Press(200);
        Assert.True(bench.Relay.IsHigh);
        bench.Press(200);
        Assert.False(bench.Relay.IsHigh);
        bench.Press(200);
        bench.Send("RESTARTTIME=55");

        bench.Press(5200);
        bench.RunSeconds(11);
        bench.Press(200);
        Assert.Equal(0, bench.Restarts);
        Assert.False(bench.Relay.IsHigh);
        bench.Press(200);

        bench.Press(5200);
        bench.RunSeconds(8);
        bench.Press(200);
        Assert.Equal(1, bench.Restarts);
        bench.RunSeconds(30);
        Assert.False(bench.Relay.IsHigh);
        Assert.Equal("RESTARTTIME=10 seconds", bench.Send("RESTARTTIME?"));
    }

    [Fact]
    public void A_factory_reset_erases_passwords_opens_a_window_and_keeps_the_clock()
    {
        AppBench bench = Started();
        bench.Send("DATE=24/02/29,10:00:00+02");
        bench.Send("POWERSTATE=ON");
        bench.Send("PASSWORD=abcde");
        bench.RunMinutes(31);
        Assert.Equal("ERROR=ON" + Expired, bench.Send("abcdeERROR=ON"));
        bench.Press(5200);
        bench.Press(200);
        bench.RunSeconds(30);
        Assert.Equal(1, bench.Restarts);
        Assert.False(bench.Relay.IsHigh);
        Assert.StartsWith("DATE 24/02/29,10:3", bench.Send("DATE"));
        Assert.Equal("ERROR=ON - OK", bench.Send("ERROR=ON"));
        byte[] password = "abcde"u8.ToArray();
        Assert.All(bench.Flash.Files.Values, file => Assert.Equal(-1, System.MemoryExtensions.IndexOf(file, password)));
    }

    [Theory]
    [InlineData(1.9, true)]
    [InlineData(2.2, false)]
    public void A_707_takes_a_short_interruption_of_mains_for_none(double seconds, bool isOn)
    {
        AppBench bench = Started(DeviceModel.Gsm707);
        bench.Send("ON5");
        bench.Mains.IsActive = false;
        bench.RunSeconds(seconds);
        Assert.Equal(isOn, bench.Relay.IsHigh);
        bench.Mains.IsActive = true;
        bench.RunSeconds(3);
        Assert.Equal(isOn, bench.Relay.IsHigh);
    }

    [Fact]
    public void A_707_on_battery()
    {
        AppBench bench = Started(DeviceModel.Gsm707);
        bench.Send("ON");
        bench.RunMinutes(31);
        bench.Mains.IsActive = false;
        bench.RunSeconds(3);
        Assert.Equal("No mains power!", bench.Send("ON"));
        bench.Press(200);
        Assert.False(bench.Relay.IsHigh);
        Assert.Equal("ERROR=ON" + Expired, bench.Send("ERROR=ON"));

        bench.Reset();
        Assert.False(bench.Relay.IsHigh);
        bench.RunSeconds(30);
        Assert.Empty(bench.Relay.Writes);
        Assert.Equal("No mains power!", bench.Send("RESTART"));

        bench.Mains.IsActive = true;
        bench.RunSeconds(1);
        Assert.True(bench.Relay.IsHigh);
        Assert.Equal("ERROR=ON - OK", bench.Send("ERROR=ON"));
    }

    [Fact]
    public void A_706_has_no_eyes_for_mains_even_with_the_memory_of_a_707()
    {
        AppBench bench = Started(DeviceModel.Gsm707);
        bench.Mains.IsActive = false;
        bench.RunSeconds(5);
        bench.Model = DeviceModel.Gsm706;
        bench.Reset();
        bench.RunSeconds(30);
        Assert.Equal("Power socket ON", bench.Send("ON"));
        Assert.True(bench.Relay.IsHigh);
    }

    private static AppBench Started(DeviceModel model = DeviceModel.Gsm706)
    {
        AppBench bench = new(model);
        bench.PowerOn();
        bench.RunSeconds(30);
        Assert.True(bench.Modem.WasListed, string.Join(" ", bench.Modem.Commands));
        return bench;
    }
}
