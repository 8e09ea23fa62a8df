using System.Linq;
using iSocket.Core.Hal;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>From the contact to the owner's phone: the alarm function on the whole device (device.md 4.10, G-4, C-9).</summary>
public sealed class AlarmCycleTests
{
    private const string First = "+40711000111";
    private const string Second = "+40711000222";
    private const string Activated = "ALARM! Sensor activated";
    private const string Idle = "ALARM: sensor idle";

    private static readonly string[] Setup = ["ALERTNUMBER" + First, "ALERTNUMBER" + Second, "MICRORELAYTIME=300"];

    public static TheoryData<string, string, string, bool, int> Outcomes => new()
    {
        // First phone, second phone, what is called, whether the relay is still on, texts.
        { "rings", "rings", "0 dial 1; 22 hang up; 22 dial 2; 44 hang up", true, 2 },
        { "rejects 5", "rings", "0 dial 1; 7 over", false, 0 },
        { "answers 5", "rings", "0 dial 1", false, 0 },
        { "busy", "rejects 5", "0 dial 1; 2 over; 2 dial 2; 9 over", false, 0 },
        { "unreachable", "rejects 5", "0 dial 1; 2 over; 2 dial 2; 9 over", false, 0 },
        { "error", "rejects 5", "0 dial 1; 0 dial 2; 7 over", false, 0 },
        { "rings", "answers 19", "0 dial 1; 22 hang up; 22 dial 2", false, 0 },
        { "rings", "answers 21", "0 dial 1; 22 hang up; 22 dial 2; 44 hang up", true, 2 },
        { "busy", "unreachable", "0 dial 1; 2 over; 2 dial 2; 4 over", true, 2 },
        { "error", "error", "0 dial 1; 0 dial 2", true, 2 },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void Calls_go_on_until_somebody_reacts(string first, string second, string calls, bool isRelayOn, int texts)
    {
        AppBench bench = Armed("ALERT=CALL");
        bench.Modem.Calls.Phones[First] = first;
        bench.Modem.Calls.Phones[Second] = second;
        long startMs = bench.NowMs;
        Pulse(bench);
        Assert.True(bench.MicroRelay.IsHigh);
        bench.RunSeconds(50);
        Assert.Equal(calls.Replace("dial 1", "dial " + First).Replace("dial 2", "dial " + Second), bench.Modem.Calls.Since(startMs));
        Assert.Equal(isRelayOn, bench.MicroRelay.IsHigh);
        string[] expected = [$"{First} {Activated}", $"{Second} {Activated}"];
        Assert.Equal(expected.Take(texts), bench.Modem.SentTo);
    }

    [Fact]
    public void An_answer_has_the_microphone_until_somebody_hangs_up()
    {
        AppBench bench = Armed("ALERT=CALL");
        bench.Modem.Calls.Phones[First] = "answers 5";
        Pulse(bench);
        bench.RunMinutes(3);
        Assert.True(bench.Modem.Calls.IsLive);
        Assert.True(bench.MicrophoneLed.IsHigh);
        bench.Modem.Calls.EndThere();
        bench.RunMinutes(5);
        Assert.Equal(2, bench.Modem.Calls.Log.Count);
        Assert.Empty(bench.Modem.Sent);
    }

    [Fact]
    public void Texts_go_to_every_number_in_order()
    {
        AppBench bench = Armed("ALERT=SMS");
        Pulse(bench);
        bench.RunSeconds(10);
        Assert.Equal([$"{First} {Activated}", $"{Second} {Activated}"], bench.Modem.SentTo);
        Assert.True(bench.MicroRelay.IsHigh);
        bench.RunSeconds(285);
        Assert.True(bench.MicroRelay.IsHigh);
        bench.RunSeconds(10);
        Assert.False(bench.MicroRelay.IsHigh);
        Assert.Equal(2, bench.Modem.Sent.Count);
        Assert.Empty(bench.Modem.Calls.Log);
    }

    [Fact]
    public void Without_notification_the_relay_still_pulses()
    {
        AppBench bench = Armed("ALERT=OFF");
        Pulse(bench);
        bench.RunSeconds(30);
        Assert.True(bench.MicroRelay.IsHigh);
        Assert.Empty(bench.Modem.Sent);
        Assert.Matches("^unknown|^\\d\\d/", bench.Send("SHOWALARMLOG"));
    }

    [Fact]
    public void Every_change_is_told_in_SMSCHANGE()
    {
        AppBench bench = Armed("ALERT=SMSCHANGE");
        foreach (bool isActive in new[] { true, false, true, false })
        {
            bench.Sensor.IsActive = isActive;
            bench.RunSeconds(10);
        }

        Assert.Equal([Activated, Activated, Idle, Idle, Activated, Activated, Idle, Idle], bench.Modem.Sent);
        Assert.Equal(2, bench.Send("SHOWALARMLOG")!.Split('\n').Length);
    }

    [Fact]
    public void Without_numbers_an_alarm_calls_nobody_and_comes_again()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, "MICRORELAYTIME=10", "ALERT=CALL", "ALARMON");
        bench.Sensor.IsActive = true;
        bench.RunSeconds(5);
        Assert.True(bench.MicroRelay.IsHigh);
        bench.RunSeconds(20);
        Assert.False(bench.MicroRelay.IsHigh);
        bench.RunSeconds(40);
        Assert.True(bench.MicroRelay.IsHigh);
        Assert.Empty(bench.Modem.Sent);
    }

    [Fact]
    public void An_input_that_stays_active_starts_a_new_cycle_after_a_minute_and_after_the_calls()
    {
        AppBench bench = Armed("ALERT=CALL");
        bench.Modem.Calls.Phones[First] = "rejects 1";
        long startMs = bench.NowMs;
        bench.Sensor.IsActive = true;
        bench.RunSeconds(70);
        Assert.Equal($"0 dial {First}; 3 over; 60 dial {First}; 63 over", bench.Modem.Calls.Since(startMs));
        bench.Modem.Calls.Phones[First] = "answers 1";
        bench.RunSeconds(180);
        Assert.Equal(5, bench.Modem.Calls.Log.Count);
        bench.Modem.Calls.EndThere();
        bench.RunSeconds(5);
        Assert.Equal("dial " + First, bench.Modem.Calls.Log[^1].What);
    }

    [Fact]
    public void Every_cycle_goes_through_the_whole_list()
    {
        AppBench bench = Armed("ALERT=CALL");
        bench.Modem.Calls.Phones[First] = "busy";
        bench.Modem.Calls.Phones[Second] = "rejects 5";
        long startMs = bench.NowMs;
        bench.Sensor.IsActive = true;
        bench.RunSeconds(130);
        string cycle = $"{{0}} dial {First}; {{1}} over; {{1}} dial {Second}; {{2}} over";
        Assert.Equal(string.Format(cycle, 0, 2, 9) + "; " + string.Format(cycle, 60, 62, 69) + "; " + string.Format(cycle, 120, 122, 129), bench.Modem.Calls.Since(startMs));
        Assert.Empty(bench.Modem.Sent);
    }

    [Theory]
    [InlineData("ALARMOFF")]
    [InlineData("button")]
    public void Disarming_ends_a_ringing_cycle(string how)
    {
        AppBench bench = Armed("ALERT=CALL");
        long startMs = bench.NowMs;
        Pulse(bench);
        bench.RunSeconds(5);
        Disarm(bench, how);
        bench.RunMinutes(3);
        Assert.Matches($"^0 dial \\{First}; \\d+ hang up$", bench.Modem.Calls.Since(startMs));
        Assert.False(bench.MicroRelay.IsHigh);
        Assert.DoesNotContain(Activated, bench.Modem.Sent);
    }

    [Theory]
    [InlineData("ALARMOFF")]
    [InlineData("button")]
    public void Disarming_ends_an_answered_call(string how)
    {
        AppBench bench = Armed("ALERT=CALL");
        bench.Modem.Calls.Phones[First] = "answers 1";
        Pulse(bench);
        bench.RunSeconds(10);
        Assert.True(bench.Modem.Calls.IsLive);
        Disarm(bench, how);
        bench.RunSeconds(10);
        Assert.False(bench.Modem.Calls.HasCall);
    }

    [Fact]
    public void Disarming_drops_what_is_not_sent_and_leaves_the_rest()
    {
        AppBench bench = Armed("ALERT=SMS");
        bench.Modem.IsRegistered = false;
        bench.RunSeconds(5);
        Pulse(bench);
        bench.RunSeconds(5);
        Disarm(bench, "button");
        bench.Modem.IsRegistered = true;
        bench.RunMinutes(5);
        Assert.Empty(bench.Modem.Sent);
    }

    [Fact]
    public void Disarming_leaves_the_relay_to_ONM()
    {
        AppBench bench = Armed("ALERT=OFF");
        Pulse(bench);
        bench.Do("ONM", "ALARMOFF");
        Assert.True(bench.MicroRelay.IsHigh);
    }

    [Fact]
    public void Disarmed_and_armed_in_one_minute_of_the_schedule_is_disarmed()
    {
        AppBench bench = Armed("ALERT=CALL", "SCHEDULER+10:01,*,AOF", "SCHEDULER+10:01,*,AON");
        bench.Do("DATE=24/02/29,10:00:50+02");
        Pulse(bench);
        bench.RunSeconds(15);
        Assert.Equal(2, bench.Modem.Calls.Log.Count);
        Assert.Equal("hang up", bench.Modem.Calls.Log[^1].What);
        Assert.Contains("ALARM function: Enabled", bench.Send("ALARM?"));
        bench.RunMinutes(2);
        Assert.Equal(2, bench.Modem.Calls.Log.Count);
    }

    [Theory]
    [InlineData("RING=SWITCH")]
    [InlineData("RING=NOACTION")]
    public void A_ringing_call_gives_way_and_does_nothing(string ring)
    {
        AppBench bench = Armed("ALERT=CALL", "SECNUMBER" + First, "SECLIST=ON", ring);
        bench.Modem.Calls.Call("");
        bench.RunSeconds(2);
        Pulse(bench);
        bench.RunSeconds(5);
        Assert.Equal(["hang up", "dial " + First], bench.Modem.Calls.Log.Select(entry => entry.What));
        Assert.False(bench.Relay.IsHigh);
    }

    [Fact]
    public void A_microphone_call_gives_way()
    {
        AppBench bench = Armed("ALERT=CALL", "SECNUMBER" + First, "SECLIST=ON", "RING=MIC");
        bench.Modem.Calls.Call(First);
        bench.RunSeconds(10);
        Assert.True(bench.Modem.Calls.IsLive);
        Pulse(bench);
        bench.RunSeconds(5);
        Assert.Equal(["answer", "hang up", "dial " + First], bench.Modem.Calls.Log.Select(entry => entry.What));
    }

    [Fact]
    public void Callbacks_give_way_and_do_not_come_later()
    {
        AppBench bench = Armed("ALERT=CALL", "PASSWORD=abcde");
        bench.Send("abcdeCALLBACK");
        bench.Send("abcdeCALLBACK");
        Assert.Equal("dial " + First, bench.Modem.Calls.Log[^1].What);
        bench.Modem.Calls.Phones[Second] = "rejects 1";
        Pulse(bench);
        bench.RunMinutes(3);
        Assert.Equal(["dial " + First, "hang up", "dial " + First, "hang up", "dial " + Second, "over"], bench.Modem.Calls.Log.Select(entry => entry.What));
    }

    [Fact]
    public void Without_network_the_texts_wait_for_it()
    {
        AppBench bench = Armed("ALERT=CALL");
        bench.Modem.IsRegistered = false;
        bench.RunSeconds(5);
        Pulse(bench);
        bench.RunMinutes(2);
        Assert.Empty(bench.Modem.Calls.Log);
        bench.Modem.IsRegistered = true;
        bench.RunSeconds(30);
        Assert.Equal([Activated, Activated], bench.Modem.Sent);
    }

    [Fact]
    public void The_modem_restarts_in_the_cycle()
    {
        AppBench bench = Armed("ALERT=CALL");
        Pulse(bench);
        bench.RunSeconds(5);
        bench.Modem.Calls.Forget();
        bench.Modem.Say("RDY");
        bench.RunSeconds(90);
        Assert.True(bench.Modem.Calls.Log.Count > 1 || bench.Modem.Sent.Count == 2, bench.Modem.Calls.Since(0));
    }

    [Fact]
    public void After_a_restart_of_the_processor_the_texts_remain_and_are_sent_once()
    {
        AppBench bench = Armed("ALERT=CALL");
        Pulse(bench);
        bench.RunSeconds(5);
        for (int i = 0; i < 3; i++)
        {
            bench.Reset();
            bench.RunSeconds(20);
            Assert.True(bench.MicroRelay.IsHigh);
        }

        bench.RunMinutes(5);
        Assert.Equal([Activated, Activated], bench.Modem.Sent);
        Assert.False(bench.Modem.Calls.HasCall);
        Assert.Single(bench.Modem.Calls.Log, entry => entry.What.StartsWith("dial"));
        Assert.Single(bench.Send("SHOWALARMLOG")!.Split('\n'));
    }

    [Fact]
    public void After_an_answer_nothing_remains_of_the_cycle()
    {
        AppBench bench = Armed("ALERT=CALL");
        bench.Modem.Calls.Phones[First] = "answers 1";
        Pulse(bench);
        bench.RunSeconds(10);
        bench.Reset();
        bench.RunMinutes(2);
        Assert.Empty(bench.Modem.Sent);
        Assert.False(bench.Modem.Calls.HasCall);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 0)]
    public void A_power_on_with_an_active_input_is_an_activation_while_armed(bool isArmed, int texts)
    {
        AppBench bench = Armed("ALERT=SMS");
        if (!isArmed)
        {
            bench.Do("ALARMOFF");
        }

        bench.Sensor.IsActive = isArmed;
        bench.RunSeconds(10);
        bench.Do("STATUS");
        bench.Sensor.IsActive = true;
        bench.PowerOn();
        bench.RunSeconds(40);
        Assert.Equal(texts, bench.Modem.Sent.Count(text => text == Activated));
        Assert.Equal(isArmed, bench.MicroRelay.IsHigh);
    }

    [Fact]
    public void The_log_holds_the_last_ten_and_outlives_power()
    {
        AppBench bench = Armed("ALERT=OFF");
        bench.Send("ALARMOFF");
        for (int i = 0; i < 12; i++)
        {
            bench.Send($"DATE=24/01/01,10:{i:D2}:00+02");
            bench.Send("ALARMON");
            Pulse(bench);
            bench.Send("ALARMOFF");
        }

        bench.PowerOn();
        bench.RunSeconds(40);
        bench.Modem.Sent.Clear();
        bench.Send("SHOWALARMLOG");
        string[] lines = string.Concat(bench.Modem.Sent).Split('\n');
        Assert.Equal(Enumerable.Range(2, 10).Select(i => $"24/01/01,10:{i:D2}:"), lines.Select(line => line[..15]));
    }

    [Fact]
    public void On_battery_an_alarm_is_told_and_pulses_nothing()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm707, [.. Setup, "ALERT=SMS", "ALARMON"]);
        bench.Mains.IsActive = false;
        bench.RunSeconds(10);
        bench.Modem.Sent.Clear();
        Pulse(bench);
        bench.RunSeconds(10);
        Assert.Equal([Activated, Activated], bench.Modem.Sent);
        Assert.False(bench.MicroRelay.IsHigh);
        bench.Mains.IsActive = true;
        bench.RunSeconds(10);
        Assert.False(bench.MicroRelay.IsHigh);
    }

    private static AppBench Armed(params string[] commands) => AppBench.With(DeviceModel.Gsm706, [.. Setup, .. commands, commands.Contains("PASSWORD=abcde") ? "abcdeALARMON" : "ALARMON"]);

    // A door that is opened and closed.
    private static void Pulse(AppBench bench)
    {
        bench.Sensor.IsActive = true;
        bench.RunSeconds(0.5);
        bench.Sensor.IsActive = false;
    }

    private static void Disarm(AppBench bench, string how)
    {
        if (how == "button")
        {
            bench.Press(200);
            Assert.False(bench.Relay.IsHigh);
        }
        else
        {
            Assert.StartsWith("ALARMOFF - OK", bench.Send(how));
        }
    }
}
