using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Shared;

/// <summary>What depends on time; the twin of the test on the device's own runtime.</summary>
public sealed class ControlTests
{
    public static TheoryData<string, string, string> Window_opens_and_shuts_rows => Rows.Of(ConfigWindowCases.Rows());

    public static TheoryData<string, string, string> Socket_follows_its_owner_rows => Rows.Of(SocketControlCases.Rows());

    public static TheoryData<string, string, string> Presses_are_told_apart_rows => Rows.Of(ButtonCases.Rows());

    public static TheoryData<string, string, string> Leds_blink_in_time_rows => Rows.Of(LedCases.Rows());

    [Theory]
    [MemberData(nameof(Window_opens_and_shuts_rows))]
    public void Window_opens_and_shuts(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, ConfigWindowCases.Run(input)));
    }

    [Theory]
    [MemberData(nameof(Socket_follows_its_owner_rows))]
    public void Socket_follows_its_owner(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, SocketControlCases.Run(input)));
    }

    [Theory]
    [MemberData(nameof(Presses_are_told_apart_rows))]
    public void Presses_are_told_apart(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, ButtonCases.Run(input)));
    }

    [Theory]
    [MemberData(nameof(Leds_blink_in_time_rows))]
    public void Leds_blink_in_time(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, LedCases.Run(input)));
    }
}
