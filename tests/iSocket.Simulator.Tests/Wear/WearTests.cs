using System;
using System.Linq;
using Xunit;

namespace iSocket.Simulator.Tests.Wear;

/// <summary>The budget of docs/wear.md, measured: flash and relays outlive the house.</summary>
public sealed class WearTests
{
    private const string HarshLife = "all of it, a harsh life";

    private readonly ITestOutputHelper _output;

    public WearTests(ITestOutputHelper output) => _output = output;

    // Without a reason there is no write.
    [Theory]
    [InlineData("idle", 0)]
    [InlineData("network time every hour, a second off", 0)]
    [InlineData("8 rules of the schedule", 8)]
    [InlineData("20 calls that switch a day", 2 * 20)]
    [InlineData("50 commands a day, half of them configuration", 50 + 10)]
    [InlineData("thermostat every 3 minutes, each told", 480 + (2 * 240) + 48)]
    [InlineData("alarm contact bouncing for an hour a day", (2 * 60) + (3 * 60))]
    [InlineData("20 alerts waiting for 6 hours a day", 230)]
    [InlineData("2 restarts and 2 power-ons a day", 4 * 5)]
    public void A_burden_alone_writes_no_more_than_it_has_reason_to(string name, double mostSaves)
    {
        WearReport report = Report(Lives.Burdens[name]().Live(name, TimeSpan.FromDays(1), TimeSpan.FromDays(2)));
        Assert.InRange(report.AllSaves, 0, mostSaves);
        Assert.InRange(report.Flash.Years, 50, double.MaxValue);
    }

    [Fact]
    public void Every_burden_has_its_line() => Assert.Equal(9, Lives.Burdens.Count);

    [Fact]
    public void In_a_harsh_life_the_flash_lasts_twenty_years()
    {
        WearReport report = Report(Lives.Harsh().Live(HarshLife, TimeSpan.FromDays(1), TimeSpan.FromDays(4), 4 * FlashLife.EnoughErasures));
        Assert.InRange(report.AllSaves, 1000, 2000);
        Assert.InRange(report.LongSaves, 0.97 * WearPage.LongFilesOfAHarshLife, 1.03 * WearPage.LongFilesOfAHarshLife);
        Assert.InRange(report.Flash.Years, 20, 100);
        Assert.True(report.LongestTurnMs < 100, $"a turn of {report.LongestTurnMs} ms");
    }

    // The years are those of a storm that never ends.
    [Theory]
    [InlineData("ON and OFF as fast as the network delivers", 1, 50_000)]
    [InlineData("settings as fast as the network delivers", 1, 0)]
    [InlineData("the same setting as fast as the network delivers", 2, 0)]
    [InlineData("strangers as fast as the network delivers, SECLIST=ON", 10_000, 0)]
    [InlineData("alarm contact at 20 Hz", 10_000, 0)]
    [InlineData("alarm contact at 20 Hz, ALERT=SMSCHANGE", 10_000, 0)]
    [InlineData("alarm contact at 5 Hz, ALERT=SMSCHANGE", 4, 0)]
    [InlineData("thermometer trembling at the limit", 100, 510)]
    [InlineData("network coming and going every minute", 100, 0)]
    [InlineData("modem restarting every minute", 10_000, 0)]
    [InlineData("power failing every minute", 3, 0)]
    [InlineData("crash every 20 seconds", 2, 0)]
    [InlineData("button every 2 seconds", 50, 43_200)]
    public void A_storm_is_borne(string name, double leastYears, int mostSocketEdges)
    {
        WearReport report = Report(Lives.Storms[name]().Live(name, TimeSpan.FromHours(1), TimeSpan.FromHours(3)));
        Assert.InRange(report.Flash.Years, leastYears, double.MaxValue);
        Assert.InRange(report.SocketEdges, 0, mostSocketEdges);
    }

    [Fact]
    public void Every_storm_has_its_line() => Assert.Equal(13, Lives.Storms.Count);

    [Fact]
    public void The_page_has_a_line_for_each_and_no_other() =>
        Assert.Equal(Lives.Burdens.Keys.Append(HarshLife).Concat(Lives.Storms.Keys).Order(), WearPage.Names.Order());

    private WearReport Report(WearReport report)
    {
        _output.WriteLine(WearReport.Head);
        _output.WriteLine(report.ToString());
        Assert.Equal(0, report.Faults);
        WearPage.AssertHolds(report);
        return report;
    }
}
