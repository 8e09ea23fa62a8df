using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Shared;

/// <summary>From the modem's bytes to facts; the twin of the test on the device's own runtime.</summary>
public sealed class ModemLineTests
{
    public static TheoryData<string, string, string> Bytes_become_lines_rows => Rows.Of(AtDigesterCases.Rows());

    public static TheoryData<string, string, string> Fields_are_read_rows => Rows.Of(AtLineCases.FieldRows());

    public static TheoryData<string, string, string> Lines_are_compared_rows => Rows.Of(AtLineCases.CompareRows());

    public static TheoryData<string, string, string> Codes_are_found_rows => Rows.Of(UrcCases.Rows());

    public static TheoryData<string, string, string> Times_are_read_rows => Rows.Of(ModemTimeCases.Rows());

    [Theory]
    [MemberData(nameof(Bytes_become_lines_rows))]
    public void Bytes_become_lines(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, AtDigesterCases.Run(input)));
    }

    [Theory]
    [MemberData(nameof(Fields_are_read_rows))]
    public void Fields_are_read(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, AtLineCases.RunFields(input)));
    }

    [Theory]
    [MemberData(nameof(Lines_are_compared_rows))]
    public void Lines_are_compared(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, AtLineCases.RunCompare(input)));
    }

    [Theory]
    [MemberData(nameof(Codes_are_found_rows))]
    public void Codes_are_found(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, UrcCases.Run(input)));
    }

    public static TheoryData<string, string, string> Errors_are_understood_rows => Rows.Of(ErrorTextCases.Rows());

    [Theory]
    [MemberData(nameof(Errors_are_understood_rows))]
    public void Errors_are_understood(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, ErrorTextCases.Run(input)));
    }

    [Theory]
    [MemberData(nameof(Times_are_read_rows))]
    public void Times_are_read(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, ModemTimeCases.Run(input)));
    }

    [Theory]
    [InlineData(760, "760 whole 0 2 whole")]
    [InlineData(761, "760 cut 1 2 whole")]
    public void Long_lines_are_cut(int length, string expected)
    {
        Assert.Equal(expected, AtDigesterCases.RunLong(length));
    }
}
