using System;
using System.Linq;
using iSocket.Core.Time;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Time;

public sealed class CivilTimeTests
{
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<int> Cases => new(Enumerable.Range(0, CivilTimeCase.All().Length));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_holds_both_ways(int index)
    {
        CivilTimeCase c = CivilTimeCase.All()[index];
        int[] f = c.Fields;
        Assert.Equal(c.Seconds, CivilTime.ToSeconds(f[0], f[1], f[2], f[3], f[4], f[5]));
        Assert.Equal(f, Fields(c.Seconds));
        Assert.Equal(c.Weekday, CivilTime.Weekday(c.Seconds));
    }

    [Fact]
    public void Every_day_of_the_century_agrees_with_the_system_calendar()
    {
        // An odd step visits every day at ever other times of day.
        TimeSpan step = new(0, 23, 17, 43);
        int visited = 0;
        for (DateTimeOffset at = Epoch; at.Year < 2100; at += step)
        {
            long seconds = (long)(at - Epoch).TotalSeconds;
            Assert.Equal([at.Year, at.Month, at.Day, at.Hour, at.Minute, at.Second], Fields(seconds));
            Assert.Equal(at.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)at.DayOfWeek, CivilTime.Weekday(seconds));
            Assert.Equal(seconds, CivilTime.ToSeconds(at.Year, at.Month, at.Day, at.Hour, at.Minute, at.Second));
            Assert.Equal(at.Year, CivilTime.Year(seconds));
            visited++;
        }

        Assert.True(visited >= 36525);
    }

    [Fact]
    public void Exactly_the_dates_of_the_system_calendar_are_valid()
    {
        for (int year = 1999; year <= 2101; year++)
        {
            Assert.Equal(DateTime.IsLeapYear(year), CivilTime.IsLeapYear(year));
            for (int month = -1; month <= 14; month++)
            {
                int days = month is >= 1 and <= 12 ? DateTime.DaysInMonth(year, month) : 0;
                Assert.Equal(days, CivilTime.DaysInMonth(year, month));
                for (int day = -1; day <= 33; day++)
                {
                    Assert.Equal(day >= 1 && day <= days, CivilTime.IsValidDate(year, month, day));
                }
            }
        }
    }

    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(23, 59, 59, true)]
    [InlineData(24, 0, 0, false)]
    [InlineData(0, 60, 0, false)]
    [InlineData(0, 0, 60, false)]
    [InlineData(-1, 0, 0, false)]
    [InlineData(0, -1, 0, false)]
    [InlineData(0, 0, -1, false)]
    public void Times_of_day_have_bounds(int hour, int minute, int second, bool isValid)
    {
        Assert.Equal(isValid, CivilTime.IsValidTime(hour, minute, second));
        Assert.Equal(isValid, CivilTime.IsValid(2024, 2, 29, hour, minute, second));
        Assert.False(CivilTime.IsValid(2023, 2, 29, hour, minute, second));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10000)]
    public void Years_out_of_the_calendar_are_invalid(int year)
    {
        Assert.False(CivilTime.IsValidDate(year, 1, 1));
    }

    private static int[] Fields(long seconds)
    {
        CivilTime.ToDate(seconds, out int year, out int month, out int day);
        return [year, month, day, CivilTime.Hour(seconds), CivilTime.Minute(seconds), CivilTime.Second(seconds)];
    }
}
