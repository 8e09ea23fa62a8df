using System;
using System.Linq;
using iSocket.Simulator.Network;
using iSocket.Soak.Model;
using Xunit;

namespace iSocket.Soak.Tests;

/// <summary>Calls that the device makes, leaves out, or treats otherwise than the model expects.</summary>
public sealed class CallHarnessTests : Harness
{
    public CallHarnessTests() => Calm();

    [Fact]
    public void The_calls_of_an_alarm_are_no_failure()
    {
        Arm();
        Run.World.Network.SetPhone("+" + Friend, PhoneBehaviour.Rejects, TimeSpan.FromSeconds(5));
        Alarm();
        Run.Advance(2 * MinuteUs);
        Assert.True(Run.IsQuiet);
        Assert.Equal(2, Run.Counters.CallsFor[CallReason.Alarm]);
        Assert.False(Run.World.Board.MicroRelay);
    }

    [Fact]
    public void A_crash_in_an_alarm_leaves_its_text()
    {
        Arm();
        int texts = (int)Run.Counters.Texts;
        Alarm();
        Run.Advance(10 * SecondUs);
        Run.Crash();
        Run.Advance(5 * MinuteUs);
        Assert.True(Run.IsQuiet);
        Assert.Equal(texts + 2, Run.Counters.Texts);
    }

    [Fact]
    public void A_call_without_reason_is_a_failure()
    {
        Send("PASSWORD=q1234");
        Send("SMSCONFIRM=OFF");
        Fails("a call to " + Owner, () => Run.World.Network.SendSms("+" + Owner, "q1234CALLBACK"));
    }

    [Fact]
    public void A_call_that_is_not_made_is_a_failure() => Fails("40711000111 was not called", () =>
        Run.State.Each(r => r.CallLater(CallReason.CallBack, Owner, Run.NowUs + (10 * SecondUs))));

    [Fact]
    public void An_alarm_that_calls_nobody_is_a_failure() => Fails("the alarm did not call 40711000111", () =>
    {
        Run.State.Each(r =>
        {
            r.IsAlarmOn = true;
            r.Alerted = [Owner];
            r.Values = r.Values.SetItem("ALERT", "CALL");
        });
        Alarm();
    });

    [Fact]
    public void Calls_of_an_alarm_in_the_wrong_order_are_a_failure()
    {
        Arm();
        Run.State.Each(r => r.Alerted = [.. r.Alerted.Reverse()]);
        Fails("a call to " + Owner, Alarm);
    }

    [Fact]
    public void A_call_that_rings_too_long_is_a_failure()
    {
        Arm();
        Alarm();
        Run.Advance(8 * SecondUs);
        Fails("rang for 20 s", () => Run.State.Each(r => r.Line = r.Line! with { Reason = CallReason.Confirmation }));
    }

    [Fact]
    public void A_text_after_an_alarm_that_was_heard_is_a_failure()
    {
        Arm();
        Alarm();
        Assert.True(Run.Advance(() => Run.State.Likely.Cycle is null, 2 * MinuteUs));
        Fails("there was no reason for 'ALARM! Sensor activated'", () => Run.State.Each(r => r.Owed = []));
    }

    [Fact]
    public void A_pulse_that_an_answer_does_not_end_is_a_failure()
    {
        Arm();
        Alarm();
        Run.Advance(8 * SecondUs);
        Fails("AlarmAnswered  did not switch", () => Run.State.Each(r => r.Answer(Run.NowUs, isCalm: true)));
    }

    [Fact]
    public void A_caller_who_is_not_answered_is_a_failure()
    {
        Trust("MIC");
        Fails("was not answered at once", Ring);
    }

    [Fact]
    public void A_caller_who_is_answered_without_reason_is_a_failure()
    {
        Send("SECNUMBER+" + Owner);
        Send("SECLIST=ON");
        Send("RING=MIC");
        Run.State.Each(r => r.Values = r.Values.SetItem("RING", "NOACTION"));
        Fails("did not ring untouched", Ring);
    }

    private void Arm()
    {
        Send("ALERTNUMBER+" + Owner);
        Send("ALERTNUMBER+" + Friend);
        Send("ALERT=CALL");
        Send("MICRORELAYTIME=100");
        Send("ALARMON");
    }

    private void Alarm()
    {
        Sense(true);
        Run.Advance(5 * SecondUs);
        Sense(false);
    }

    // In the model alone.
    private void Trust(string ring) => Run.State.Each(r =>
    {
        r.Owners = [Owner];
        r.Values = r.Values.SetItem("SECLIST", "ON").SetItem("RING", ring);
    });

    private void Ring()
    {
        Run.World.Network.Call("+" + Owner);
        Run.Advance(40 * SecondUs);
        Run.World.Network.HangUp("+" + Owner);
    }
}
