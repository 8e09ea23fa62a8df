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
