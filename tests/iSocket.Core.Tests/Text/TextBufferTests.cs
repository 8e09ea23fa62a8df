using System.Globalization;
using iSocket.Core.Text;
using Xunit;

namespace iSocket.Core.Tests.Text;

public sealed class TextBufferTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(99)]
    [InlineData(-1)]
    [InlineData(-113)]
    [InlineData(1000000000)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Numbers_are_decimal(int number)
    {
        Assert.Equal(number.ToString(CultureInfo.InvariantCulture), new TextBuffer(0).Append(number).ToString());
    }

    [Fact]
    public void It_grows_as_it_must()
    {
        TextBuffer text = new(0);
        string expected = string.Empty;
        for (int i = 0; i < 200; i++)
        {
            text.Append('x').Append(i).Append("\n").AppendTwoDigits(i % 100);
            expected += $"x{i}\n{i % 100:00}";
            Assert.Equal(expected, text.ToString());
            Assert.Equal(expected.Length, text.Length);
        }
    }

    [Fact]
    public void Nothing_is_the_empty_text()
    {
        Assert.Equal(string.Empty, new TextBuffer(3).ToString());
        Assert.Equal(string.Empty, new TextBuffer(3).Append(string.Empty).ToString());
    }
}
