using System.Linq;
using iSocket.Core.Hal;
using iSocket.Core.Tests.Settings;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>What calls do on the whole device: RING, its confirmations, CALLBACK, the microphone (device.md 4.2, 4.11, G-4).</summary>
public sealed class CallPolicyTests
{
    private const string Owner = "+40711000111";
    private const string Stranger = "+40799999999";

    private static readonly string[] Listed = ["SECNUMBER" + Owner, "SECLIST=ON"];

    public static TheoryData<string, string, bool, string, string> Actions => new()
    {
        // RING, caller, whether the socket is on afterwards, the call, the confirmation.
        { "NOACTION", Owner, false, "", "" },
        { "SWITCH", Owner, true, "0 hang up", "Power socket ON" },
        { "SWITCH", "40711000111", true, "0 hang up", "Power socket ON" },
        { "SWITCH", "0040711000111", true, "0 hang up", "Power socket ON" },
        { "SWITCH", "0711000111", false, "", "" },
        { "SWITCH", Stranger, false, "", "" },
        { "SWITCH", "", false, "", "" },
        { "RESTART", Owner, true, "0 hang up", "Power socket restarted" },
        { "RESTART", Stranger, false, "", "" },
        { "MIC", Owner, false, "0 answer", "" },
        { "MIC", Stranger, false, "", "" },
        { "MIC", "", false, "", "" },
    };

    [Theory]
    [MemberData(nameof(Actions))]
    public void A_call_does_what_RING_says(string ring, string caller, bool isOn, string call, string text)
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, [.. Listed, "RING=" + ring]);
        long startMs = bench.NowMs;
        bench.Modem.Calls.Call(caller);
        bench.RunSeconds(5);
        Assert.Equal(isOn, bench.Relay.IsHigh);
        Assert.Equal(call, bench.Modem.Calls.Since(startMs));
        Assert.Equal(text.Length == 0 ? [] : [text], bench.Modem.Sent);
        Assert.Equal(ring == "MIC" && caller == Owner, bench.Modem.Calls.IsLive);
        Assert.Equal(bench.Modem.Calls.IsLive, bench.MicrophoneLed.IsHigh);
    }

    [Theory]
    [InlineData("SWITCH")]
    [InlineData("RESTART")]
    public void The_relay_waits_until_its_move_is_stored(string ring)
    {
        // A crash in the write leaves the call ringing: a relay that had moved before would move again for it.
        AppBench bench = AppBench.With(DeviceModel.Gsm706, [.. Listed, "RING=" + ring]);
        bench.Flash.Calm();
        bench.Flash.CutAtWrite = 1;
        bench.Modem.Calls.Call(Owner);
        Assert.Throws<PowerCutException>(() => bench.RunSeconds(5));
        Assert.False(bench.Relay.IsHigh);
    }

    [Fact]
    public void SWITCH_goes_both_ways_and_each_call_once()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, [.. Listed, "RING=SWITCH"]);
        foreach (bool isOn in new[] { true, false, true })
        {
            bench.Modem.Calls.Call(Owner);
            bench.RunSeconds(20);
            Assert.Equal(isOn, bench.Relay.IsHigh);
        }

        Assert.Equal(["Power socket ON", "Power socket OFF", "Power socket ON"], bench.Modem.Sent);
        Assert.Equal(3, bench.Modem.Calls.Log.Count);
    }

    [Fact]
    public void RESTART_ends_after_RESTARTTIME()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, [.. Listed, "RING=RESTART", "RESTARTTIME=7", "ON"]);
        bench.Modem.Calls.Call(Owner);
        bench.RunSeconds(6.5);
        Assert.False(bench.Relay.IsHigh);
        bench.RunSeconds(1);
        Assert.True(bench.Relay.IsHigh);
    }

    [Theory]
    [InlineData("RINGCONFIRM=OFF", "SMSCONFIRM=ON", "ERROR=ON", 0)]
    [InlineData("RINGCONFIRM=ON", "ERROR=OFF", "SMSCONFIRM=OFF", 1)]
    public void After_a_call_RINGCONFIRM_alone_decides(string first, string second, string third, int texts)
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, [.. Listed, "RING=SWITCH", first, second]);
        bench.Send(third);
        bench.Modem.Sent.Clear();
        bench.Modem.Calls.Call(Owner);
        bench.RunSeconds(5);
        Assert.True(bench.Relay.IsHigh);
        Assert.Equal(texts, bench.Modem.Sent.Count);
    }

    [Theory]
    [InlineData(DeviceModel.Gsm706, "rings", "0 hang up; 0 dial +40711000111; 12 hang up", false)]
    [InlineData(DeviceModel.Gsm706, "rejects 3", "0 hang up; 0 dial +40711000111; 5 over", false)]
    [InlineData(DeviceModel.Gsm706, "busy", "0 hang up; 0 dial +40711000111; 2 over", false)]
    [InlineData(DeviceModel.Gsm706, "error", "0 hang up; 0 dial +40711000111", false)]
    [InlineData(DeviceModel.Gsm706, "answers 3", "0 hang up; 0 dial +40711000111", true)]
    [InlineData(DeviceModel.Gsm706Light, "answers 3", "0 hang up; 0 dial +40711000111; 5 hang up", false)]
    public void A_confirmation_by_call_rings_for_ten_seconds(DeviceModel model, string phone, string calls, bool isLive)
    {
        AppBench bench = AppBench.With(model, [.. Listed, "RING=SWITCH", "RINGCONFIRMTYPE=CALL"]);
        bench.Modem.Calls.Phones[Owner] = phone;
        long startMs = bench.NowMs;
        bench.Modem.Calls.Call(Owner);
        bench.RunSeconds(30);
        Assert.True(bench.Relay.IsHigh);
        Assert.Equal(calls, bench.Modem.Calls.Since(startMs));
        Assert.Equal(isLive, bench.Modem.Calls.IsLive);
        Assert.Empty(bench.Modem.Sent);
    }

    [Theory]
    [InlineData("rings", "32 hang up", false)]
    [InlineData("answers 10", "", true)]
    [InlineData("rejects 10", "12 over", false)]
    [InlineData("unreachable", "2 over", false)]
    public void CALLBACK_calls_the_sender(string phone, string end, bool isLive)
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, Listed);
        bench.Modem.Calls.Phones[Owner] = phone;
        Assert.Equal("Call-back to your number if it can be recognized", bench.Send("CALLBACK"));
        bench.RunSeconds(60);
        long dialMs = bench.Modem.Calls.Log[0].AtMs;
        Assert.Equal("0 dial " + Owner + (end.Length == 0 ? "" : "; " + end), bench.Modem.Calls.Since(dialMs));
        Assert.Equal(isLive, bench.Modem.Calls.IsLive);
    }

    [Fact]
    public void CALLBACK_needs_protection()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706);
        Assert.Equal("No security setup!", bench.Send("CALLBACK"));
        bench.Do("PASSWORD=abcde");
        Assert.Equal("Call-back to your number if it can be recognized", bench.Send("abcdeCALLBACK"));
        bench.RunSeconds(1);
        Assert.Contains(bench.Modem.Calls.Log, entry => entry.What == "dial " + Owner);
    }

    [Fact]
    public void A_live_call_ends_after_ten_minutes()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, [.. Listed, "RING=MIC"]);
        long startMs = bench.NowMs;
        bench.Modem.Calls.Call(Owner);
        bench.RunMinutes(9.95);
        Assert.True(bench.Modem.Calls.IsLive);
        bench.RunSeconds(5);
        Assert.False(bench.Modem.Calls.IsLive);
        Assert.Equal("0 answer; 600 hang up", bench.Modem.Calls.Since(startMs));
        Assert.False(bench.MicrophoneLed.IsHigh);
    }

    [Fact]
    public void A_live_call_does_not_outlive_a_restart_of_the_processor()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, [.. Listed, "RING=MIC"]);
        bench.Modem.Calls.Call(Owner);
        bench.RunSeconds(10);
        Assert.True(bench.Modem.Calls.IsLive);
        bench.Reset();
        bench.RunSeconds(30);
        Assert.False(bench.Modem.Calls.IsLive);
    }

    [Fact]
    public void Messages_come_and_go_during_a_call()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, [.. Listed, "RING=MIC"]);
        bench.Modem.Calls.Call(Owner);
        bench.RunSeconds(5);
        Assert.Equal("Power socket ON", bench.Send("ON"));
        Assert.True(bench.Modem.Calls.IsLive);
    }

    [Fact]
    public void CALLBACK_waits_for_the_line_and_for_the_network()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, [.. Listed, "RING=MIC"]);
        bench.Modem.Calls.Call(Owner);
        bench.RunSeconds(5);
        bench.Send("CALLBACK");
        bench.RunSeconds(30);
        Assert.DoesNotContain(bench.Modem.Calls.Log, entry => entry.What.StartsWith("dial"));
        bench.Modem.Calls.EndThere();
        bench.RunSeconds(2);
        Assert.Equal("dial " + Owner, bench.Modem.Calls.Log[^1].What);
        bench.RunSeconds(60);

        bench.Modem.Calls.Log.Clear();
        bench.Send("CALLBACK");
        bench.RunSeconds(40);
        Assert.Equal(2, bench.Modem.Calls.Log.Count);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(11, false)]
    public void A_call_back_that_cannot_be_placed_is_given_up_with_the_replies(int minutes, bool isPlaced)
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, Listed);
        bench.Modem.Deliver("CALLBACK");
        bench.Modem.IsRegistered = false;
        bench.RunMinutes(minutes);
        Assert.Empty(bench.Modem.Calls.Log);
        bench.Modem.IsRegistered = true;
        bench.RunSeconds(30);
        Assert.Equal(isPlaced, bench.Modem.Calls.Log.Any(entry => entry.What.StartsWith("dial")));
    }

    [Fact]
    public void On_battery_a_call_switches_nothing_and_nothing_is_confirmed()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm707, [.. Listed, "RING=SWITCH"]);
        bench.Mains.IsActive = false;
        bench.RunSeconds(5);
        long startMs = bench.NowMs;
        bench.Modem.Calls.Call(Owner);
        bench.RunSeconds(20);
        Assert.False(bench.Relay.IsHigh);
        Assert.Equal("0 hang up", bench.Modem.Calls.Since(startMs));
        Assert.Empty(bench.Modem.Sent);
        bench.Mains.IsActive = true;
        bench.RunSeconds(5);
        Assert.False(bench.Relay.IsHigh);
    }

    [Fact]
    public void RING_goes_with_the_list()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, [.. Listed, "RING=SWITCH", "SECLIST=OFF"]);
        Assert.Equal("RING=(NOACTION),RESTART,SWITCH,MIC", bench.Send("RING?"));
        Assert.Equal("SECLIST is not active!", bench.Send("RING=SWITCH"));
        bench.Do("SECLIST=ON", "RING=SWITCH", "SECNUMBER-ALL");
        Assert.Equal("RING=(NOACTION),RESTART,SWITCH,MIC", bench.Send("RING?"));
    }

    [Fact]
    public void The_gain_is_set_at_every_start_of_the_modem_and_at_once()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706);
        Assert.Single(bench.Modem.Commands, command => command == "AT+CMIC=0,15");
        bench.Do("MICLEVEL=3");
        Assert.Single(bench.Modem.Commands, command => command == "AT+CMIC=0,3");
        bench.Modem.Say("RDY");
        bench.RunSeconds(30);
        Assert.Equal(2, bench.Modem.Commands.Count(command => command == "AT+CMIC=0,3"));
        Assert.DoesNotContain(AppBench.With(DeviceModel.Gsm706Light).Modem.Commands, command => command.StartsWith("AT+CMIC"));
    }
}
