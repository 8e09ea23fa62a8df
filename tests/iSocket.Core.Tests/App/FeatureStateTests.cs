using System.Linq;
using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Settings;
using iSocket.Core.Sms;
using iSocket.Core.Tests.Settings;
using iSocket.Core.Time;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>What micro-relay, alarm, thermostat and schedule know after a restart, and what after a loss of power (C-9, L-6, L-7).</summary>
public sealed class FeatureStateTests
{
    [Fact]
    public void Everything_full_fits()
    {
        FeatureBench bench = Full();
        Assert.True(bench.State.Save());
        Assert.InRange(bench.Flash.Files["state.a"].Length, 300, 640);
    }

    [Fact]
    public void A_restart_of_the_processor_keeps_all()
    {
        FeatureBench bench = Full();
        bench.Thermostat.Restore(true, false, true, true, true);
        bench.State.Save();
        FeatureBench next = bench.Restart(false, 200000);
        Assert.True(next.Relay.IsPulsing);
        Assert.True(next.Alarm.IsEnabled);
        Assert.True(next.Alarm.WasActive);
        Assert.Equal(123456, next.Alarm.HeldUntilMs);
        Assert.Equal(AlarmLog.Capacity, next.Alarm.Log.Count);
        Assert.Equal(AlarmLog.UnknownTime, next.Alarm.Log.Entry(0));
        Assert.Equal(800_000_009, next.Alarm.Log.Entry(9));
        Assert.True(next.Thermostat.IsEnabled);
        Assert.True(next.Thermostat.IsRiseTold);
        Assert.True(next.Thermostat.IsFallTold);
        Assert.True(next.Thermostat.IsFailureHandled);
        Assert.True(next.Thermometer.HasFailed);
        Assert.Equal(13_000_000, next.Scheduler.LastMinute);
        Assert.Equal(Enumerable.Range(0, 8).Select(i => 12_999_990L + i), Enumerable.Range(0, 8).Select(next.Settings.Schedule.RanMinute));
    }

    [Fact]
    public void A_loss_of_power_keeps_what_is_enabled_and_the_log()
    {
        FeatureBench bench = Full();
        bench.Thermostat.Restore(true, false, true, true, true);
        bench.State.Save();
        FeatureBench next = bench.Restart(true, 0);
        Assert.False(next.Relay.IsPulsing);
        Assert.False(next.Relay.IsOn);
        Assert.True(next.Alarm.IsEnabled);
        Assert.False(next.Alarm.WasActive);
        Assert.Equal(0, next.Alarm.HeldUntilMs);
        Assert.Equal(AlarmLog.Capacity, next.Alarm.Log.Count);
        Assert.True(next.Thermostat.IsEnabled);
        Assert.False(next.Thermostat.IsRiseTold);
        Assert.False(next.Thermostat.IsFallTold);
        Assert.False(next.Thermostat.IsFailureHandled);
        Assert.False(next.Thermometer.HasFailed);
        Assert.Equal(-1, next.Scheduler.LastMinute);
        // H-2: once in its minute, also when the power returns within it.
        Assert.All(Enumerable.Range(0, 8), i => Assert.Equal(bench.Settings.Schedule.RanMinute(i), next.Settings.Schedule.RanMinute(i)));
        Assert.False(next.Features.WasAlarmRunning);
    }

    [Fact]
    public void The_interrupted_calls_of_an_alarm_are_known()
    {
        FeatureBench bench = new();
        bench.Settings.Load();
        bench.Settings.AlertNumbers.TryAdd("407");
        bench.Settings.Save();
        bench.State.Load(true, 0);
        bench.Calls.StartAlarm(0);
        Assert.True(bench.State.IsDirty);
        bench.State.Save();
        Assert.True(bench.Restart(false, 10).Features.WasAlarmRunning);
        Assert.False(bench.Restart(true, 10).Features.WasAlarmRunning);
        bench.Calls.CancelAlarm(20);
        Assert.True(bench.State.IsDirty);
        bench.State.Save();
        Assert.False(bench.Restart(false, 30).Features.WasAlarmRunning);
    }

    [Fact]
    public void A_state_of_an_older_version_has_nothing_of_it()
    {
        FeatureBench bench = new();
        FakeFlash flash = bench.Flash;
        SlotStore store = new(flash, "state", 2, 640, new SlotImages());
        store.Load();
        store.BeginSave();
        store.Image.BeginRecord(1);
        store.Image.AddByte(1);
        store.Image.EndRecord();
        store.EndSave();
        bench.State.Load(false, 0);
        Assert.True(bench.State.Socket.Base);
        Assert.False(bench.Alarm.IsEnabled);
        Assert.False(bench.Thermostat.IsEnabled);
        Assert.Equal(-1, bench.Scheduler.LastMinute);
    }

    [Theory]
    [InlineData("THERMOSTATON")]
    [InlineData("ALARMON")]
    [InlineData("ONM")]
    [InlineData("SCHEDULER+10:00,*,ON")]
    [InlineData("TRISEALERT=30")]
    public void A_confirmed_command_is_stored_before_it_is_confirmed(string command)
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706);
        string? before = Picture(bench);
        bench.Modem.Deliver(command);
        while (bench.Modem.Sent.Count == 0)
        {
            bench.Turn();
            bench.Step(1);
        }

        bench.Reset();
        bench.RunSeconds(30);
        string? after = Picture(bench);
        Assert.NotEqual(before, after);
        bench.Reset();
        bench.RunSeconds(30);
        Assert.Equal(after, Picture(bench));
    }

    [Fact]
    public void Within_five_seconds_of_a_restart_the_outputs_are_as_before()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, "ON", "ONM");
        bench.Reset();
        bench.RunSeconds(5);
        Assert.True(bench.Relay.IsHigh);
        Assert.True(bench.MicroRelay.IsHigh);
        bench.Do("RESTARTTIME=60", "RESTARTM");
        Assert.False(bench.MicroRelay.IsHigh);
        bench.Reset();
        bench.RunSeconds(5);
        Assert.False(bench.MicroRelay.IsHigh);
        bench.RunMinutes(1);
        Assert.True(bench.MicroRelay.IsHigh);
    }

    [Fact]
    public void A_factory_reset_leaves_nothing_enabled_and_nothing_logged()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, "THERMOSTATON", "MICRORELAYTIME=600", "ALARMON", "SCHEDULER+10:00,*,ON", "SALDOUMS=*100#", "ONM", "ON");
        bench.Sensor.IsActive = true;
        bench.RunSeconds(5);
        Assert.StartsWith("unknown", bench.Send("SHOWALARMLOG")!.Replace("24/", "unknown"));
        bench.Press(5500);
        bench.Press(200);
        bench.RunSeconds(40);
        Assert.False(bench.Relay.IsHigh);
        Assert.False(bench.MicroRelay.IsHigh);
        Assert.Equal("No ALARM activity!", bench.Send("SHOWALARMLOG"));
        Assert.StartsWith("ALARM function: Disabled", bench.Send("ALARM?"));
        Assert.StartsWith("THERMOSTAT: Disabled", bench.Send("THERMOSTAT?"));
        Assert.Equal("No SCHEDULER rules!", bench.Send("SCHEDULER?"));
        Assert.Equal("SALDOUMS: NO", bench.Send("SALDOUMS?"));
        Assert.Equal("MICRORELAYTIME=0 seconds", bench.Send("MICRORELAYTIME?"));
    }

    private static string Picture(AppBench bench) =>
        bench.MicroRelay.IsHigh + string.Join("|", new[] { "ALARM?", "THERMOSTAT?", "SCHEDULER?", "TRISEALERT?" }.Select(command =>
        {
            string? answer = bench.Send(command);
            bench.Modem.Sent.Clear();
            return answer;
        }));

    private static FeatureBench Full()
    {
        FeatureBench bench = new();
        bench.Settings.Load();
        for (int i = 0; i < ScheduleSetting.Capacity; i++)
        {
            Assert.True(bench.Settings.Schedule.TryAdd($"10:0{i},*,ON", out _));
        }

        bench.Settings.Save();
        bench.State.Load(true, 0);
        bench.Relay.Pulse(900, 100000);
        bench.Alarm.Restore(true, true, 123456);
        for (int i = 0; i < 12; i++)
        {
            bench.Alarm.Log.Add(i == 2 ? AlarmLog.UnknownTime : 800_000_000 + i - 2);
        }

        bench.Scheduler.Restore(13_000_000);
        for (int i = 0; i < 8; i++)
        {
            bench.Settings.Schedule.SetRanMinute(i, 12_999_990 + i);
        }

        for (int i = 1; i <= ExecutedJournal.Capacity; i++)
        {
            bench.Journal.Add(i);
        }

        bench.Found.MarkListed();
        Assert.True(bench.Clock.SetManual(1000, CivilTime.ToSeconds(2024, 2, 29, 10, 0, 0), 8));
        return bench;
    }
}
