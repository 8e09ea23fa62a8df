using System;
using System.Linq;
using System.Text;
using iSocket.Core.Sms;
using iSocket.Core.Text;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Sms;

/// <summary>What is written, read again by the decoder: too much of it for a run per mutant, so it has a file of its own.</summary>
public sealed partial class PduEncoderTests
{
    private const string Gsm7 =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà\f^{}\\[~]|€";

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
}
