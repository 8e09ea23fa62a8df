using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Shared;

/// <summary>Messages and replies; the twin of the test on the device's own runtime.</summary>
public sealed class DispatcherTests
{
    public static TheoryData<string, string, string> Messages_are_answered_rows => Rows.Of(DispatcherCases.Rows());

    public static TheoryData<string, string, string> Light_lacks_much_rows => Rows.Of(DispatcherCases.LightRows());

    public static TheoryData<string, string, string> Every_command_does_what_is_documented_rows => Rows.Of(CommandCases.Rows());

    [Theory]
    [MemberData(nameof(Messages_are_answered_rows))]
    public void Messages_are_answered(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, DispatcherCases.Run(input)));
    }

    [Theory]
    [MemberData(nameof(Light_lacks_much_rows))]
    public void Light_lacks_much(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, DispatcherCases.RunLight(input)));
    }

    [Theory]
    [MemberData(nameof(Every_command_does_what_is_documented_rows))]
    public void Every_command_does_what_is_documented(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, CommandCases.Run(input)));
    }
}
