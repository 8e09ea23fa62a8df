using System;
using System.Globalization;
using iSocket.Simulator.Scenarios;
using Xunit;

namespace iSocket.Simulator.Tests.Scenarios;

public sealed class ScenarioValueTests
{
    [Theory]
    [InlineData("250ms", 250)]
    [InlineData("5s", 5000)]
    [InlineData("10m", 600_000)]
    [InlineData("2h", 7_200_000)]
    [InlineData("3d", 259_200_000)]
    [InlineData("1h30m", 5_400_000)]
    [InlineData("1m500ms", 60_500)]
    [InlineData("0s", 0)]
    public void ReadsDurations(string word, long ms)
    {
        Assert.True(DurationText.TryParse(word, out TimeSpan duration));
        Assert.Equal(ms, (long)duration.TotalMilliseconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("s")]
    [InlineData("5x")]
    [InlineData("5S")]
    [InlineData("-5s")]
    [InlineData("1.5s")]
    [InlineData("1h30")]
    [InlineData("99999999999999999999d")]
    [InlineData("36500d1ms")]
    public void RefusesDurations(string word) => Assert.False(DurationText.TryParse(word, out _));

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(250, "250ms")]
    [InlineData(5_400_000, "1h30m")]
    [InlineData(90_061_001, "1d1h1m1s1ms")]
    public void WritesDurations(long ms, string text) => Assert.Equal(text, DurationText.Format(TimeSpan.FromMilliseconds(ms)));

    [Theory]
    [InlineData("24/03/15,18:00:00+02", "2024-03-15T18:00:00+02:00")]
    [InlineData("24/02/29,23:59:59-12", "2024-02-29T23:59:59-12:00")]
    [InlineData("24/03/15,18:00:00+05:30", "2024-03-15T18:00:00+05:30")]
    [InlineData("24/03/15,18:00:00-03:45", "2024-03-15T18:00:00-03:45")]
    [InlineData("80/01/06,00:00:00+00", "2080-01-06T00:00:00+00:00")]
    public void ReadsStamps(string word, string iso)
    {
        Assert.True(ClockStampText.TryParse(word, out DateTimeOffset stamp));
        DateTimeOffset expected = DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture);
        Assert.Equal(expected.DateTime, stamp.DateTime);
        Assert.Equal(expected.Offset, stamp.Offset);
        Assert.Equal(word, ClockStampText.Format(stamp));
    }

    [Theory]
    [InlineData("24/03/15,18:00:00")]
    [InlineData("24/3/15,18:00:00+02")]
    [InlineData("23/02/29,18:00:00+02")]
    [InlineData("24/03/15,24:00:00+02")]
    [InlineData("24/03/15,18:00:00+2")]
    [InlineData("24/03/15,18:00:00+15")]
    [InlineData("24/03/15,18:00:00-13")]
    [InlineData("24/03/15,18:00:00+05:31")]
    [InlineData("24/03/15 18:00:00+02")]
    public void RefusesStamps(string word) => Assert.False(ClockStampText.TryParse(word, out _));

    [Theory]
    [InlineData("+40711000111", "0040711000111", true)]
    [InlineData("+40711000111", "40711000111", true)]
    [InlineData("0040711000111", "40711000111", true)]
    [InlineData("0711000111", "711000111", false)]
    [InlineData("+40711000111", "+40711000112", false)]
    [InlineData("", "", true)]
    public void ComparesNumbers(string one, string other, bool same) => Assert.Equal(same, PhoneNumbers.Same(one, other));

    [Theory]
    [InlineData("ON", "ON", true)]
    [InlineData("ON", "ON ", false)]
    [InlineData("ON", "on", false)]
    public void ComparesTextsExactly(string wanted, string text, bool fits) => Assert.Equal(fits, TextMatch.Exactly(wanted).Fits(text));

    [Theory]
    [InlineData("\\d+", "12", true)]
    [InlineData("\\d+", "12\n", false)]
    [InlineData("\\d+", "x12", false)]
    [InlineData("a|b", "b", true)]
    [InlineData("a|b", "bc", false)]
    [InlineData("TEMP: .*", "temp: 1", false)]
    [InlineData("(?s).*end", "a\nend", true)]
    public void MatchesExpressionsOverTheWholeText(string expression, string text, bool fits) =>
        Assert.Equal(fits, TextMatch.Matching(expression).Fits(text));
}
