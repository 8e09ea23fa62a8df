using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Settings;
using iSocket.Core.Tests.Settings;
using Xunit;

namespace iSocket.Core.Tests.App;

/// <summary>
/// Each record of the state, written by an older, a newer or a mad version of the firmware, costs itself at most: the others are
/// read as they are, nothing runs for ever, and the device works and stores on.
/// </summary>
public sealed class StateToleranceTests
{
    private const int HeaderBytes = SlotStore.HeaderBytes;
    private const int CrcBytes = 4;
    private const int UnknownRecord = 200;
    private const int RestartRecord = 6;
    private static readonly int[] WithLimits = [1, 3, 6, 7, 10, 11, 12];
    private static readonly byte[] Future = [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F];

    public static TheoryData<int> Ids => new(1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 14);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_record_that_is_missing_or_shorter_costs_only_itself(int id)
    {
        List<(int Id, byte[] Payload)> good = Records(Full());
        byte[] payload = good.Single(record => record.Id == id).Payload;
        for (int length = -1; length < payload.Length; length++)
        {
            FakeFlash flash = With(good, id, length < 0 ? null : payload[..length]);
            AssertOthers(good, id, flash);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_longer_record_of_a_later_version_is_read_as_far_as_it_is_known(int id)
    {
        List<(int Id, byte[] Payload)> good = Records(Full());
        byte[] payload = good.Single(record => record.Id == id).Payload;

        // Lists grow by whole entries and bit maps to the other store: those have no end to be longer than.
        byte[] longer = id is 4 or 6 or 7 or 12 ? [.. payload, 0x55] : id is 5 ? payload : [.. payload, 0x55, 0xAA, 0x55];
        FakeFlash flash = With(good, id, longer);
        AssertOthers(good, -1, flash);
    }

    [Fact]
    public void Records_that_nobody_knows_are_skipped_wherever_they_stand()
    {
        List<(int Id, byte[] Payload)> good = Records(Full());
        for (int at = 0; at <= good.Count; at++)
        {
            List<(int Id, byte[] Payload)> records = [.. good];
            records.Insert(at, (UnknownRecord, [1, 2, 3]));
            AssertOthers(good, -1, Written(records));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_cannot_be_is_the_default_and_is_told(int id)
    {
        List<(int Id, byte[] Payload)> good = Records(Full());
        byte[] payload = good.Single(record => record.Id == id).Payload;
        byte[][] mad =
        [
            [.. Enumerable.Repeat((byte)0xFF, payload.Length)],
            [.. Enumerable.Range(0, payload.Length).Select(i => Future[i % 8])],
            [.. Enumerable.Range(0, payload.Length).Select(i => (byte)(i == 0 ? 0x7F : Future[(i + 7) % 8]))],
        ];
        foreach (byte[] content in mad)
        {
            FakeFlash flash = With(good, id, content);
            FeatureBench bench = AssertOthers(good, id, flash);
            Assert.True(bench.State.Socket.TimerEndMs <= 200000 + (720 * 60000L), "a timer without end");
            Assert.True(bench.Window.EndMs <= 200000 + ConfigWindow.LengthMs, "a window without end");
            Assert.True(bench.Alarm.HeldUntilMs <= 200000 + AlarmControl.HoldOffMs, "an alarm that is deaf for ever");
        }

        Assert.Contains(mad, content => Loaded(With(good, id, content)).State.RejectedRecord == (WithLimits.Contains(id) ? id : 0));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_device_comes_up_works_and_stores_on(int id)
    {
        AppBench bench = AppBench.With(
            DeviceModel.Gsm706, "EXTENSIONS=ON", "ALERTNUMBER+40711000222", "ALARMON", "THERMOSTATON", "SCHEDULER+10:00,*,ON", "DATE=24/02/29,10:00:00+02", "ON10");
        bench.Reset();
        bench.RunSeconds(1);
        string newest = bench.Flash.Files.Keys.Where(name => name.StartsWith("state", StringComparison.Ordinal)).MaxBy(name => BitConverter.ToInt32(bench.Flash.Files[name], 4))!;
        List<(int Id, byte[] Payload)> good = Parse(bench.Flash.Files[newest]);
        if (!good.Exists(record => record.Id == id))
        {
            good.Add((id, new byte[16]));
        }

        byte[] payload = good.Single(record => record.Id == id).Payload;
        byte[] file = bench.Flash.Files[newest];
        foreach (byte[] content in new byte[][] { [], [.. payload.Select(_ => (byte)0xFF)], [.. payload.Select((_, i) => Future[i % 8])], new byte[255] })
        {
            bench.Flash.Files.Keys.Where(name => name.StartsWith("state", StringComparison.Ordinal)).ToList().ForEach(name => bench.Flash.Files.Remove(name));
            bench.Flash.Files[newest] = Sealed(good.Select(record => record.Id == id ? (id, content) : record), BitConverter.ToInt32(file, 4));
            bench.Reset();
            bench.RunSeconds(30);
            Assert.Equal(0, bench.Faults);
            Assert.NotNull(bench.Send("FAULTLOG"));
            Assert.NotNull(bench.Send("SHOWALARMLOG"));
            Assert.Equal("Power socket ON", bench.Send("ON"));
            bench.Reset();
            bench.RunSeconds(30);

            // Restarts that are made up may look like a loop, in which the socket stays off (decision 17).
            Assert.True(bench.Relay.IsHigh || id == RestartRecord);
            Assert.Equal(0, bench.Faults);
        }
    }

    [Fact]
    public void A_state_or_alerts_that_cannot_be_read_are_told()
    {
        AppBench bench = AppBench.With(DeviceModel.Gsm706, "EXTENSIONS=ON", "ALERTNUMBER+40711000222");
        bench.Modem.IsRegistered = false;
        bench.PowerOn();
        bench.RunMinutes(1);
        foreach (string name in new[] { "state.a", "state.b", "alerts.a", "alerts.b" })
        {
            bench.Flash.Files[name] = [1, 2, 3];
        }

        bench.Modem.IsRegistered = true;
        bench.PowerOn();
        bench.RunMinutes(1);
        bench.Modem.Sent.Clear();
        Assert.Matches("State unreadable\n.*Alerts unreadable", bench.Send("FAULTLOG"));
    }

    [Fact]
    public void A_file_of_a_newer_format_leaves_the_older_slot_and_is_overwritten()
    {
        FakeFlash flash = new();
        DeviceSettings settings = Settings(flash);
        settings.RestartTime.TrySet("20");
        settings.Save();
        settings.RestartTime.TrySet("30");
        settings.Save();
        string newest = flash.Files.Keys.MaxBy(name => BitConverter.ToInt32(flash.Files[name], 4))!;
        flash.Files[newest][2] = 2;
        Seal(flash.Files[newest]);

        settings = Settings(flash);
        Assert.Equal(20, settings.RestartTime.Value);
        Assert.False(settings.IsUnreadable);
        settings.RestartTime.TrySet("40");
        Assert.True(settings.Save());
        Assert.All(flash.Files.Values, file => Assert.Equal(1, file[2]));
        Assert.Equal(40, Settings(flash).RestartTime.Value);
    }

    [Fact]
    public void Two_files_of_a_newer_format_are_unreadable_until_something_is_stored()
    {
        FakeFlash flash = new();
        Settings(flash).Save();
        foreach (byte[] file in flash.Files.Values)
        {
            file[2] = 2;
            Seal(file);
        }

        DeviceSettings settings = Settings(flash);
        Assert.True(settings.IsUnreadable);
        Assert.All(flash.Files.Values, file => Assert.Equal(2, file[2]));
        Assert.True(settings.Save());
        Assert.All(flash.Files.Values, file => Assert.Equal(1, file[2]));
        Assert.False(Settings(flash).IsUnreadable);
    }

    private static DeviceSettings Settings(FakeFlash flash)
    {
        DeviceSettings settings = new(flash, DeviceModel.Gsm706, new SlotImages());
        settings.Load();
        return settings;
    }

    private static FeatureBench Full()
    {
        FeatureBench bench = new();
        bench.Settings.Load();
        Assert.True(bench.Settings.Schedule.TryAdd("10:00,*,ON", out _));
        bench.Settings.Save();
        bench.State.Load(true, 0);
        bench.Socket.SwitchFor(true, 60, 10000);
        bench.Socket.Restart(600, 20000);
        bench.Window.Renew(5000);
        Assert.True(bench.Clock.SetManual(30000, 700_000_000, 8));
        bench.Journal.Add(123);
        bench.Found.MarkListed();
        bench.Found.Add(3);
        bench.Found.Add(255);
        bench.Restarts.NoteRestart(15000);
        bench.Faults.Note(FaultKind.Exception, 7, 16000);
        bench.Relay.Pulse(900, 100000);
        bench.Alarm.Restore(true, true, 123456);
        bench.Alarm.Log.Add(700_000_000);
        bench.Thermostat.Restore(true, false, true, true, false);
        bench.Scheduler.Restore(13_000_000);
        bench.Settings.Schedule.SetRanMinute(0, 12_999_990);
        bench.State.Save();
        return bench;
    }

    private static FeatureBench Loaded(FakeFlash flash)
    {
        FeatureBench bench = new(flash);
        bench.Settings.Load();
        bench.State.Load(false, 200000);
        bench.Socket.Restore(bench.State.Socket);
        return bench;
    }

    // What is stored again must be what was stored, but for the one record.
    private static FeatureBench AssertOthers(List<(int Id, byte[] Payload)> good, int id, FakeFlash flash)
    {
        FeatureBench bench = Loaded(flash);
        flash.Files.Keys.Where(name => name.StartsWith("state", StringComparison.Ordinal)).ToList().ForEach(name => flash.Files.Remove(name));
        Assert.True(bench.State.Save());
        List<(int Id, byte[] Payload)> again = Records(bench);
        foreach ((int other, byte[] payload) in good.Where(record => record.Id != id))
        {
            Assert.Equal(payload, again.Single(record => record.Id == other).Payload);
        }

        return bench;
    }

    private static FakeFlash With(List<(int Id, byte[] Payload)> good, int id, byte[]? payload) =>
        Written(good.Where(record => record.Id != id || payload is not null).Select(record => record.Id == id ? (id, payload!) : record));

    private static FakeFlash Written(IEnumerable<(int Id, byte[] Payload)> records)
    {
        FakeFlash flash = Full().Flash.Copy();
        flash.Files.Remove("state.b");
        flash.Files["state.a"] = Sealed(records, 5);
        return flash;
    }

    private static List<(int Id, byte[] Payload)> Records(FeatureBench bench) =>
        Parse(bench.Flash.Files.Where(file => file.Key.StartsWith("state", StringComparison.Ordinal)).MaxBy(file => BitConverter.ToInt32(file.Value, 4)).Value);

    private static List<(int Id, byte[] Payload)> Parse(byte[] file)
    {
        List<(int, byte[])> records = [];
        for (int at = HeaderBytes; at < file.Length - CrcBytes; at += 2 + file[at + 1])
        {
            records.Add((file[at], file[(at + 2)..(at + 2 + file[at + 1])]));
        }

        return records;
    }

    private static byte[] Sealed(IEnumerable<(int Id, byte[] Payload)> records, int sequence)
    {
        byte[] body = [.. records.SelectMany(record => (byte[])[(byte)record.Id, (byte)record.Payload.Length, .. record.Payload])];
        byte[] file = [(byte)'S', (byte)'K', 1, 2, .. BitConverter.GetBytes(sequence), .. BitConverter.GetBytes(body.Length), .. body, 0, 0, 0, 0];
        Seal(file);
        return file;
    }

    private static void Seal(byte[] file) =>
        BitConverter.TryWriteBytes(file.AsSpan(file.Length - CrcBytes), new Crc32().Compute(file, file.Length - CrcBytes));
}
