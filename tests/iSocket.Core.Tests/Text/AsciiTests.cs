using iSocket.Core.Text;
using Xunit;

namespace iSocket.Core.Tests.Text;

public sealed class AsciiTests
{
    [Fact]
    public void Knows_digits_letters_and_capitals_of_Ascii_only()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var c = (char)code;
            Assert.Equal(char.IsAsciiDigit(c), Ascii.IsDigit(c));
            Assert.Equal(char.IsAsciiLetterOrDigit(c), Ascii.IsLetterOrDigit(c));
            Assert.Equal(char.IsAsciiLetterLower(c) ? (char)(c & ~0x20) : c, Ascii.ToUpper(c));
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("on", "ON")]
    [InlineData("aZ09{`@[", "AZ09{`@[")]
    [InlineData("ßéяıſ", "ßéяıſ")]
    [InlineData("a😀b", "A😀B")]
    public void Turns_ascii_letters_into_capitals(string text, string expected)
    {
        Assert.Equal(expected, Ascii.ToUpper(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("STATUS 12+3=😀я")]
    public void Returns_the_same_instance_when_nothing_changes(string text)
    {
        Assert.Same(text, Ascii.ToUpper(text));
    }

    [Theory]
    [InlineData("0", 0, 1, 0)]
    [InlineData("007", 0, 3, 7)]
    [InlineData("ON15", 2, 2, 15)]
    [InlineData("ON15", 3, 1, 5)]
    [InlineData("2147483647", 0, 10, 2147483647)]
    [InlineData("00000000002147483647", 0, 20, 2147483647)]
    public void Reads_a_number(string text, int start, int length, int expected)
    {
        Assert.True(Ascii.TryParseUInt(text, start, length, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("1", 0, 0)]
    [InlineData("1", 0, 2)]
    [InlineData("1", 1, 1)]
    [InlineData("1", -1, 1)]
    [InlineData("1", -1, 2)]
    [InlineData("1", 0, -1)]
    [InlineData("12", 1, int.MaxValue)]
    [InlineData("12", int.MaxValue, 1)]
    [InlineData("+1", 0, 2)]
    [InlineData("-1", 0, 2)]
    [InlineData(" 1", 0, 2)]
    [InlineData("1a", 0, 2)]
    [InlineData("٣", 0, 1)]
    [InlineData("2147483648", 0, 10)]
    [InlineData("4294967296", 0, 10)]
    [InlineData("4294967297", 0, 10)]
    [InlineData("99999999999999999999", 0, 20)]
    [InlineData(null, 0, 1)]
    public void Refuses_what_is_no_number(string? text, int start, int length)
    {
        Assert.False(Ascii.TryParseUInt(text!, start, length, out var value));
        Assert.Equal(0, value);
    }

    [Theory]
    [InlineData("status", "STATUS", true)]
    [InlineData("", "", true)]
    [InlineData(null, null, true)]
    [InlineData(null, "", false)]
    [InlineData("", null, false)]
    [InlineData("a", "ab", false)]
    [InlineData("[", "{", false)]
    [InlineData("@", "`", false)]
    [InlineData("aя", "Aя", true)]
    [InlineData("aя", "aЯ", false)]
    [InlineData("i", "ı", false)]
    [InlineData("k", "\u212A", false)]
    [InlineData("x😀", "X😀", true)]
    [InlineData("x😀", "X😁", false)]
    public void Compares_without_case(string? a, string? b, bool isEqual)
    {
        Assert.Equal(isEqual, Ascii.EqualsIgnoreCase(a!, b!));
        Assert.Equal(isEqual, Ascii.EqualsIgnoreCase(b!, a!));
    }

    [Theory]
    [InlineData("RING=MIC", "RING", 0, true)]
    [InlineData("RING=MIC", "MIC", 5, true)]
    [InlineData("RING=MIC", "", 8, true)]
    [InlineData("RING=MIC", "", 9, false)]
    [InlineData("RING=MIC", "MIC", 6, false)]
    [InlineData("RING=MIC", "mic", 5, false)]
    [InlineData("RING=MIC", "R", -1, false)]
    [InlineData("RING=MIC", "R", int.MaxValue, false)]
    [InlineData("R", "RING", 0, false)]
    public void Finds_a_prefix_at_a_position(string text, string prefix, int at, bool isThere)
    {
        Assert.Equal(isThere, Ascii.StartsWith(text, prefix, at));
    }
}
