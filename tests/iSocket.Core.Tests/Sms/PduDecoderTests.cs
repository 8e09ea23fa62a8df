using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Sms;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Sms;

public sealed partial class PduDecoderTests
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
}
