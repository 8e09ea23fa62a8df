using iSocket.Core.Modem;
using Xunit;

namespace iSocket.Core.Tests.Modem;

public sealed class AtLineTests
{
    public static AtLine Of(string text)
    {
        var line = new AtLine(200);
        foreach (var character in text)
        {
            line.Append((byte)character);
        }

        return line;
    }

    /// <summary>A line whose cursor stands behind a prefix, as a listener gets it.</summary>
    public static AtLine Behind(string prefix, string fields)
    {
        var line = Of(prefix + fields);
        Assert.True(line.StartsWith(prefix));
        return line;
    }

    [Fact]
    public void Is_compares_all_of_it()
    {
        Assert.True(Of("OK").Is("OK"));
        Assert.False(Of("OK ").Is("OK"));
        Assert.False(Of("O").Is("OK"));
        Assert.False(Of("ok").Is("OK"));
        Assert.False(Of("").Is("OK"));
    }

    [Fact]
    public void Equals_compares_with_bytes()
    {
        byte[] command = [(byte)'A', (byte)'T', 13];
        Assert.True(Of("AT").Equals(command, 2));
        Assert.False(Of("AT").Equals(command, 3));
        Assert.False(Of("AB").Equals(command, 2));
    }

    [Theory]
    [InlineData("1", true, 1)]
    [InlineData(" 12 ", true, 12)]
    [InlineData("+4,0", true, 4)]
    [InlineData("-7", true, -7)]
    [InlineData("000000001", true, 1)]
    [InlineData("999999999", true, 999999999)]
    [InlineData("1234567890", false, 0)]
    [InlineData("99999999999999999999", false, 0)]
    [InlineData("", false, 0)]
    [InlineData(" ", false, 0)]
    [InlineData(",5", false, 0)]
    [InlineData("-", false, 0)]
    [InlineData("\"5\"", false, 0)]
    [InlineData("5x", false, 0)]
    [InlineData("x", false, 0)]
    public void Reads_a_number(string fields, bool isNumber, int expected)
    {
        Assert.Equal(isNumber, Behind("+X:", fields).TryReadNumber(out var value));
        if (isNumber)
        {
            Assert.Equal(expected, value);
        }
    }

    [Theory]
    [InlineData("1,2", "1", "2")]
    [InlineData(" 1 , 2", "1", "2")]
    [InlineData("\"a,b\",2", "a,b", "2")]
    [InlineData("\"a\",\"b\"", "a", "b")]
    [InlineData("\"a\" , \"b\"", "a", "b")]
    [InlineData("\"\",\"b\"", "", "b")]
    [InlineData(",2", "", "2")]
    [InlineData("READY ,x ", "READY", "x")]
    [InlineData("NOT READY,x", "NOT READY", "x")]
    [InlineData("\"a\"junk,2", "a", "2")]
    public void Reads_two_fields(string fields, string first, string second)
    {
        var line = Behind("+X:", fields);
        Assert.Equal(first, Field(line));
        Assert.Equal(second, Field(line));
        Assert.Null(Field(line));
    }

    [Theory]
    [InlineData("\"open", "open")]
    [InlineData("\"", "")]
    [InlineData("READY ", "READY")]
    public void Reads_one_field(string fields, string expected)
    {
        var line = Behind("+X:", fields);
        Assert.Equal(expected, Field(line));
        Assert.Null(Field(line));
    }

    [Fact]
    public void A_number_that_is_none_takes_its_field_along()
    {
        var line = Behind("+CLIP:", " \"+79991234567\",145,\"\",0");
        Assert.False(line.TryReadNumber(out _));
        Assert.True(line.TryReadNumber(out var type));
        Assert.Equal(145, type);
    }

    [Fact]
    public void Fields_and_numbers_can_be_mixed()
    {
        // Eight fields as SIM800 writes them (transcript of an incoming call).
        var line = Behind("+CLCC:", " 1,1,4,0,0,\"1332,5\",129,\"\"");
        foreach (var expected in new[] { 1, 1, 4, 0, 0 })
        {
            Assert.True(line.TryReadNumber(out var number));
            Assert.Equal(expected, number);
        }

        Assert.Equal("1332,5", Field(line));
        Assert.True(line.TryReadNumber(out var type));
        Assert.Equal(129, type);
        Assert.Equal("", Field(line));
        Assert.Null(Field(line));
    }

    [Fact]
    public void Skips_a_quoted_field_with_a_comma()
    {
        var line = Behind("+CMGR:", " 0,\"a,b\",24");
        line.SkipField();
        line.SkipField();
        Assert.True(line.TryReadNumber(out var length));
        Assert.Equal(24, length);
    }

    [Fact]
    public void Field_is_compared_exactly()
    {
        var line = Behind("+CPIN:", " SIM PIN2");
        Assert.True(line.TryReadField(out var start, out var length));
        Assert.True(line.FieldIs(start, length, "SIM PIN2"));
        Assert.False(line.FieldIs(start, length, "SIM PIN"));
    }

    [Fact]
    public void Text_has_no_character_beyond_seven_bits()
    {
        Assert.Equal("a?~?", Of("a\x80~\x7F").Text(0, 4));
    }

    [Fact]
    public void Clear_forgets_that_it_was_cut()
    {
        var line = new AtLine(1);
        line.Append((byte)'a');
        Assert.False(line.IsTruncated);
        line.Append((byte)'b');
        Assert.True(line.IsTruncated);
        line.Clear();
        Assert.False(line.IsTruncated);
        Assert.Equal(0, line.Length);
    }

    private static string? Field(AtLine line)
    {
        return line.TryReadField(out var start, out var length) ? line.Text(start, length) : null;
    }
}
