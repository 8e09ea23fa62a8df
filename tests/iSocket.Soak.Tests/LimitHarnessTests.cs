using iSocket.Core.Settings;
using iSocket.Soak.Model;
using Xunit;

namespace iSocket.Soak.Tests;

/// <summary>What comes too late, twice, or costs too much.</summary>
public sealed class LimitHarnessTests : Harness
{
    public LimitHarnessTests() => Calm();

    [Fact]
    public void A_command_that_is_executed_late_is_a_failure() => Fails("'ON' is not executed", () =>
    {
        Run.World.Modem.Faults.Modem.LoseNotification();
        Run.Send(Owner, "ON", "ON");
    });

    [Fact]
    public void A_reply_that_comes_late_is_a_failure() => Fails("has not got 'Power socket ON'", () =>
    {
        Run.World.Network.SmsFails(3);
        Run.Send(Owner, "ON", "ON");
    });

    [Fact]
    public void An_alarm_that_is_told_late_is_a_failure()
    {
        Send("ALERTNUMBER+" + Owner);
        Send("ALARMON");
        Fails("has not got 'ALARM! Sensor activated'", () =>
        {
            Run.World.Network.SmsFails(3);
            Sense(true);
            Run.Advance(5 * SecondUs);
            Sense(false);
        });
    }

    [Fact]
    public void A_text_that_comes_twice_without_a_fault_is_a_failure()
    {
        Send("RESTARTTIME?");
        Fails("'RESTARTTIME=10 seconds' to 40711000111", () => Run.World.Network.SendSms("+" + Owner, "RESTARTTIME?"));
    }

    [Fact]
    public void A_text_that_comes_twice_after_a_fault_is_none_but_a_third_time_it_is()
    {
        Send("RESTARTTIME?");
        Run.Disturb();
        Run.Advance(2 * MinuteUs);
        Run.World.Network.SendSms("+" + Owner, "RESTARTTIME?");
        Run.Advance(2 * MinuteUs);
        Assert.Equal(1, Run.Counters.Repeats);
        Fails("'RESTARTTIME=10 seconds' to 40711000111", () => Run.World.Network.SendSms("+" + Owner, "RESTARTTIME?"));
    }

    [Fact]
    public void Turns_that_allocate_are_a_failure()
    {
        DayBudget budget = new(Run);
        Run.Advance(60 * MinuteUs);
        budget.End();
        for (int i = 0; i < 5_000; i++)
        {
            Run.Meter.Count(24);
        }

        Run.Advance(20 * MinuteUs);
        Assert.Contains("turns allocate nothing", Assert.Throws<SoakFailure>(budget.End).Message);
    }

    [Fact]
    public void What_the_firmware_holds_is_counted_to_the_byte()
    {
        PhoneListSetting numbers = new(1, "N", "N ", "none");
        long empty = DeviceGraph.Bytes(numbers);
        Assert.True(numbers.TryAdd("40711000111"));
        Assert.Equal(empty + 12 + 11, DeviceGraph.Bytes(numbers));
        long held = DeviceGraph.Bytes(Run.Firmware!);
        Send("SECNUMBER+" + Owner);
        Assert.InRange(DeviceGraph.Bytes(Run.Firmware!) - held, 12 + 11, 300);
    }

    [Fact]
    public void Memory_that_is_not_given_back_is_a_failure()
    {
        DayBudget budget = new(Run);
        budget.JudgeHeld(40_000, 500);
        budget.JudgeHeld(41_000, 502);
        Assert.Contains("1025 bytes more held", Assert.Throws<SoakFailure>(() => budget.JudgeHeld(41_025, 500)).Message);
        budget = new(Run);
        budget.JudgeHeld(40_000, 500);
        Assert.Contains("3 objects more", Assert.Throws<SoakFailure>(() => budget.JudgeHeld(40_000, 503)).Message);
    }
}
