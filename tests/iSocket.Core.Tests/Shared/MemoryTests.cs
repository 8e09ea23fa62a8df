using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Shared;

/// <summary>What the device remembers of messages, numbers and its own faults; the twin of the test on the device's own runtime.</summary>
public sealed class MemoryTests
{
    public static TheoryData<string, string, string> Executed_messages_are_remembered_rows => Rows.Of(JournalCases.Rows());

    public static TheoryData<string, string, string> Numbers_are_listed_rows => Rows.Of(PhoneListCases.Rows());

    public static TheoryData<string, string, string> Faults_are_logged_rows => Rows.Of(FaultLogCases.Rows());

    public static TheoryData<string, string, string> Failing_parts_are_left_out_rows => Rows.Of(GuardCases.PartRows());

    public static TheoryData<string, string, string> Restart_loops_are_noticed_rows => Rows.Of(GuardCases.RestartRows());

    public static TheoryData<string, string, string> Recovery_climbs_with_growing_pauses_rows => Rows.Of(LadderCases.Rows());

    public static TheoryData<string, string, string> Texts_are_put_together_rows => Rows.Of(TextBufferCases.Rows());

    [Theory]
    [MemberData(nameof(Executed_messages_are_remembered_rows))]
    public void Executed_messages_are_remembered(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, JournalCases.Run(input)));
    }

    [Theory]
    [MemberData(nameof(Numbers_are_listed_rows))]
    public void Numbers_are_listed(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, PhoneListCases.Run(input)));
    }

    [Theory]
    [MemberData(nameof(Faults_are_logged_rows))]
    public void Faults_are_logged(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, FaultLogCases.Run(input)));
    }

    [Theory]
    [MemberData(nameof(Failing_parts_are_left_out_rows))]
    public void Failing_parts_are_left_out(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, GuardCases.RunParts(input)));
    }

    [Theory]
    [MemberData(nameof(Restart_loops_are_noticed_rows))]
    public void Restart_loops_are_noticed(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, GuardCases.RunRestarts(input)));
    }

    [Theory]
    [MemberData(nameof(Recovery_climbs_with_growing_pauses_rows))]
    public void Recovery_climbs_with_growing_pauses(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, LadderCases.Run(input)));
    }

    [Theory]
    [MemberData(nameof(Texts_are_put_together_rows))]
    public void Texts_are_put_together(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, TextBufferCases.Run(input)));
    }
}
