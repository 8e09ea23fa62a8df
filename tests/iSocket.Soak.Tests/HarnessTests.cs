using System.IO;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Soak.Model;
using Xunit;

namespace iSocket.Soak.Tests;

/// <summary>A soak that cannot fail finds nothing: here a device does what the model has no reason for, or the model expects what no device does.</summary>
public sealed class HarnessTests : Harness
{
    [Fact]
    public void What_the_model_knows_of_is_no_failure()
    {
        Send("ON");
        Send("RESTART");
        Send("ALERTNUMBER+" + Owner);
        Send("TRISEALERT=10");
        Run.Advance(15 * MinuteUs);
        Assert.True(Run.IsQuiet);
        Assert.True(Run.World.Board.SocketRelay);
        Assert.Equal(5, Run.Counters.Texts);
    }

    [Fact]
    public void A_relay_that_moves_without_reason_is_a_failure() => Fails("socket on", () =>
        Run.World.Board.Parts.Pins.Drive(Run.World.Board.Parts.Map.SocketRelayPin, true));

    [Fact]
    public void A_command_that_takes_no_effect_is_a_failure() => Fails("the socket is off and ought not to be", () => Run.State.Each(r => r.Switch(true)));

    [Fact]
    public void A_command_of_a_stranger_that_takes_effect_is_a_failure() => Fails("socket on", () => Run.World.Network.SendSms("+40799999999", "ON"));

    [Fact]
    public void A_text_without_reason_is_a_failure() => Fails("to 40799999999", () => Run.World.Network.SendSms("+40799999999", "RING?"));

    [Fact]
    public void An_alert_that_does_not_come_is_a_failure()
    {
        Run.Advance(25 * MinuteUs);
        Fails("has not got 'x'", () => Run.State.Each(r => r.Owe(Owner, "x", Run.NowUs, isAlert: true)));
    }

    [Fact]
    public void An_alert_that_does_not_come_after_a_disturbance_is_a_failure() => Fails("has not got 'x'", () => Run.State.Each(r => r.Owe(Owner, "x", Run.NowUs, isAlert: true)));

    [Fact]
    public void An_alert_without_reason_is_a_failure()
    {
        Send("ALERTNUMBER+" + Owner);
        Send("TRISEALERT=10");
        Fails("no reason for 'Temperature alert: 15C, above 10C'", () => Run.State.Each(r => r.Values = r.Values.SetItem("TRISEALERT", "OFF")));
    }

    [Fact]
    public void An_answer_that_is_not_the_expected_one_is_a_failure()
    {
        Run.State.Each(r => r.Values = r.Values.SetItem("RESTARTTIME", "11"));
        Fails("'RESTARTTIME=10 seconds'", () => Send("RESTARTTIME?"));
    }

    [Fact]
    public void A_rule_that_does_not_run_is_a_failure() => Fails("Rule ON did not switch", () =>
        Run.State.Each(r => r.Rules = r.Rules.Add(new ScheduleRule((12 * 60) + 10, 0, "ON"))));

    [Fact]
    public void A_thermostat_that_does_not_switch_is_a_failure() => Fails("the thermostat did not switch the socket on", () =>
        Run.State.Each(r =>
        {
            r.IsThermostatOn = true;
            r.Values = r.Values.SetItem("TEMPOFF", "30");
        }));

    [Fact]
    public void A_secret_in_a_text_is_a_failure() => Fails("is in a text", () =>
    {
        Run.State.Each(r => r.RenewPassword = "EDREST");
        Send("RESTARTTIME?");
        Run.State.Each(r => r.RenewPassword = "STARTTIME");
        Send("RESTARTTIME?");
    });

    [Fact]
    public void A_failure_says_how_to_run_it_again()
    {
        StringWriter output = new();
        Assert.False(new Years(output, trace: false).Run(5, DeviceModel.Gsm706, 2, run => run.State.Each(r => r.Owe(Owner, "x", run.NowUs, isAlert: true))));
        string last = output.ToString().TrimEnd().Split('\n').Last();
        Assert.StartsWith("again:", last);
        Assert.Contains("--seed 5 --model 706 --days", last);
    }
}
