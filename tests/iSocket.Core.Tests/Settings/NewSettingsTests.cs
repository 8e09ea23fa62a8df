using System.Linq;
using iSocket.Core.Hal;
using iSocket.Core.Settings;
using Xunit;

namespace iSocket.Core.Tests.Settings;

/// <summary>Temperature limits, service codes, rules of the schedule, and what lets go when something else goes.</summary>
public sealed class NewSettingsTests
{
    [Theory]
    [InlineData("-10", "-10")]
    [InlineData("-010", "-10")]
    [InlineData("50", "50")]
    [InlineData("050", "50")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("OFF", "OFF")]
    [InlineData("-11", null)]
    [InlineData("51", null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("--5", null)]
    [InlineData("+5", null)]
    [InlineData("5.5", null)]
    [InlineData("5C", null)]
    [InlineData("ON", null)]
    [InlineData("99999999999", null)]
    public void Temperature_limits(string value, string? shown)
    {
        TemperatureLimitSetting limit = new(17, "TRISEALERT");
        limit.TrySet("20");
        int changes = limit.Changes;
        Assert.Equal(shown != null, limit.TrySet(value));
        Assert.Equal("TRISEALERT=" + (shown ?? "20"), limit.Answer());
        Assert.Equal(shown != null && shown != "OFF", limit.Changes > changes);
    }

    [Theory]
    [InlineData("*1#", true)]
    [InlineData("*100#", true)]
    [InlineData("**#", true)]
    [InlineData("*##", true)]
    [InlineData("*12345678901234567890#", true)]
    [InlineData("*123456789012345678901#", false)]
    [InlineData("*#", false)]
    [InlineData("#100#", false)]
    [InlineData("*100", false)]
    [InlineData("100#", false)]
    [InlineData("*10A#", false)]
    [InlineData("*1+#", false)]
    [InlineData("", false)]
    [InlineData("NO", true)]
    public void Service_codes(string value, bool isTaken)
    {
        UssdCodeSetting code = new(13, "SALDOUMS");
        code.TrySet("*99#");
        Assert.Equal(isTaken, code.TrySet(value));
        Assert.Equal("SALDOUMS: " + (isTaken ? value : "*99#"), code.Answer());
        Assert.Equal(value != "NO", code.IsSet);
    }

    [Theory]
    [InlineData("00:00,*,ON", true)]
    [InlineData("23:59,7,AOF", true)]
    [InlineData("11:59,1,INF", true)]
    [InlineData("11:59,*,AON", true)]
    [InlineData("11:59,*,OFF", true)]
    [InlineData("24:00,*,ON", false)]
    [InlineData("11:60,*,ON", false)]
    [InlineData("1:59,*,ON", false)]
    [InlineData("11:5,*,ON", false)]
    [InlineData("1159,*,ON", false)]
    [InlineData("11:59,0,ON", false)]
    [InlineData("11:59,8,ON", false)]
    [InlineData("11:59,12,ON", false)]
    [InlineData("11:59,,ON", false)]
    [InlineData("11:59,*,", false)]
    [InlineData("11:59,*,RESTART", false)]
    [InlineData("11:59,*,ONX", false)]
    [InlineData("11:59*ON", false)]
    [InlineData("+1:59,*,ON", false)]
    [InlineData("-1:59,*,ON", false)]
    [InlineData("", false)]
    public void Rules(string text, bool isTaken)
    {
        ScheduleSetting rules = new(25, "SCHEDULER");
        Assert.Equal(isTaken, rules.TryAdd(text, out int index));
        Assert.Equal(isTaken ? text : "No SCHEDULER rules!", rules.Answer());
        Assert.Equal(isTaken ? 0 : -1, index);
    }

    [Fact]
    public void Rules_are_sorted_by_time_and_within_a_minute_by_entry()
    {
        ScheduleSetting rules = new(25, "SCHEDULER");
        foreach (string text in new[] { "12:00,*,ON", "08:00,*,OFF", "12:00,1,OFF", "12:00,*,INF", "00:00,7,AON" })
        {
            Assert.True(rules.TryAdd(text, out _));
        }

        Assert.Equal("00:00,7,AON\n08:00,*,OFF\n12:00,*,ON\n12:00,1,OFF\n12:00,*,INF", rules.Answer());
        int changes = rules.Changes;
        Assert.True(rules.TryAdd("12:00,1,OFF", out int index));
        Assert.Equal(3, index);
        Assert.Equal(changes, rules.Changes);
        Assert.True(rules.TryRemove("12:00"));
        Assert.Equal("00:00,7,AON\n08:00,*,OFF", rules.Answer());
        foreach (string time in new[] { "12:00", "09:00", "8:00", "08:00,*,OFF", "ALL", "" })
        {
            Assert.False(rules.TryRemove(time), time);
        }
    }

    [Fact]
    public void A_ninth_rule_is_refused_but_one_that_is_there_is_not()
    {
        ScheduleSetting rules = new(25, "SCHEDULER");
        for (int i = 0; i < 8; i++)
        {
            Assert.True(rules.TryAdd($"10:0{i},*,ON", out _));
        }

        Assert.False(rules.TryAdd("10:08,*,ON", out _));
        Assert.False(rules.TryAdd("09:08,*,ON", out _));
        Assert.True(rules.TryAdd("10:07,*,ON", out _));
        Assert.True(rules.TryRemove("10:00"));
        Assert.True(rules.TryAdd("10:08,*,ON", out _));
    }

    [Fact]
    public void A_rule_keeps_its_memory_when_others_come_and_go()
    {
        ScheduleSetting rules = new(25, "SCHEDULER");
        rules.TryAdd("10:00,*,ON", out int at);
        rules.SetRanMinute(at, 77);
        rules.TryAdd("09:00,*,ON", out int earlier);
        Assert.Equal(0, earlier);
        Assert.Equal(-1, rules.RanMinute(0));
        Assert.Equal(77, rules.RanMinute(1));
        rules.TryRemove("09:00");
        Assert.Equal(77, rules.RanMinute(0));
    }

    // Setting changed, what is asked for, before, afterwards: A-4, A-7, R-2, T-7.
    public static TheoryData<string, string, string, string> Dependencies => new()
    {
        { "SECLIST=OFF", "RING", "SWITCH", "NOACTION" },
        { "SECNUMBERS", "RING", "MIC", "NOACTION" },
        { "SECNUMBERS", "SECLIST", "ON", "OFF" },
        { "PASSWORD=NO", "RENEWINTERVALPW", "123456abc", "*********" },
        { "SECLIST=OFF", "RENEWINTERVALPW", "123456abc", "*********" },
        { "SECLIST=OFF PASSWORD=NO", "RENEWINTERVALPW", "123456abc", "NO" },
        { "SECNUMBERS PASSWORD=NO", "RENEWINTERVALPW", "123456abc", "NO" },
        { "ALERTNUMBERS", "THERMALERT", "ON", "OFF" },
        { "ALERTNUMBERS", "TRISEALERT", "30", "30" },
        { "RING=NOACTION", "SECLIST", "ON", "ON" },
    };

    [Theory]
    [MemberData(nameof(Dependencies))]
    public void What_cannot_hold_any_more_lets_go(string changes, string name, string before, string after)
    {
        FakeFlash flash = new();
        DeviceSettings settings = new(flash, DeviceModel.Gsm706, new SlotImages());
        settings.Load();
        settings.SecurityNumbers.TryAdd("1");
        settings.AlertNumbers.TryAdd("1");
        settings.SecurityList.TrySet("ON");
        settings.Password.TrySet("abcde");
        Setting row = settings.All.Single(candidate => candidate.Name == name);
        Assert.True(row.TrySet(before));
        settings.ApplyDependencies();
        Assert.Equal(before.Length == 9 ? "*********" : before, row.Confirmation());
        foreach (string change in changes.Split(' '))
        {
            string[] parts = change.Split('=');
            if (parts.Length == 1)
            {
                (change == "SECNUMBERS" ? settings.SecurityNumbers : settings.AlertNumbers).Reset();
            }
            else
            {
                Assert.True(settings.All.Single(candidate => candidate.Name == parts[0]).TrySet(parts[1]));
            }
        }

        settings.ApplyDependencies();
        Assert.Equal(after, row.Confirmation());

        // The same holds for what is found in flash.
        settings.Save();
        DeviceSettings again = new(flash, DeviceModel.Gsm706, new SlotImages());
        again.Load();
        Assert.Equal(after, again.All.Single(candidate => candidate.Name == name).Confirmation());
    }

    [Theory]
    [InlineData(DeviceModel.Gsm706, true)]
    [InlineData(DeviceModel.Gsm707, true)]
    [InlineData(DeviceModel.Gsm706Light, false)]
    [InlineData(DeviceModel.Gsm707Light, false)]
    public void A_value_that_the_model_lacks_is_not_taken(DeviceModel model, bool hasIt)
    {
        DeviceSettings settings = new(new FakeFlash(), model, new SlotImages());
        Assert.Equal(hasIt, settings.Ring.TrySet("MIC"));
        Assert.Equal(hasIt ? "RING=NOACTION,RESTART,SWITCH,(MIC)" : "RING=(NOACTION),RESTART,SWITCH", settings.Ring.Answer());
    }
}
