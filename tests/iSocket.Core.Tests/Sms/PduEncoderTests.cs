using System;
using System.Globalization;
using System.Linq;
using System.Text;
using iSocket.Core.Sms;
using iSocket.Core.Text;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Sms;

public sealed partial class PduEncoderTests
{
    private readonly PduEncoder _encoder = new();
    private readonly byte[] _hex = new byte[PduEncoder.MaxHexLength];

    public static TheoryData<string, string, int, int, int, string> Sent()
    {
        var data = new TheoryData<string, string, int, int, int, string>();
        foreach (var row in PduVectors.Sent().Chunk(PduVectors.SentColumns))
        {
            data.Add(row[0], row[1], Number(row[2]), Number(row[3]), Number(row[4]), row[5]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Sent))]
    public void Writes_what_is_sent(string to, string text, int parts, int part, int reference, string pdu)
    {
        Assert.Equal(parts, _encoder.CountParts(text));
        var length = _encoder.EncodePart(to, text, part, reference, _hex, out var tpduLength);
        Assert.Equal(pdu, PduVectors.Text(_hex, length));
        Assert.Equal((pdu.Length / 2) - 1, tpduLength);
    }

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("++7")]
    [InlineData("7+")]
    [InlineData("7 999")]
    [InlineData("Info")]
    [InlineData("12a")]
    [InlineData("٣٤")]
    [InlineData("123456789012345678901")]
    [InlineData("+123456789012345678901")]
    public void Refuses_a_destination_that_is_no_number(string to)
    {
        Assert.Equal(0, _encoder.EncodePart(to, "x", 0, 0, _hex, out var tpduLength));
        Assert.Equal(0, tpduLength);
    }

    [Theory]
    [InlineData("x", -1)]
    [InlineData("x", 1)]
    [InlineData("", 1)]
    [InlineData("x", int.MaxValue)]
    public void Refuses_a_part_that_the_text_has_not(string text, int part)
    {
        Assert.Equal(0, _encoder.EncodePart("+1", text, part, 0, _hex, out var tpduLength));
        Assert.Equal(0, tpduLength);
    }

    [Fact]
    public void Refuses_a_small_buffer()
    {
        Assert.Equal(0, _encoder.EncodePart("+1", "x", 0, 0, new byte[PduEncoder.MaxHexLength - 1], out _));
    }

    [Fact]
    public void Refuses_more_parts_than_the_header_can_count()
    {
        var most = new string('x', 255 * 153);
        Assert.Equal(255, _encoder.CountParts(most));
        Assert.NotEqual(0, _encoder.EncodePart("+1", most, 254, 0, _hex, out _));
        Assert.Equal(256, _encoder.CountParts(most + "x"));
        Assert.Equal(0, _encoder.EncodePart("+1", most + "x", 0, 0, _hex, out _));
    }

    [Fact]
    public void The_longest_message_just_fits()
    {
        var length = _encoder.EncodePart("+12345678901234567890", new string('x', 160), 0, 0, _hex, out var tpduLength);
        Assert.Equal(PduEncoder.MaxHexLength, length);
        Assert.Equal(158, tpduLength);
    }

    [Fact]
    public void Only_the_low_octet_of_the_reference_goes_out()
    {
        var length = _encoder.EncodePart("+1", new string('x', 200), 0, 0x1234, _hex, out _);
        Assert.Contains("050003340201", PduVectors.Text(_hex, length), StringComparison.Ordinal);
    }

    private static int Number(string text)
    {
        return int.Parse(text, CultureInfo.InvariantCulture);
    }
}
