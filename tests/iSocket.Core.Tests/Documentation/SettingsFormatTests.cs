using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using iSocket.Core.Control;
using iSocket.Core.Hal;
using iSocket.Core.Settings;
using iSocket.Core.Tests.App;
using iSocket.Core.Tests.Architecture;
using iSocket.Core.Tests.Settings;
using iSocket.Core.Text;
using iSocket.Core.Time;
using Xunit;

namespace iSocket.Core.Tests.Documentation;

/// <summary>docs/settings-format.md against the files that are written: its examples byte by byte, its tables against the code.</summary>
public sealed partial class SettingsFormatTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(CoreSources.Root, "docs", "settings-format.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_settings_example_is_what_is_written()
    {
        FakeFlash flash = new();
        DeviceSettings settings = new(flash, DeviceModel.Gsm706, new SlotImages());
        settings.Load();
        settings.RestartTime.TrySet("300");
        settings.SecurityNumbers.TryAdd("3589123456789");
        settings.SecurityNumbers.TryAdd("112");
        settings.SecurityList.TrySet("ON");
        settings.Password.TrySet("12abc");
        settings.Error.TrySet("OFF");
        settings.PowerState.TrySet("OFF");
        settings.Ring.TrySet("SWITCH");
        settings.RenewPassword.TrySet("abcdef789");
        settings.BalanceCode.TrySet("*100#");
        settings.RiseAlert.TrySet("35");
        settings.FallAlert.TrySet("-5");
        settings.AlertNumbers.TryAdd("3589123456789");
        settings.PulseTime.TrySet("900");
        settings.Alert.TrySet("CALL");
        Assert.True(settings.Schedule.TryAdd("22:00,5,INF", out _));
        Assert.True(settings.Schedule.TryAdd("07:30,*,ON", out _));
        settings.ExecutedMessage = 0x0123456789ABCDEF;
        Assert.True(settings.Save());
        AssertExample("settings", flash.Files["settings.a"]);
    }

    [Fact]
    public void The_state_example_is_what_is_written()
    {
        FeatureBench bench = new();
        bench.State.Load(true, 0);
        bench.Window.Renew(0);
        bench.Socket.SwitchFor(true, 5, 10000);
        bench.Socket.Restart(10, 20000);
        Assert.True(TimeText.TryParse("24/02/29,10:00:00+02", out long localSeconds, out int zone));
        bench.Clock.SetManual(30000, localSeconds, zone);
        bench.Journal.Add(0x0123456789ABCDEF);
        bench.Found.MarkListed();
        bench.Found.Add(1);
        bench.Found.Add(10);
        bench.Alarm.Enable();
        bench.Alarm.Log.Add(localSeconds - 3600);
        bench.Relay.Restart(10, 40000);
        bench.Thermostat.Restore(false, false, true, false, false);
        Assert.True(bench.Settings.Schedule.TryAdd("09:59,*,INF", out int rule));
        bench.Settings.Schedule.SetRanMinute(rule, (localSeconds / 60) - 1);
        bench.Scheduler.Restore((localSeconds / 60) - 1);
        bench.Restarts.NoteRestart(15000);
        bench.Faults.Note(FaultKind.Restart, 0, 15000);
        bench.Faults.Note(FaultKind.Exception, 7, 30000);
        bench.Faults.Note(FaultKind.Exception, 7, 31000);
        Assert.True(bench.State.Save());
        AssertExample("state", bench.Flash.Files["state.a"]);
    }

    [Fact]
    public void The_alerts_example_is_what_is_written()
    {
        FeatureBench bench = new();
        bench.AlertStore.Load(0);
        bench.Settings.AlertNumbers.TryAdd("3589123456789");
        bench.Alerts.Raise(Texts.AlertPowerFailure, 5000);
        bench.AlertStore.Save(6000);
        AssertExample("alerts", bench.Flash.Files["alerts.a"]);
    }

    [Theory]
    [InlineData("settings", 1, 1024)]
    [InlineData("state", 2, 640)]
    [InlineData("alerts", 3, 1920)]
    public void Every_pair_stands_in_the_table_with_its_kind_and_its_size(string name, int kind, int capacity)
    {
        Assert.Contains($"| {name} | `{name}.a`, `{name}.b` | {kind} | {capacity} bytes |", Page);
        Assert.Equal(kind, Example(name)[3]);
        SlotStore store = StoreOf(name);
        Assert.Equal(capacity, store.Capacity);
        Assert.Equal(SlotImages.Capacity, store.Image.Bytes.Length);
        Assert.InRange(capacity, 1, SlotImages.Capacity);
    }

    [Fact]
    public void The_examples_mean_what_the_page_says()
    {
        FakeFlash flash = new();
        flash.Files["settings.b"] = Example("settings");
        DeviceSettings settings = new(flash, DeviceModel.Gsm706, new SlotImages());
        settings.Load();
        Assert.Equal(
            [
                "RESTARTTIME=300 seconds", "SECNUMBERs 3589123456789, 112", "SECLIST=OFF,(ON)", "PASSWORD=*****", "SMSCONFIRM=(ON),OFF", "ERROR=ON,(OFF)",
                "SMSCONFIRMUNAUTH=(OFF),ON", "POWERSTATE=REMEMBER,ON,(OFF)", "RING=NOACTION,RESTART,(SWITCH),MIC", "RINGCONFIRM=(ON),OFF",
                "RINGCONFIRMTYPE=(SMS),CALL", "RENEWINTERVALPW=*********", "SALDOUMS: *100#", "THERMOSTAT=(HEATING),COOLING", "TEMPOFF=10", "THERMALERT=(OFF),ON",
                "TRISEALERT=35", "TFALLALERT=-5", "TEMPCAL=5", "ALERTNUMBERs: 3589123456789", "MICRORELAYTIME=900 seconds", "SENSORTYPE=(NO),NC",
                "ALERT=SMS,(CALL),SMSCHANGE,OFF", "MICLEVEL=15", "07:30,*,ON\n22:00,5,INF", "EXTENSIONS=(OFF),ON",
            ],
            settings.All.Select(row => row.Answer()));
        Assert.Equal("12abc", settings.Password.Value);
        Assert.Equal("abcdef789", settings.RenewPassword.Value);

        FeatureBench bench = new(flash);
        bench.Settings.Load();
        flash.Files["state.b"] = Example("state");
        bench.Settings.Schedule.Reset();
        Assert.True(bench.Settings.Schedule.TryAdd("09:59,*,INF", out int rule));
        bench.State.Load(false, 50000);
        Assert.True(bench.Alarm.IsEnabled);
        Assert.True(bench.Relay.IsOn);
        Assert.Equal("24/02/29,09:00:00", TimeText.Format(bench.Alarm.Log.Entry(0)));
        Assert.True(bench.Thermostat.IsRiseTold);
        Assert.False(bench.Thermostat.IsFallTold);
        Assert.Equal(bench.Scheduler.LastMinute, bench.Settings.Schedule.RanMinute(rule));
        Assert.Equal("24/02/29,09:59:00", TimeText.Format(bench.Scheduler.LastMinute * 60));

        flash.Files["alerts.b"] = Example("alerts");
        bench.AlertStore.Load(0);
        Assert.Equal(1, bench.Outbox.Count);
        Assert.Equal(0x0123456789ABCDEF, settings.ExecutedMessage);
    }

    [Fact]
    public void Every_setting_stands_in_the_table_with_its_id()
    {
        string section = Page[Page.IndexOf("## Records of the settings", StringComparison.Ordinal)..Page.IndexOf("### Example", StringComparison.Ordinal)];
        IEnumerable<string> documented = TableRow().Matches(section).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}");
        Assert.Equal(new DeviceSettings(new FakeFlash(), DeviceModel.Gsm706, new SlotImages()).All.Select(row => $"{row.Id} {row.Name}").Order(), documented.Order());
    }

    [Fact]
    public void Every_source_of_the_clock_has_the_number_of_the_table()
    {
        (ClockSource Source, string Word)[] words =
        [
            (ClockSource.None, "unknown"), (ClockSource.ModemClock, "modem's clock"), (ClockSource.SmsStamp, "message"), (ClockSource.Network, "network"), (ClockSource.Manual, "owner"),
        ];
        Assert.Equal(Enum.GetValues<ClockSource>().Order(), words.Select(row => row.Source).Order());
        string expected = string.Join(", ", words.OrderBy(row => row.Source).Select(row => $"{(int)row.Source} {row.Word}"));
        Assert.Contains($"1 byte source ({expected})", Page);
    }

    private static SlotStore StoreOf(string name)
    {
        FeatureBench bench = new(new FakeFlash());
        object owner = name switch
        {
            "settings" => bench.Settings,
            "state" => bench.State,
            _ => bench.AlertStore,
        };
        FieldInfo field = owner.GetType().GetField("_store", BindingFlags.Instance | BindingFlags.NonPublic)!;
        return (SlotStore)field.GetValue(owner)!;
    }

    private static void AssertExample(string name, byte[] file)
    {
        Assert.True(Example(name).SequenceEqual(file), $"The example in docs/settings-format.md should be:\n{Dump(file)}");
    }

    private static byte[] Example(string name)
    {
        Match match = Regex.Match(Page, $"<!-- {name} example -->\n```\n(.*?)```", RegexOptions.Singleline);
        Assert.True(match.Success, name);
        List<byte> bytes = [];
        foreach (string line in match.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string digits = line[line.IndexOf(':')..(line.IndexOf("  ", StringComparison.Ordinal) < 0 ? line.Length : line.IndexOf("  ", StringComparison.Ordinal))].TrimStart(':');
            Assert.Equal(bytes.Count, int.Parse(line[..line.IndexOf(':')], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            bytes.AddRange(Convert.FromHexString(digits.Replace(" ", string.Empty)));
        }

        return [.. bytes];
    }

    /// <summary>Header, each record and the checksum on lines of their own.</summary>
    private static string Dump(byte[] file)
    {
        StringBuilder text = new();
        int at = 0;
        void Line(int count, string what)
        {
            text.Append(CultureInfo.InvariantCulture, $"{at:X4}: {string.Join(' ', file.Skip(at).Take(count).Select(value => value.ToString("X2")))}  {what}\n");
            at += count;
        }

        Line(4, "magic, version, kind");
        Line(4, "sequence");
        Line(4, "length of the records");
        while (at < file.Length - 4)
        {
            Line(2 + file[at + 1], $"record {file[at]}");
        }

        Line(4, "CRC-32");
        return text.ToString();
    }

    [GeneratedRegex(@"^\| (\d+) \| ([A-Z]+) \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
