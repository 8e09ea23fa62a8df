using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Shared;

/// <summary>Calls and requests to the operator; the twin of the test on the device's own runtime.</summary>
public sealed class CallTests
{
    public static TheoryData<string, string, string> Incoming_calls_are_followed_rows => Rows.Of(CallCases.IncomingRows());

    public static TheoryData<string, string, string> Placed_calls_are_followed_rows => Rows.Of(CallCases.PlacedRows());

    public static TheoryData<string, string, string> Calls_are_found_rows => Rows.Of(CallCases.FoundRows());

    public static TheoryData<string, string, string> Operators_answers_are_passed_on_rows => Rows.Of(UssdCases.AnswerRows());

    public static TheoryData<string, string, string> Requests_wait_for_each_other_rows => Rows.Of(UssdCases.Rows());

    [Theory]
    [MemberData(nameof(Incoming_calls_are_followed_rows))]
    public void Incoming_calls_are_followed(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, CallCases.Run(input)));
    }

    [Theory]
    [MemberData(nameof(Placed_calls_are_followed_rows))]
    public void Placed_calls_are_followed(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, CallCases.Run(input)));
    }

    [Theory]
    [MemberData(nameof(Calls_are_found_rows))]
    public void Calls_are_found(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, CallCases.Run(input)));
    }

    [Theory]
    [MemberData(nameof(Operators_answers_are_passed_on_rows))]
    public void Operators_answers_are_passed_on(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, UssdCases.RunAnswer(input)));
    }

    [Theory]
    [MemberData(nameof(Requests_wait_for_each_other_rows))]
    public void Requests_wait_for_each_other(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, UssdCases.Run(input)));
    }
}
