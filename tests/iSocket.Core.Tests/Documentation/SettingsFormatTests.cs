using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using iSocket.Core.App;
using iSocket.Core.Control;
using iSocket.Core.Settings;
using iSocket.Core.Sms;
using iSocket.Core.Tests.Architecture;
using iSocket.Core.Tests.Outputs;
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
        DeviceSettings settings = new(flash);
        settings.Load();
        settings.RestartTime.TrySet("300");
        settings.SecurityNumbers.TryAdd("3589123456789");
        settings.SecurityNumbers.TryAdd("112");
        settings.SecurityList.TrySet("ON");
        settings.Password.TrySet("12abc");
        settings.Error.TrySet("OFF");
        settings.PowerState.TrySet("OFF");
        settings.ExecutedMessage = 0x0123456789ABCDEF;
        Assert.True(settings.Save());
        AssertExample("settings", flash.Files["settings.a"]);
    }

    [Fact]
    public void The_state_example_is_what_is_written()
    {
        FakeFlash flash = new();
        SocketControl socket = new(new FakeOutputPin());
        ConfigWindow window = new();
        WallClock clock = new();
        ExecutedJournal journal = new();
        FoundMessages found = new();
        StateFile state = new(flash, socket, window, clock, journal, found);
        state.Load(true, 0);
        window.Renew(0);
        socket.SwitchFor(true, 5, 10000);
        socket.Restart(10, 20000);
        Assert.True(TimeText.TryParse("24/02/29,10:00:00+02", out long localSeconds, out int zone));
        clock.SetManual(30000, localSeconds, zone);
        journal.Add(0x0123456789ABCDEF);
        found.MarkListed();
        found.Add(1);
        found.Add(10);
        Assert.True(state.Save());
        AssertExample("state", flash.Files["state.a"]);
    }

    [Fact]
    public void The_examples_mean_what_the_page_says()
    {
        FakeFlash flash = new();
        flash.Files["settings.b"] = Example("settings");
        DeviceSettings settings = new(flash);
        settings.Load();
        Assert.Equal(
            [
                "RESTARTTIME=300 seconds", "SECNUMBERs 3589123456789, 112", "SECLIST=OFF,(ON)", "PASSWORD=*****", "SMSCONFIRM=(ON),OFF", "ERROR=ON,(OFF)",
                "SMSCONFIRMUNAUTH=(OFF),ON", "POWERSTATE=REMEMBER,ON,(OFF)",
            ],
            settings.All.Select(row => row.Answer()));
        Assert.Equal("12abc", settings.Password.Value);
        Assert.Equal(0x0123456789ABCDEF, settings.ExecutedMessage);
    }

    [Fact]
    public void Every_setting_stands_in_the_table_with_its_id()
    {
        string section = Page[Page.IndexOf("## Records of the settings", StringComparison.Ordinal)..Page.IndexOf("### Example", StringComparison.Ordinal)];
        IEnumerable<string> documented = TableRow().Matches(section).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}");
        Assert.Equal(new DeviceSettings(new FakeFlash()).All.Select(row => $"{row.Id} {row.Name}").Order(), documented.Order());
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
