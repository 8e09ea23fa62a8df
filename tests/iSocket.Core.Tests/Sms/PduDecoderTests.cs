using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Sms;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Sms;

public sealed class PduDecoderTests
{
    private const string TailName = "octets behind the user data";

    private readonly PduDecoder _decoder = new();
    private readonly SmsMessage _message = new();

    public static TheoryData<string, string, string> Received()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in Rows())
        {
            data.Add(row[0], row[1], row[2]);
        }

        return data;
    }

    public static TheoryData<string, string> Malformed()
    {
        var data = new TheoryData<string, string>();
        foreach (var row in PduVectors.Malformed().Chunk(PduVectors.MalformedColumns))
        {
            data.Add(row[0], row[1]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Received))]
    public void Reads_what_was_received(string name, string pdu, string expected)
    {
        Assert.True(Decode(pdu), name);
        Assert.Equal(expected, PduVectors.Describe(_message));
    }

    [Theory]
    [MemberData(nameof(Received))]
    public void Reads_small_digits_in_the_middle_of_a_buffer(string name, string pdu, string expected)
    {
        var line = PduVectors.Ascii("+CMGR: 0" + pdu.ToLowerInvariant() + "FFFF");
        Assert.True(_decoder.TryDecode(line, 8, pdu.Length, _message), name);
        Assert.Equal(expected, PduVectors.Describe(_message));
    }

    [Theory]
    [MemberData(nameof(Received))]
    public void Refuses_every_cut(string name, string pdu, string expected)
    {
        var line = PduVectors.Ascii(pdu);
        var needed = name == TailName ? pdu.Length - 4 : pdu.Length;
        for (var count = 0; count < pdu.Length; count++)
        {
            var accepted = _decoder.TryDecode(line, 0, count, _message);
            Assert.Equal(count >= needed && count % 2 == 0, accepted);
            Assert.Equal(accepted ? expected : Empty, PduVectors.Describe(_message));
        }
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Refuses_what_is_malformed(string name, string pdu)
    {
        Assert.True(Decode(PduVectors.ReceivedTexts()[1]));
        Assert.False(Decode(pdu), name);
        Assert.Equal(Empty, PduVectors.Describe(_message));
        Assert.Equal(0, _message.Fingerprint);
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(0, -2)]
    [InlineData(0, 4)]
    [InlineData(2, 2)]
    [InlineData(1, 2)]
    [InlineData(int.MaxValue, 2)]
    [InlineData(0, int.MaxValue)]
    [InlineData(int.MinValue, int.MinValue)]
    public void Refuses_a_range_outside_the_buffer(int offset, int count)
    {
        Assert.False(_decoder.TryDecode([(byte)'0', (byte)'0'], offset, count, _message));
    }

    [Fact]
    public void Nothing_of_a_message_stays_for_the_next()
    {
        foreach (var first in Rows())
        {
            foreach (var second in Rows())
            {
                Assert.True(Decode(first[1]));
                Assert.True(Decode(second[1]));
                Assert.Equal(second[2], PduVectors.Describe(_message));
            }
        }
    }

    [Fact]
    public void Random_octets_never_throw()
    {
        var random = new Random(20261120);
        var accepted = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var octets = new byte[random.Next(200)];
            random.NextBytes(octets);
            if (octets.Length > 1)
            {
                // Most would fail at once on the service centre's length.
                octets[0] = (byte)random.Next(8);
            }

            accepted += CheckOne(Convert.ToHexString(octets)) ? 1 : 0;
        }

        Assert.InRange(accepted, 1000, 199_000);
    }

    [Fact]
    public void Random_damage_never_throws()
    {
        var random = new Random(707);
        var pdus = Rows().Select(row => row[1]).ToArray();
        var accepted = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var octets = Convert.FromHexString(pdus[i % pdus.Length]);
            for (var damage = random.Next(1, 5); damage > 0; damage--)
            {
                octets[random.Next(octets.Length)] = (byte)random.Next(256);
            }

            accepted += CheckOne(Convert.ToHexString(octets)) ? 1 : 0;
        }

        Assert.InRange(accepted, 1000, 199_000);
    }

    [Fact]
    public void Random_characters_never_throw()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var line = PduVectors.Ascii(PduVectors.ReceivedTexts()[1]);
            var at = random.Next(line.Length);
            line[at] = (byte)random.Next(256);
            var isHex = Uri.IsHexDigit((char)line[at]);
            var accepted = _decoder.TryDecode(line, 0, line.Length, _message);
            Assert.True(isHex || !accepted);
        }
    }

    [Fact]
    public void Fingerprint_is_Fnv1a_of_sender_to_text()
    {
        Assert.True(Decode(PduVectors.FingerprintPdu));
        Assert.Equal(PduVectors.Fingerprint, _message.Fingerprint);
    }

    [Theory]
    [InlineData("00040B919799001021F2000062110212301321026F37", true)]
    [InlineData("07919761989901F0240B919799001021F2000062110212301321026F37", true)]
    [InlineData("07919761989901F0040B919799001021F2000062110212301321026F37FF", true)]
    [InlineData("07919761989901F0040B819799001021F2000062110212301321026F37", false)]
    [InlineData("07919761989901F0040B919799001031F2000062110212301321026F37", false)]
    [InlineData("07919761989901F0040B919799001021F2000062110212302321026F37", false)]
    [InlineData("07919761989901F0040B919799001021F2000062110212301321026F36", false)]
    [InlineData("07919761989901F0040B919799001021F2000062110212301321036F37", false)]
    public void Fingerprint_tells_messages_apart_and_nothing_else(string pdu, bool isSame)
    {
        Decode(pdu);
        Assert.Equal(isSame, _message.Fingerprint == PduVectors.Fingerprint);
    }

    [Fact]
    public void Fingerprints_of_all_vectors_differ()
    {
        var seen = new Dictionary<long, string>();
        foreach (var row in Rows())
        {
            Assert.True(Decode(row[1]));
            if (!seen.TryAdd(_message.Fingerprint, row[1]))
            {
                Assert.Equal(Convert.ToHexString(Signed(seen[_message.Fingerprint])), Convert.ToHexString(Signed(row[1])));
            }
        }
    }

    private static string Empty => PduVectors.Describe(new SmsMessage());

    private static IEnumerable<string[]> Rows()
    {
        return PduVectors.ReceivedTexts()
            .Concat(PduVectors.ReceivedSenders())
            .Concat(PduVectors.ReceivedStamps())
            .Concat(PduVectors.ReceivedCodings())
            .Concat(PduVectors.ReceivedHeaders())
            .Chunk(PduVectors.ReceivedColumns);
    }

    // From the sender to the last octet of the user data: the tables' only tail is FFFF.
    private static byte[] Signed(string pdu)
    {
        var octets = Convert.FromHexString(pdu.EndsWith("FFFF", StringComparison.Ordinal) ? pdu[..^4] : pdu);
        return octets[(octets[0] + 2)..];
    }

    private bool Decode(string pdu)
    {
        return _decoder.TryDecode(PduVectors.Ascii(pdu), 0, pdu.Length, _message);
    }

    private bool CheckOne(string pdu)
    {
        if (!Decode(pdu))
        {
            Assert.Equal(Empty, PduVectors.Describe(_message));
            return false;
        }

        var isRead = _message.Kind is SmsKind.Text or SmsKind.Part or SmsKind.ClassZero;
        Assert.True(isRead || _message.Text.Length == 0);
        Assert.True(_message.Text.Length <= 160);
        Assert.DoesNotContain('\0', _message.Text);
        Assert.DoesNotContain('\0', _message.Sender);
        Assert.True(IsWellFormed(_message.Text));
        Assert.InRange(_message.ConcatIndex, 1, _message.ConcatTotal);
        Assert.InRange(_message.ConcatTotal, 1, 255);
        Assert.InRange(_message.ZoneQuarters, -48, 56);
        Assert.InRange(_message.StampLocalSeconds, 0, 3155759999);
        var digits = _message.Sender.TrimStart('+');
        Assert.True(!_message.SenderIsDialable || (digits.Length > 0 && digits.All(char.IsAsciiDigit)));
        return true;
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
