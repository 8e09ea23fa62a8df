using System;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace iSocket.Simulator.Tests.Clients;

/// <summary>The modem satisfies gammu, a program that was written for real ones.</summary>
[Collection(ClientCollection.Name)]
public sealed class GammuTests
{
    private readonly GammuRuns _runs;

    public GammuTests(GammuRuns runs) => _runs = runs;

    [Fact]
    public async Task Identify()
    {
        string seen = await _runs.ResultAsync("identify");
        Assert.Matches("Manufacturer +: SIMCOM_Ltd\n", seen);
        Assert.Matches("Model +: unknown \\(SIMCOM_SIM800L\\)\n", seen);
        Assert.Matches("Firmware +: Revision:1418B05SIM800L24\n", seen);
        Assert.Matches("IMEI +: 864717001234560\n", seen);
        Assert.Matches("SIM IMSI +: 001010123456789\n", seen);
        Assert.DoesNotMatch("exit [^0]", seen);
    }

    [Fact]
    public async Task NetworkInfo()
    {
        string seen = await _runs.ResultAsync("identify");
        Assert.Matches("Network state +: home network\n", seen);
        Assert.Matches("Network +: 001 01 .*LAC 0001, CID 00C3\n", seen);
        Assert.Matches("Name in phone +: \"Test Network\"\n", seen);
        Assert.Matches("GPRS +: attached\n", seen);
    }

    [Fact]
    public async Task ReadsAndDeletesMessages()
    {
        string seen = await _runs.ResultAsync("store");
        Assert.Contains("2 SMS parts in 2 SMS sequences", seen, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(seen, "First stored message"));
        Assert.Equal(4, Regex.Count(seen, "Second stored message: 5 €"));
        Assert.Equal(2, Regex.Count(seen, "1 SMS parts in 1 SMS sequences"));
        Assert.DoesNotContain("Corrupted", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyTheDeletedMessageIsGone()
    {
        string seen = await _runs.ResultAsync("store");
        Assert.EndsWith("> getsms 1 1\nLocation 1\nEmpty\nexit 0\n/dev/pts", seen[..(seen.IndexOf("/dev/pts", StringComparison.Ordinal) + 8)], StringComparison.Ordinal);
        Assert.DoesNotMatch("exit [^0]", seen);
    }

    [Theory]
    [InlineData("plain", "sms +40733000333 in 1: plain text {1} €\n")]
    [InlineData("unicode", "sms +40733000333 in 1: Привет, șocket\n")]
    [InlineData("long", "sms +40733000333 in 3: 0123456789")]
    [InlineData("long-unicode", "sms +40733000333 in 3: розетка №1")]
    public async Task SendsMessages(string run, string expected)
    {
        string seen = await _runs.ResultAsync(run);
        Assert.Contains("OK, message reference=", seen, StringComparison.Ordinal);
        Assert.Contains(expected, seen, StringComparison.Ordinal);
        if (run == "long")
        {
            Assert.Contains(" in 3: " + GammuRuns.LongText + "\n", seen, StringComparison.Ordinal);
        }
        else if (run == "long-unicode")
        {
            Assert.Contains(" in 3: " + GammuRuns.LongUnicodeText + "\n", seen, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ussd", "Service reply +: \"Balance: 5.20 EUR\"\n")]
    [InlineData("ussd-ucs2", "Service reply +: \"Баланс: 220.00 р.\"\n")]
    public async Task AsksTheOperator(string run, string expected) => Assert.Matches(expected, await _runs.ResultAsync(run));

    [Fact]
    public async Task BatteryServiceCentreAndMonitor()
    {
        string seen = await _runs.ResultAsync("status");
        Assert.Matches("Battery level +: 81 percent\n", seen);
        Assert.Matches("Number +: \"\\+99970000000\"\n", seen);
        Assert.Matches("Signal strength +: -67 dBm\n", seen);
        Assert.Matches("SIM SMS status +: 2 used, 0 unread, 30 locations\n", seen);
        Assert.Contains("Leaving monitor mode", seen, StringComparison.Ordinal);
        Assert.DoesNotMatch("exit [^0]", seen);
    }

    [Fact]
    public async Task SetsTheClock()
    {
        string seen = await _runs.ResultAsync("clock");
        Assert.Matches("Phone time is Sun May  ?4 03:0[234]:\\d\\d 2025", seen);
        Assert.DoesNotMatch("exit [^0]", seen);
    }

    [Fact]
    public async Task ReadsThePhoneBooks()
    {
        string seen = await _runs.ResultAsync("phone-book");
        Assert.Contains("3 entries empty, 0 entries filled", seen, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(seen, "1 entries empty, 0 entries filled"));
        Assert.DoesNotMatch("exit [^0]", seen);
    }

    [Fact]
    public async Task CallsAndHangsUp()
    {
        string seen = await _runs.ResultAsync("call");
        Assert.EndsWith("call to +40733000333: Dialling\ncall to +40733000333: Alerting\ncall to +40733000333: Active\ncall to +40733000333: Ended\n", seen, StringComparison.Ordinal);
        Assert.DoesNotMatch("exit [^0]", seen);
    }

    [Fact]
    public async Task EntersThePin()
    {
        string seen = await _runs.ResultAsync("security");
        Assert.Matches("(?s)Nothing to enter\\..*Waiting for PIN\\..*Nothing to enter\\.", seen);
        Assert.DoesNotMatch("exit [^0]", seen);
    }
}
