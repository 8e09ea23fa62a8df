using System;
using System.Linq;
using iSocket.Core.App;
using iSocket.Core.Hal;
using iSocket.Core.Tests.Settings;
using iSocket.Core.Time;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>What is not worth a write, and storms that the flash and the relay have to outlive (decisions 23 and 24).</summary>
public sealed class WriteBudgetTests
{
    private const long MinuteMs = 60000;

    [Fact]
    public void The_same_setting_again_is_confirmed_and_not_written()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, "RESTARTTIME=20");
        byte[][] before = SettingsFiles(bench);
        Assert.Equal("RESTARTTIME=20 - OK", bench.Send("RESTARTTIME=20"));
        Assert.Equal(before, SettingsFiles(bench));
        bench.Modem.Sent.Clear();
        Assert.Equal("RESTARTTIME=21 - OK", bench.Send("RESTARTTIME=21"));
        Assert.NotEqual(before, SettingsFiles(bench));
    }

    [Fact]
    public void The_same_setting_again_is_written_while_the_flash_is_unreadable()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706);
        bench.Flash.Files["settings.a"] = [1];
        bench.Flash.Files["settings.b"] = [1];
        bench.PowerOn();
        bench.RunSeconds(30);
        Assert.Equal("RESTARTTIME=10 - OK", bench.Send("RESTARTTIME=10"));
        Assert.All(SettingsFiles(bench), file => Assert.True(file.Length > 100));
    }

    [Fact]
    public void A_network_whose_time_trembles_writes_nothing_and_one_that_moves_it_does()
    {
        FeatureBench bench = new();
        bench.State.Load(true, 0);
        Assert.True(bench.Clock.SetFromNetwork(0, 700_000_000, 8));
        bench.State.Save();
        foreach (int seconds in new[] { 1, -1, 0, 1 })
        {
            bench.Clock.SetFromNetwork(0, 700_000_000 + seconds, 8);
            Assert.False(bench.State.IsDirty);
        }

        bench.Clock.SetFromNetwork(0, 700_000_002, 8);
        Assert.True(bench.State.IsDirty);
        bench.State.Save();
        bench.Clock.SetFromNetwork(0, 700_000_002, 12);
        Assert.True(bench.State.IsDirty);
        bench.State.Save();
        Assert.True(bench.Clock.SetManual(0, 700_000_002, 12));
        Assert.True(bench.State.IsDirty);
    }

    [Fact]
    public void Switching_off_what_is_off_is_nothing_to_remember()
    {
        FeatureBench bench = new();
        bench.State.Load(true, 0);
        bench.State.Save();
        bench.Socket.Switch(false, 1);
        Assert.False(bench.State.IsDirty);
        bench.Socket.SwitchFor(false, 5, 2);
        bench.State.Save();
        bench.Socket.Switch(false, 3);
        Assert.True(bench.State.IsDirty);
    }

    [Fact]
    public void A_finger_on_the_button_moves_the_relay_at_once_and_the_flash_in_measure()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706);
        int edges = 0;
        int writes = bench.Flash.Writes;
        for (int i = 0; i < 300; i++)
        {
            bool before = bench.Relay.IsHigh;
            bench.Press(200);
            edges += bench.Relay.IsHigh != before ? 1 : 0;
            bench.RunSeconds(1);
        }

        Assert.Equal(300, edges);
        Assert.InRange(bench.Flash.Writes - writes, 60, 60 + 8);

        // What is left over is stored within the minute.
        bool last = bench.Relay.IsHigh;
        bench.RunMinutes(1.1);
        bench.Reset();
        bench.RunSeconds(2);
        Assert.Equal(last, bench.Relay.IsHigh);
    }

    [Fact]
    public void A_command_in_the_storm_is_stored_before_it_is_confirmed()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706);
        for (int i = 0; i < 101; i++)
        {
            bench.Press(200);
            bench.RunSeconds(1);
        }

        for (int i = 0; i < 30; i++)
        {
            string command = i % 2 == 0 ? "OFF" : "ON";
            Assert.Equal("Power socket " + command, bench.Send(command));
            bench.Modem.Sent.Clear();
        }

        bench.Reset();
        bench.RunSeconds(2);
        Assert.True(bench.Relay.IsHigh);
    }

    [Fact]
    public void A_loop_of_crashes_is_stored_once_a_minute_and_ends_all_the_same()
    {
        FakeFlash flash = new();
        int writes = 0;
        long nowMs = 0;
        for (int i = 0; i < 90; i++, nowMs += 20_000)
        {
            FeatureBench bench = new(flash);
            bench.State.Load(false, nowMs);
            bench.State.MarkSaved();
            bench.Restarts.NoteRestart(nowMs);
            Assert.Equal(i >= RestartGuard.Borne, bench.Restarts.IsLoop);
            if (bench.State.IsDirty)
            {
                writes++;
                bench.State.Save();
            }
        }

        Assert.InRange(writes, 30, 34);
        FeatureBench later = new(flash);
        later.State.Load(false, nowMs + RestartGuard.WindowMs);
        Assert.False(later.Restarts.NoteRestart(nowMs + RestartGuard.WindowMs));
        Assert.False(later.Restarts.IsLoop);
    }

    [Fact]
    public void A_thermometer_that_trembles_at_the_limit_may_switch_off_always_and_on_in_measure()
    {
        string readings = string.Join(' ', Enumerable.Repeat("9.9 10", 300));
        string[] edges = new ThermostatScript().Play("enable " + readings).Split("; ");
        Assert.Equal(edges.Count(edge => edge == "ON"), edges.Count(edge => edge == "OFF"));

        // 20 at once, and one more in six of the 600 minutes.
        Assert.InRange(edges.Count(edge => edge == "ON"), 100, 120);
        Assert.Equal(Enumerable.Range(0, 19).Select(_ => "ON; OFF; ").Aggregate(string.Concat) + "ON", string.Join("; ", edges[..39]));
    }

    [Fact]
    public void Alerts_are_stored_at_once_up_to_a_storm_and_then_within_a_minute()
    {
        FeatureBench bench = new();
        bench.AlertStore.Load(0);
        int writes = 0;
        for (long nowMs = 0; nowMs < 60 * MinuteMs; nowMs += 1000)
        {
            bench.Outbox.AddAlert("+40711000111", "a" + nowMs, nowMs);
            if (nowMs >= bench.AlertStore.DueMs(nowMs))
            {
                bench.AlertStore.SaveDue(nowMs);
                writes++;
                Assert.Equal(writes, bench.AlertStore.Writes);
                Assert.Equal(nowMs < 59_000 ? (nowMs / 1000) + 1 : writes, writes);
            }
        }

        Assert.InRange(writes, 60 + 57, 60 + 60);
        Assert.InRange(bench.AlertStore.DueMs(60 * MinuteMs), 60 * MinuteMs, 61 * MinuteMs);
    }

    [Fact]
    public void An_alert_that_is_refused_for_hours_is_not_written_with_every_try_and_the_file_never_names_a_wrong_one()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, "ALERTNUMBER+40711000222", "ALERTNUMBER+40711000333");
        int tries = 0;
        int named = 0;
        bench.Modem.Refuses = number =>
        {
            tries++;
            string? air = InTheAir(bench.Flash);
            named += air is null ? 0 : 1;
            Assert.True(air is null || air == number, $"{number} is in the air, and the file names {air}");
        };
        bench.PowerOn();
        bench.RunMinutes(2);
        int before = bench.Flash.Writes;
        bench.RunMinutes(240);
        Assert.InRange(tries, 240, 1000);
        Assert.InRange(named, 20, 80);

        // 16 because they grow older; an allowance for what is in the air, and as many to take that back.
        Assert.InRange(bench.Flash.Writes - before, 16, 20 + 16 + (2 * 41));
        bench.Modem.Refuses = null;
        bench.RunMinutes(3);
        Assert.Equal(2, bench.Modem.SentTo.Count(text => text.EndsWith("Power restored!", StringComparison.Ordinal)));
    }

    // The number of the alert that the newest file marks as handed to the modem.
    private static string? InTheAir(FakeFlash flash)
    {
        byte[] file = flash.Files.Where(pair => pair.Key.StartsWith("alerts", StringComparison.Ordinal)).MaxBy(pair => BitConverter.ToInt32(pair.Value, 4)).Value;
        string number = string.Empty;
        for (int at = 12; at < file.Length - 4; at += 2 + file[at + 1])
        {
            if (file[at] == 2)
            {
                return number;
            }

            number = System.Text.Encoding.ASCII.GetString(file, at + 11, file[at + 10]);
        }

        return null;
    }

    private static byte[][] SettingsFiles(AppBench bench) =>
        [.. bench.Flash.Files.Where(file => file.Key.StartsWith("settings", StringComparison.Ordinal)).OrderBy(file => file.Key).Select(file => (byte[])file.Value.Clone())];
}
