using System.Linq;
using iSocket.Core.Settings;
using Xunit;

namespace iSocket.Core.Tests.Settings;

/// <summary>How the rules of the schedule are stored, and what of them is a change; how they are read and sorted is in the shared cases.</summary>
public sealed class ScheduleSettingTests
{
    private readonly ScheduleSetting _rules = new(31, "SCHEDULER");

    [Fact]
    public void S14_A_rule_that_comes_or_goes_is_a_change_and_nothing_else()
    {
        Add("10:00,*,ON");
        Assert.Equal(1, _rules.Changes);
        Add("10:00,*,ON");
        Assert.False(_rules.TryRemove("11:00"));
        Assert.False(_rules.TryRemove("1000"));
        Assert.Equal(1, _rules.Changes);
        Add("11:00,1,OFF");
        Assert.Equal(2, _rules.Changes);
        Assert.True(_rules.TryRemove("10:00"));
        Assert.Equal(3, _rules.Changes);
        _rules.Reset();
        Assert.Equal(4, _rules.Changes);
        Assert.Equal(0, _rules.Count);
    }

    [Fact]
    public void It_is_set_rule_by_rule_and_not_by_a_value()
    {
        Assert.False(_rules.TrySet("10:00,*,ON"));
        Assert.Equal("", _rules.Confirmation());
        Assert.Equal("up to 8 rules hh:mm,<day>,<action>", _rules.Range);
        Assert.Equal(0, _rules.Changes);
    }

    [Fact]
    public void A_rule_is_four_bytes_minute_of_the_day_low_byte_first_day_action()
    {
        Add("00:00,*,ON");
        Add("04:15,1,OFF");
        Add("04:16,4,INF");
        Add("12:00,5,AON");
        Add("23:59,7,AOF");
        RecordBuffer records = new(32);
        _rules.Write(records);
        Assert.Equal([0, 0, 0, 0, 255, 0, 1, 1, 0, 1, 4, 2, 0xD0, 2, 5, 3, 0x9F, 5, 7, 4], records.Bytes.Take(records.Position));
    }

    [Fact]
    public void Rules_come_back_and_none_of_them_has_run()
    {
        Add("23:59,7,AOF");
        Assert.True(Read(0, 0, 0, 0, 255, 0, 1, 1, 0, 1, 4, 2, 0x9F, 5, 7, 4));
        Assert.Equal("00:00,*,ON\n04:15,1,OFF\n04:16,4,INF\n23:59,7,AOF", _rules.Answer());
        Assert.Equal([-1, -1, -1, -1], Enumerable.Range(0, 4).Select(_rules.RanMinute));
    }

    [Theory]
    [InlineData(0xA0, 5, 0, 0)]
    [InlineData(0, 0x10, 0, 0)]
    [InlineData(0, 0, 8, 0)]
    [InlineData(0, 0, 0, 5)]
    public void A_rule_that_cannot_be_leaves_an_empty_schedule(int low, int high, int day, int action)
    {
        Assert.True(Read(0, 0, 0, 0));
        Assert.Equal(1, _rules.Count);
        Assert.False(Read(0, 0, 0, 0, low, high, day, action));
        Assert.Equal(0, _rules.Count);
    }

    [Fact]
    public void H1_Eight_rules_are_read_and_nine_are_not()
    {
        Assert.True(Read(Enumerable.Repeat(1, 32).ToArray()));
        Assert.Equal(8, _rules.Count);
        Assert.False(Read(Enumerable.Repeat(1, 36).ToArray()));
        Assert.Equal(0, _rules.Count);
    }

    [Fact]
    public void Bytes_behind_the_last_whole_rule_are_left_alone()
    {
        Assert.True(Read(1, 0, 0, 0, 9, 9, 9));
        Assert.Equal("00:01,*,ON", _rules.Answer());
    }

    private void Add(string rule) => Assert.True(_rules.TryAdd(rule, out _));

    private bool Read(params int[] payload)
    {
        RecordBuffer records = new(64);
        foreach (int value in payload)
        {
            records.AddByte(value);
        }

        records.BeginReadingPlain(0, payload.Length);
        return _rules.TryRead(records);
    }
}
