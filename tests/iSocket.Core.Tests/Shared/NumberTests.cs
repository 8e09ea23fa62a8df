using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Shared;

/// <summary>Phone numbers and decimal numbers; the twin of the test on the device's own runtime.</summary>
public sealed class NumberTests
{
    public static TheoryData<string, string, string> Phone_numbers_are_reduced_rows => Rows.Of(NumberCases.PhoneRows());

    public static TheoryData<string, string, string> Numbers_are_read_rows => Rows.Of(NumberCases.UnsignedRows());

    public static TheoryData<string, string, string> Letters_are_raised_rows => Rows.Of(NumberCases.UpperRows());

    [Theory]
    [MemberData(nameof(Phone_numbers_are_reduced_rows))]
    public void Phone_numbers_are_reduced(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, NumberCases.RunPhone(input)));
    }

    [Theory]
    [MemberData(nameof(Numbers_are_read_rows))]
    public void Numbers_are_read(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, NumberCases.RunUnsigned(input)));
    }

    [Theory]
    [MemberData(nameof(Letters_are_raised_rows))]
    public void Letters_are_raised(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, iSocket.Core.Text.Ascii.ToUpper(input)));
    }
}
