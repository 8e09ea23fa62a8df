using System;
using System.IO;
using System.Linq;
using iSocket.Core.Hal;
using iSocket.Soak.Model;
using Xunit;

namespace iSocket.Soak.Tests;

/// <summary>A soak that cannot fail finds nothing: here a device does what the model has no reason for, or the model expects what no device does.</summary>
public sealed class HarnessTests
{
    private const string Owner = "40711000111";
    private const long MinuteUs = Reference.MinuteUs;

    private readonly SoakRun _run = new(7, DeviceModel.Gsm706, null);

    public HarnessTests()
    {
        _run.World.Network.SendsTimeAtRegistration = true;
        _run.World.Network.SetLocalTime(new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.FromHours(2)));
        _run.World.Board.TemperatureTenths = 200;
        _run.State.Each(r => r.Measure(320, 0));
        _run.PowerOn();
        Assert.True(_run.Advance(() => _run.IsQuiet, 3 * MinuteUs));
    }

    [Fact]
    public void What_the_model_knows_of_is_no_failure()
    {
        Send("ON");
        Send("RESTART");
        Send("ALERTNUMBER+" + Owner);
        Send("TRISEALERT=10");
        _run.Advance(15 * MinuteUs);
        Assert.True(_run.IsQuiet);
        Assert.True(_run.World.Board.SocketRelay);
        Assert.Equal(5, _run.Counters.Texts);
    }

    [Fact]
    public void A_relay_that_moves_without_reason_is_a_failure() => Fails("socket on", () =>
        _run.World.Board.Parts.Pins.Drive(_run.World.Board.Parts.Map.SocketRelayPin, true));

    [Fact]
    public void A_command_that_takes_no_effect_is_a_failure() => Fails("the socket is off and ought not to be", () => _run.State.Each(r => r.Switch(true)));

    [Fact]
    public void A_command_of_a_stranger_that_takes_effect_is_a_failure() => Fails("socket on", () => _run.World.Network.SendSms("+40799999999", "ON"));

    [Fact]
    public void A_text_without_reason_is_a_failure() => Fails("to 40799999999", () => _run.World.Network.SendSms("+40799999999", "RING?"));

    [Fact]
    public void An_alert_that_does_not_come_is_a_failure()
    {
        _run.Advance(25 * MinuteUs);
        Fails("has not got 'x'", () => _run.State.Each(r => r.Owe(Owner, "x", _run.NowUs, isAlert: true)));
    }

    [Fact]
    public void An_alert_that_does_not_come_after_a_disturbance_is_a_failure() => Fails("has not got 'x'", () => _run.State.Each(r => r.Owe(Owner, "x", _run.NowUs, isAlert: true)));

    [Fact]
    public void An_alert_without_reason_is_a_failure()
    {
        Send("ALERTNUMBER+" + Owner);
        Send("TRISEALERT=10");
        Fails("no reason for 'Temperature alert: 15C, above 10C'", () => _run.State.Each(r => r.Values = r.Values.SetItem("TRISEALERT", "OFF")));
    }

    [Fact]
    public void An_answer_that_is_not_the_expected_one_is_a_failure()
    {
        _run.State.Each(r => r.Values = r.Values.SetItem("RESTARTTIME", "11"));
        Fails("'RESTARTTIME=10 seconds'", () => Send("RESTARTTIME?"));
    }

    [Fact]
    public void A_rule_that_does_not_run_is_a_failure() => Fails("Rule ON did not switch", () =>
        _run.State.Each(r => r.Rules = r.Rules.Add(new ScheduleRule((12 * 60) + 10, 0, "ON"))));

    [Fact]
    public void A_thermostat_that_does_not_switch_is_a_failure() => Fails("the thermostat did not switch the socket on", () =>
        _run.State.Each(r =>
        {
            r.IsThermostatOn = true;
            r.Values = r.Values.SetItem("TEMPOFF", "30");
        }));

    [Fact]
    public void A_secret_in_a_text_is_a_failure() => Fails("is in a text", () =>
    {
        _run.State.Each(r => r.RenewPassword = "EDREST");
        Send("RESTARTTIME?");
        _run.State.Each(r => r.RenewPassword = "STARTTIME");
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

    private void Send(string text)
    {
        _run.Send(Owner, text, text);
        Assert.True(_run.Advance(() => _run.Pending == 0, MinuteUs));
        _run.Advance(MinuteUs / 2);
    }

    private void Fails(string why, Action what)
    {
        SoakFailure failure = Assert.Throws<SoakFailure>(() =>
        {
            what();
            _run.Advance(30 * MinuteUs);
        });
        Assert.Contains(why, failure.Message);
    }
}
