using System;
using System.Text.RegularExpressions;
using Xunit;

namespace iSocket.Simulator.Tests.Modem;

/// <summary>The modem satisfies a program that was written for real ones. The only tests in real time.</summary>
public sealed class GammuTests : IClassFixture<GammuRuns>
{
    private readonly GammuRuns _runs;

    public GammuTests(GammuRuns runs) => _runs = runs;

    [Fact]
    public void Identify()
    {
        string seen = _runs.Result("identify");
        Assert.Matches("Manufacturer +: SIMCOM_Ltd\n", seen);
        Assert.Matches("Model +: unknown \\(SIMCOM_SIM800L\\)\n", seen);
        Assert.Matches("Firmware +: Revision:1418B05SIM800L24\n", seen);
        Assert.Matches("IMEI +: 864717001234560\n", seen);
        Assert.Matches("SIM IMSI +: 001010123456789\n", seen);
        Assert.DoesNotMatch("exit [^0]", seen);
    }

    [Fact]
    public void NetworkInfo()
    {
        string seen = _runs.Result("identify");
        Assert.Matches("Network state +: home network\n", seen);
        Assert.Matches("Network +: 001 01 .*LAC 0001, CID 00C3\n", seen);
        Assert.Matches("Name in phone +: \"Test Network\"\n", seen);
        Assert.Matches("GPRS +: attached\n", seen);
    }

    [Fact]
    public void ReadsAndDeletesMessages()
    {
        string seen = _runs.Result("store");
        Assert.Contains("2 SMS parts in 2 SMS sequences", seen, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(seen, "First stored message"));
        Assert.Equal(2, Regex.Count(seen, "Second stored message: 5 €"));
        Assert.Contains("1 SMS parts in 1 SMS sequences", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Corrupted", seen, StringComparison.Ordinal);
        Assert.DoesNotMatch("exit [^0]", seen);
    }

    [Theory]
    [InlineData("plain", "sms +40733000333 in 1: plain text {1} €\n")]
    [InlineData("unicode", "sms +40733000333 in 1: Привет, șocket\n")]
    [InlineData("long", "sms +40733000333 in 3: 0123456789")]
    public void SendsMessages(string run, string expected)
    {
        string seen = _runs.Result(run);
        Assert.Contains("OK, message reference=", seen, StringComparison.Ordinal);
        Assert.Contains(expected, seen, StringComparison.Ordinal);
        if (run == "long")
        {
            Assert.Contains(GammuRuns.LongText + "\n", seen, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("ussd", "Service reply +: \"Balance: 5.20 EUR\"\n")]
    [InlineData("ussd-ucs2", "Service reply +: \"Баланс: 220.00 р.\"\n")]
    public void AsksTheOperator(string run, string expected) => Assert.Matches(expected, _runs.Result(run));

    [Fact]
    public void ClockBatteryServiceCentreAndMonitor()
    {
        string seen = _runs.Result("status");
        Assert.Matches("Phone time is .* 20\\d\\d", seen);
        Assert.Matches("Battery level +: 81 percent\n", seen);
        Assert.Matches("Number +: \"\\+99970000000\"\n", seen);
        Assert.Matches("Signal strength +: -67 dBm\n", seen);
        Assert.Matches("SIM SMS status +: 2 used, 0 unread, 30 locations\n", seen);
        Assert.Contains("Leaving monitor mode", seen, StringComparison.Ordinal);
        Assert.DoesNotMatch("exit [^0]", seen);
    }
}
