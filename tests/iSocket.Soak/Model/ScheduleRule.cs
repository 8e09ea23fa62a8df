using System;

namespace iSocket.Soak.Model;

/// <summary>A rule of the schedule as the reference model knows it.</summary>
/// <param name="Minute">Of the day.</param>
/// <param name="Day">1 (Monday) to 7, 0 for every day.</param>
/// <param name="Action">ON, OFF, INF, AON or AOF.</param>
/// <param name="LastRan">The local minute, counted from the year 1, in which it last ran.</param>
internal sealed record ScheduleRule(int Minute, int Day, string Action, long LastRan = -1)
{
    public string Text => FormattableString.Invariant($"{Time},{(Day == 0 ? "*" : Day)},{Action}");

    public string Time => TimeOf(Minute);

    /// <summary>The time of a minute of the day, as a command names it.</summary>
    public static string TimeOf(long minute) => FormattableString.Invariant($"{minute / 60:00}:{minute % 60:00}");

    // The first day of the year 1 was a Monday.
    public bool IsDue(long localMinute) => localMinute % 1440 == Minute && (Day == 0 || (localMinute / 1440 % 7) + 1 == Day);
}
