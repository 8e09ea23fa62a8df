using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace iSocket.Soak.Model;

/// <summary>The clock and the schedule: device.md 4.9, 4.12, decision 4.</summary>
internal sealed partial record Reference
{
    private const long LargestJumpMs = 3 * 3600_000;
    private const long MinuteMs = 60_000;
    private const long RuleEarlyMs = 4_000;
    private const long RuleLateMs = 12_000;
    private const int MostRules = 8;
    private const int MinutesADay = 1440;

    public ClockSource ClockFrom { get; set; }

    /// <summary>Local time in milliseconds since the year 1, less the world's age.</summary>
    public long ClockOffsetMs { get; set; }

    /// <summary>How far the clock may be from that.</summary>
    public long ClockErrorMs { get; set; }

    /// <summary>Until then nobody knows from outside whether the device has its time yet.</summary>
    public long ClockUncertainUs { get; set; }

    /// <summary>The last local minute whose rules have been looked at.</summary>
    public long LastMinute { get; set; }

    public long LocalMs(long us) => (us / 1000) + ClockOffsetMs;

    /// <summary>The clock is set; what lies in a gap runs at once (H-3).</summary>
    public void SetClock(long localMs, long us, ClockSource from, long errorMs = 0)
    {
        long before = LocalMs(us);
        bool wasKnown = ClockFrom != ClockSource.None;
        long jump = localMs - before;
        ClockOffsetMs = localMs - (us / 1000);
        ClockErrorMs = errorMs;
        ClockFrom = from;
        long minute = localMs / MinuteMs;
        if (wasKnown && Math.Abs(jump) < 2000)
        {
            return;
        }

        if (!wasKnown || Math.Abs(jump) > LargestJumpMs)
        {
            Rules = [.. Rules.Select(r => r with { LastRan = -1 })];
            LastMinute = minute - 1;
        }
        else if (jump < 0)
        {
            LastMinute = Math.Min(LastMinute, minute - 1);
        }

        RunMinutes(us);
    }

    /// <summary>Looks at the local minutes that have begun.</summary>
    public void RunMinutes(long us)
    {
        if (ClockFrom == ClockSource.None || !IsAlive)
        {
            return;
        }

        long minute = (LocalMs(us) + RuleEarlyMs + ClockErrorMs) / MinuteMs;
        for (long m = Math.Max(LastMinute + 1, minute - 181); m <= minute; m++)
        {
            foreach (ScheduleRule rule in Rules.OrderBy(r => r.Minute).Where(r => r.IsDue(m) && r.LastRan < m))
            {
                PlanRule(rule, m, us);
            }
        }

        LastMinute = Math.Max(LastMinute, minute);
    }

    private void PlanRule(ScheduleRule rule, long minute, long us)
    {
        Rules = Rules.Replace(rule, rule with { LastRan = minute });
        long dueUs = ((minute * MinuteMs) - ClockOffsetMs) * 1000;
        long toUs = Math.Max(dueUs, us) + ((RuleLateMs + ClockErrorMs) * 1000);
        Causes = Causes.Add(new Cause(CauseKind.Rule, us, toUs, rule.Action, Number: minute, IsOptional: us < ClockUncertainUs));
    }

    private void TakeStamp(long stampMs, long fromUs, long toUs)
    {
        long errorMs = (toUs - fromUs) / 1000;
        switch (ClockFrom)
        {
            case ClockSource.None or ClockSource.Modem:
                SetClock(stampMs, toUs, ClockSource.Stamp, errorMs + 1000);
                break;
            case ClockSource.Stamp when stampMs > LocalMs(toUs):
                SetClock(stampMs, toUs, ClockSource.Stamp, errorMs + 1000);
                break;
        }
    }

    private string? SetDate(string value)
    {
        if (!DateTimeOffset.TryParseExact(value + ":00", "yy/MM/dd,HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset given))
        {
            return "Incorrect value!";
        }

        SetClock(given.DateTime.Ticks / TimeSpan.TicksPerMillisecond, _toUs, ClockSource.Owner, ((_toUs - _fromUs) / 1000) + 1000);
        return null;
    }

    private string? Schedule(char sign, string value, string upper)
    {
        if (sign == '-')
        {
            if (value != "ALL" && !Rules.Exists(r => r.Time == value))
            {
                return Refuse("Incorrect value!");
            }

            // One that is due about now may have run before it was removed.
            Causes = [.. Causes.Select(c => c.Kind == CauseKind.Rule && (value == "ALL" || ScheduleRule.TimeOf(c.Number % MinutesADay) == value) ? c with { IsOptional = true } : c)];
            Rules = value == "ALL" ? [] : Rules.RemoveAll(r => r.Time == value);
            return Confirm(upper + " - OK");
        }

        string[] parts = value.Split(',');
        bool isGood = parts.Length == 3 && TimeOnly.TryParseExact(parts[0], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && (parts[1] == "*" || TryNumber(parts[1], 1, 7, out _)) && parts[2] is "ON" or "OFF" or "INF" or "AON" or "AOF";
        if (!isGood)
        {
            return Refuse("Incorrect value!");
        }

        ScheduleRule rule = new((int)TimeOnly.ParseExact(parts[0], "HH:mm", CultureInfo.InvariantCulture).ToTimeSpan().TotalMinutes, parts[1] == "*" ? 0 : parts[1][0] - '0', parts[2]);
        if (Rules.Exists(r => r.Text == rule.Text))
        {
            return Confirm(upper + " - OK");
        }

        if (Rules.Count == MostRules)
        {
            return Refuse("Incorrect value!");
        }

        Rules = Rules.Add(rule);
        return Confirm(upper + " - OK");
    }

    private void RunRule(Cause rule, long us)
    {
        switch (rule.Text)
        {
            case "ON" when OnBattery:
                break;
            case "ON" or "OFF":
                Switch(rule.Text == "ON");
                break;
            case "AON" or "AOF":
                SetAlarm(rule.Text == "AON", rule.FromUs, rule.ToUs);
                break;
            default:
                foreach (string number in Alerted)
                {
                    Owe(number, Status(), Math.Min(us, rule.ToUs), isAlert: false, isPattern: true, mayBeLost: rule.IsOptional);
                }

                break;
        }
    }
}
