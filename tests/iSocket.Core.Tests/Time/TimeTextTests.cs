using System.Linq;
using iSocket.Core.Time;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Time;

public sealed class TimeTextTests
{
    public static TheoryData<string, long, int, string> Good
    {
        get
        {
            var data = new TheoryData<string, long, int, string>();
            foreach (TimeTextCase c in TimeTextCase.Good())
            {
                data.Add(c.Text, c.LocalSeconds, c.ZoneQuarters, c.Printed);
            }

            return data;
        }
    }

    public static TheoryData<string> Bad => new(TimeTextCase.Bad());

    [Theory]
    [MemberData(nameof(Good))]
    public void Good_text_is_read_and_printed(string text, long localSeconds, int zoneQuarters, string printed)
    {
        Assert.True(TimeText.TryParse(text, out long actualSeconds, out int actualQuarters));
        Assert.Equal(localSeconds, actualSeconds);
        Assert.Equal(zoneQuarters, actualQuarters);
        Assert.Equal(printed, TimeText.Format(localSeconds, zoneQuarters));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Bad_text_is_refused(string text)
    {
        Assert.False(TimeText.TryParse(text, out _, out _));
    }

    [Fact]
    public void No_text_is_refused()
    {
        Assert.False(TimeText.TryParse(null!, out _, out _));
    }

    [Fact]
    public void Every_zone_is_read_back()
    {
        int zones = 0;
        for (int quarters = -60; quarters <= 60; quarters++)
        {
            string text = TimeText.FormatZone(quarters);
            bool isRead = TimeText.TryParseZone(text, 0, out int back);
            Assert.Equal(quarters is >= -48 and <= 56, isRead);
            Assert.Equal(isRead, TimeText.IsZone(quarters));
            Assert.True(!isRead || back == quarters, text);
            zones += isRead ? 1 : 0;
        }

        Assert.Equal(105, zones);
    }

    [Fact]
    public void Time_is_read_from_the_middle_of_a_text()
    {
        Assert.True(TimeText.TryParseDateTime("DATE=12/10/21,18:05:12+02", 5, out long localSeconds));
        Assert.Equal(404157912, localSeconds);
        Assert.False(TimeText.TryParseDateTime("DATE=12/10/21,18:05:1", 5, out _));
    }

    [Fact]
    public void Bad_cases_differ_from_good_ones()
    {
        Assert.Empty(TimeTextCase.Bad().Intersect(TimeTextCase.Good().Select(c => c.Text)));
    }
}
