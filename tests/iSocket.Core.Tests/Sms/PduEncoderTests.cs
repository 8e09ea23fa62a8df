using System;
using System.Globalization;
using System.Linq;
using System.Text;
using iSocket.Core.Sms;
using iSocket.Core.Text;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Sms;

public sealed class PduEncoderTests
{
    private const string Gsm7 =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà\f^{}\\[~]|€";

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

    [Fact]
    public void Random_texts_come_back()
    {
        var random = new Random(23038);
        for (var i = 0; i < 20_000; i++)
        {
            CheckRoundTrip(RandomText(random, i % 2 == 0), random.Next(256));
        }
    }

    [Fact]
    public void Every_length_comes_back()
    {
        for (var length = 0; length < 470; length++)
        {
            CheckRoundTrip(new string('x', length), 1);
            CheckRoundTrip(new string('€', length), 2);
            CheckRoundTrip(new string('Ж', length), 3);
            CheckRoundTrip(new StringBuilder().Insert(0, "😀", length).ToString(), 4);
        }
    }

    // Sends all parts as the network would deliver them and joins what the decoder reads.
    private void CheckRoundTrip(string text, int reference)
    {
        var decoder = new PduDecoder();
        var message = new SmsMessage();
        var joined = new StringBuilder();
        var isGsm7 = text.All(c => Gsm7.Contains(c, StringComparison.Ordinal));
        var parts = _encoder.CountParts(text);
        var units = isGsm7 ? Gsm7Alphabet.SeptetCount(text) : text.Length;
        Assert.Equal(units <= (isGsm7 ? 160 : 70), parts == 1);
        for (var part = 0; part < parts; part++)
        {
            var length = _encoder.EncodePart("+79990001122", text, part, reference, _hex, out _);
            var delivered = PduVectors.Ascii(AsDelivered(PduVectors.Text(_hex, length), isGsm7));
            Assert.True(decoder.TryDecode(delivered, 0, delivered.Length, message));
            Assert.Equal(parts == 1 ? SmsKind.Text : SmsKind.Part, message.Kind);
            Assert.Equal("+79990001122", message.Sender);
            if (parts > 1)
            {
                Assert.Equal(reference, message.ConcatReference);
                Assert.Equal(parts, message.ConcatTotal);
                Assert.Equal(part + 1, message.ConcatIndex);
            }

            joined.Append(message.Text);
        }

        Assert.Equal(text, joined.ToString());
    }

    private static string AsDelivered(string submit, bool isGsm7)
    {
        const int AddressAt = 6;
        const int AddressDigits = 16;
        var type = submit.Substring(2, 2) == "11" ? "04" : "44";
        var address = submit.Substring(AddressAt, AddressDigits);
        var scheme = submit.Substring(AddressAt + AddressDigits, 4);
        Assert.Equal(isGsm7 ? "0000" : "0008", scheme);
        Assert.Equal("A7", submit.Substring(AddressAt + AddressDigits + 4, 2));
        return "00" + type + address + scheme + "62110212301321" + submit[(AddressAt + AddressDigits + 6)..];
    }

    private static string RandomText(Random random, bool isGsm7)
    {
        var text = new StringBuilder();
        for (var length = random.Next(random.Next(2) == 0 ? 30 : 400); length > 0; length--)
        {
            if (isGsm7 || random.Next(2) == 0)
            {
                text.Append(Gsm7[random.Next(Gsm7.Length)]);
            }
            else
            {
                text.Append(new Rune(random.Next(5) == 0 ? random.Next(0x1F300, 0x1F700) : random.Next(1, 0xD800)).ToString());
            }
        }

        return text.ToString();
    }

    private static int Number(string text)
    {
        return int.Parse(text, CultureInfo.InvariantCulture);
    }
}
