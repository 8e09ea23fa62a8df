using System;
using System.Linq;
using iSocket.Simulator.Network.Sms;
using Xunit;

namespace iSocket.Simulator.Tests.Network;

/// <summary>The simulator's codec against vectors that independent programs made (python3-gammu, real modules).</summary>
public sealed class PduTests
{
    [Theory]
    [InlineData("Hello €[]", "0C", "C8329BFD066DCA1BDEC607")]
    [InlineData("@£$¥èéùìòÇ", "0A", "8080604028180E8804")]
    [InlineData("1234567", "07", "31D98C56B3DD00")]
    [InlineData("12345678", "08", "31D98C56B3DD70")]
    public void SubmitInTheDefaultAlphabet(string text, string length, string data)
    {
        AssertSubmit(text, "0011000B919799001011F20000FF" + length + data);
    }

    [Fact]
    public void SubmitInUcs2() => AssertSubmit("Привет", "0011000B919799001011F20008FF0C041F04400438043204350442");

    [Fact]
    public void DeliverOfARealModule()
    {
        byte[] pdu = Convert.FromHexString("07917283010010F5040BC87238880900F10000993092516195800AE8329BFD4697D9EC37");
        int position = 0;
        SmsAddress? centre = SmsAddress.TryReadServiceCentre(pdu, ref position);
        Tpdu? tpdu = Tpdu.TryReadIncoming(pdu.AsSpan(position));
        Assert.Equal("+27381000015", centre?.Text);
        Assert.Equal("27838890001", tpdu?.Address.Text);
        Assert.Equal("hellohello", tpdu?.UserData.Text);
        Assert.Equal("99/03/29,15:16:59+08", SmsTimestamp.ToText(tpdu!.Stamp));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(-5)]
    [InlineData(5.5)]
    [InlineData(-3.5)]
    [InlineData(12)]
    [InlineData(-12)]
    public void TimeStampKeepsItsZone(double hours)
    {
        DateTimeOffset stamp = new(2024, 12, 31, 23, 59, 58, TimeSpan.FromHours(hours));
        int quarters = (int)Math.Abs(hours * 4);
        string zone = (hours < 0 ? "-" : "+") + quarters.ToString("00", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal("24/12/31,23:59:58" + zone, SmsTimestamp.ToText(SmsTimestamp.ToOctets(stamp)));
    }

    [Fact]
    public void NegativeZoneSetsBitThreeOfTheFirstDigit()
    {
        byte[] octets = SmsTimestamp.ToOctets(new DateTimeOffset(2020, 2, 1, 3, 4, 5, TimeSpan.FromHours(-5)));
        Assert.Equal("0220103040500A", Convert.ToHexString(octets));
    }

    [Fact]
    public void EveryCharacterOfTheAlphabetSurvives()
    {
        string all = Gsm7.Decode(Enumerable.Range(0, 128).Where(i => i != 0x1B).Select(i => (byte)i).ToArray()) + "\f^{}\\[~]|€";
        byte[] septets = Gsm7.TryEncode(all)!;
        Assert.Equal(127 + 20, septets.Length);
        for (int fill = 0; fill < 7; fill++)
        {
            Assert.Equal(all, Gsm7.Decode(Gsm7.Unpack(Gsm7.Pack(septets, fill), septets.Length, fill)));
        }

        Assert.Null(Gsm7.TryEncode("ș"));
        Assert.Null(Gsm7.TryEncode("`"));
        Assert.Equal("A B", Gsm7.Decode([0x41, 0x1B, 0x1B, 0x42]));
        Assert.Equal("ABA", Gsm7.Decode([0x41, 0x1B, 0x42, 0x41]));
    }

    [Theory]
    [InlineData("+40711000111", 0x91, "0B910417010011F1")]
    [InlineData("0711000111", 0x81, "0A817011001011")]
    [InlineData("*100#", 0x81, "05811A00FB")]
    [InlineData("Operator", 0xD0, "0ED04F78591EA6BFE5")]
    [InlineData("Info-7", 0xD0, "0BD049B7F9DDBA01")]
    [InlineData("", 0x81, "0081")]
    public void Addresses(string text, int type, string expected)
    {
        SmsAddress address = SmsAddress.From(text);
        Assert.Equal((byte)type, address.Type);
        byte[] octets = address.ToOctets();
        Assert.Equal(expected, Convert.ToHexString(octets));
        int position = 0;
        Assert.Equal(text, SmsAddress.TryRead(octets, ref position)?.Text);
        Assert.Equal(octets.Length, position);
    }

    [Theory]
    [InlineData(0x00, SmsAlphabet.Gsm7, -1)]
    [InlineData(0x04, SmsAlphabet.Data, -1)]
    [InlineData(0x08, SmsAlphabet.Ucs2, -1)]
    [InlineData(0x10, SmsAlphabet.Gsm7, 0)]
    [InlineData(0x19, SmsAlphabet.Ucs2, 1)]
    [InlineData(0x48, SmsAlphabet.Ucs2, -1)]
    [InlineData(0xC8, SmsAlphabet.Gsm7, -1)]
    [InlineData(0xE0, SmsAlphabet.Ucs2, -1)]
    [InlineData(0xF0, SmsAlphabet.Gsm7, 0)]
    [InlineData(0xF6, SmsAlphabet.Data, 2)]
    public void Codings(int octet, SmsAlphabet alphabet, int messageClass)
    {
        SmsCoding coding = new((byte)octet);
        Assert.Equal(alphabet, coding.Alphabet);
        Assert.Equal(messageClass, coding.MessageClass);
    }

    [Theory]
    [InlineData(160, 'x', 1)]
    [InlineData(161, 'x', 2)]
    [InlineData(306, 'x', 2)]
    [InlineData(307, 'x', 3)]
    [InlineData(80, '€', 1)]
    [InlineData(81, '€', 2)]
    [InlineData(152, '€', 2)]
    [InlineData(153, '€', 3)]
    [InlineData(70, 'я', 1)]
    [InlineData(71, 'я', 2)]
    [InlineData(134, 'я', 2)]
    [InlineData(135, 'я', 3)]
    public void LongTextsAreCutAndJoined(int length, char c, int parts)
    {
        string text = new(c, length);
        System.Collections.Generic.IReadOnlyList<SmsUserData> cut = SmsSplitter.Split(text, 7);
        Assert.Equal(parts, cut.Count);
        Assert.Equal(text, string.Concat(cut.Select(Again).Select(part => part.Text)));
        Assert.All(cut, part => Assert.True(part.ToOctets().Length <= SmsUserData.MaxOctets));
        Assert.All(cut, part => Assert.Equal(parts == 1 ? -1 : 7, Again(part).Reference));
    }

    [Fact]
    public void SurrogatesStayTogether()
    {
        string text = new string('я', 66) + "\U0001F600" + new string('я', 10);
        Assert.Equal(66, SmsSplitter.Split(text, 1)[0].Text.Length);
    }

    [Fact]
    public void FirstPartBeginsWithAHeaderAndOneFillBit()
    {
        byte[] octets = SmsSplitter.Split(new string('1', 161), 0xAB)[0].ToOctets();
        Assert.StartsWith("050003AB020162", Convert.ToHexString(octets), StringComparison.Ordinal);
        Assert.Equal(140, octets.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("01")]
    [InlineData("1100FF91")]
    [InlineData("11000B919799001011F20000FF0CC8329BFD066DCA1BDEC6")]
    [InlineData("11000B919799001011F20000FF0CC8329BFD066DCA1BDEC60700")]
    [InlineData("51000B919799001011F20000FF02FF00")]
    [InlineData("00000B919799001011F20000FF0CC8329BFD066DCA1BDEC607")]
    public void MalformedSubmits(string hex) => Assert.Null(Tpdu.TryReadSubmit(Convert.FromHexString(hex)));

    [Fact]
    public void CutOffDeliversAreRefusedAtEveryLength()
    {
        byte[] whole = Tpdu.BuildDeliver(SmsAddress.From("+40711000111"), SmsSplitter.Split("hello", 0)[0], DateTimeOffset.UnixEpoch);
        Assert.NotNull(Tpdu.TryReadIncoming(whole));
        for (int length = 0; length < whole.Length; length++)
        {
            Assert.Null(Tpdu.TryReadIncoming(whole.AsSpan(0, length)));
        }
    }

    [Fact]
    public void StatusReportSurvives()
    {
        DateTimeOffset stamp = new(2024, 3, 15, 18, 0, 0, TimeSpan.FromHours(2));
        Tpdu? report = Tpdu.TryReadIncoming(Tpdu.BuildStatusReport(SmsAddress.From("+40711000111"), 5, stamp, stamp.AddSeconds(9)));
        Assert.Equal(TpduKind.StatusReport, report?.Kind);
        Assert.Equal<int?>(5, report?.Reference);
        Assert.Equal("24/03/15,18:00:09+08", SmsTimestamp.ToText(report!.Discharge));
    }

    private static void AssertSubmit(string text, string hex)
    {
        byte[] pdu = Convert.FromHexString(hex);
        Tpdu? submit = Tpdu.TryReadSubmit(pdu.AsSpan(1));
        Assert.Equal("+79990001112", submit?.Address.Text);
        Assert.Equal(text, submit?.UserData.Text);
        SmsUserData part = Assert.Single(SmsSplitter.Split(text, 0));
        Assert.Equal(hex[2..], Convert.ToHexString(Tpdu.BuildSubmit(SmsAddress.From("+79990001112"), part, 0x11, 0, 0, 0xFF)));
    }

    private static SmsUserData Again(SmsUserData part) =>
        SmsUserData.TryRead(part.Coding, part.Header.Length > 0, part.Length, part.ToOctets())!;
}
