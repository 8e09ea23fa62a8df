using System;
using System.Globalization;
using System.Text.RegularExpressions;
using iSocket.Simulator.Modem;
using iSocket.Simulator.Network;
using iSocket.Simulator.Network.Sms;
using Xunit;

namespace iSocket.Simulator.Tests.Modem;

public sealed class MessageTests
{
    private const string Owner = "+40711000111";
    private const string Hello = "0011000B919799001011F20000FF0CC8329BFD066DCA1BDEC607";
    private readonly ModemBench _bench = new();

    public MessageTests() => _bench.Boot();

    [Fact]
    public void IncomingMessageIsStoredAndAnnounced()
    {
        _bench.Network.SetLocalTime(new DateTimeOffset(2024, 3, 15, 18, 0, 0, TimeSpan.FromHours(2)));
        _bench.Network.SendSms(Owner, "hellohello");
        _bench.Wait(5);
        Assert.Equal("\r\n+CMTI: \"SM\",1\r\n", _bench.Take());
        Assert.Equal(
            "\r\n+CMGR: 0,\"\",28\r\n07919979000000F0040B910417010011F10000423051810000800AE8329BFD4697D9EC37\r\n\r\nOK\r\n",
            _bench.Say("AT+CMGR=1"));
    }

    [Fact]
    public void ReadingMarksReadUnlessAskedNotTo()
    {
        _bench.Network.SendSms(Owner, "x");
        _bench.Wait(5);
        Assert.Contains("+CMGR: 0,", _bench.Say("AT+CMGR=1,1"), StringComparison.Ordinal);
        Assert.Contains("+CMGL: 1,0,", _bench.Say("AT+CMGL=4,1"), StringComparison.Ordinal);
        Assert.Contains("+CMGR: 0,", _bench.Say("AT+CMGR=1"), StringComparison.Ordinal);
        Assert.Contains("+CMGR: 1,", _bench.Say("AT+CMGR=1"), StringComparison.Ordinal);
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+CMGL=0"));
        Assert.Contains("+CMGL: 1,1,", _bench.Say("AT+CMGL=1"), StringComparison.Ordinal);
    }

    [Fact]
    public void ListHasNoBlankLineBetweenItems()
    {
        _bench.Network.SendSms(Owner, "A");
        _bench.Network.SendSms(Owner, "B");
        _bench.Wait(10);
        string list = _bench.Say("AT+CMGL=4");
        Assert.Matches(new Regex("^\r\n\\+CMGL: 1,0,\"\",\\d+\r\n[0-9A-F]+\r\n\\+CMGL: 2,0,\"\",\\d+\r\n[0-9A-F]+\r\n\r\nOK\r\n$"), list);
    }

    [Fact]
    public void EmptyPlaceIsABareOkAndABadIndexAnError()
    {
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+CMGR=3"));
        Assert.Equal("\r\n+CMS ERROR: 321\r\n", _bench.Say("AT+CMGR=31"));
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+CMGD=3"));
        Assert.Equal("\r\n+CMS ERROR: 321\r\n", _bench.Say("AT+CMGD=0"));
    }

    [Fact]
    public void DeletedPlaceIsUsedAgain()
    {
        _bench.Network.SendSms(Owner, "A");
        _bench.Network.SendSms(Owner, "B");
        _bench.Wait(10);
        _bench.Say("AT+CMGD=1");
        Assert.Equal(1, _bench.Sim.MessageCount);
        _bench.Network.SendSms(Owner, "C");
        _bench.Wait(5);
        Assert.Contains("+CMTI: \"SM\",1", _bench.Take(), StringComparison.Ordinal);
    }

    [Fact]
    public void TextModeManualExample()
    {
        _bench.Network.SetLocalTime(new DateTimeOffset(2002, 1, 30, 20, 40, 29, TimeSpan.Zero));
        _bench.Say("AT+CMGF=1");
        _bench.Network.SendSms("+8613918186089", "This is a test");
        _bench.Expect("+CMTI: \"SM\",1");
        Assert.Matches(
            new Regex("^\r\n\\+CMGR: \"REC UNREAD\",\"\\+8613918186089\",\"\",\"02/01/30,20:40:(29|30)\\+00\"\r\nThis is a test\r\n\r\nOK\r\n$"),
            _bench.Say("AT+CMGR=1"));
    }

    [Fact]
    public void TextModeShowsHeaderFieldsWhenAsked()
    {
        _bench.Network.SendSms(Owner, "OK");
        _bench.Wait(5);
        _bench.Say("AT+CMGF=1;+CSDH=1");
        Assert.Contains(",145,4,0,0,\"+99970000000\",145,2\r\nOK\r\n\r\nOK\r\n", _bench.Say("AT+CMGR=1"), StringComparison.Ordinal);
        Assert.Contains(",145,2\r\nOK\r\n", _bench.Say("AT+CMGL=\"ALL\""), StringComparison.Ordinal);
        Assert.Equal("\r\n+CMS ERROR: 302\r\n", _bench.Say("AT+CMGL=\"all\""));
    }

    [Theory]
    [InlineData("IRA", "041F04400438")]
    [InlineData("UCS2", "041F04400438")]
    public void Ucs2TextComesAsHex(string charset, string expected)
    {
        _bench.Network.SendSms(Owner, "При");
        _bench.Wait(5);
        _bench.Say("AT+CMGF=1;+CSCS=\"" + charset + "\"");
        Assert.Contains("\r\n" + expected + "\r\n", _bench.Say("AT+CMGR=1"), StringComparison.Ordinal);
    }

    [Fact]
    public void DirectDeliveryIsNotStored()
    {
        _bench.Say("AT+CNMI=2,2,0,0,0");
        _bench.Network.SendSms(Owner, "ON");
        _bench.Wait(5);
        Assert.Matches(new Regex("^\r\n\\+CMT: \"\",\\d+\r\n[0-9A-F]+\r\n$"), _bench.Take());
        Assert.Equal(0, _bench.Sim.MessageCount);
    }

    [Fact]
    public void FlashMessageGoesToTheHostUnlessStored()
    {
        _bench.Network.SendSms(Owner, "ON", kind: SmsClass.Flash);
        _bench.Wait(5);
        Assert.Contains("+CMT: ", _bench.Take(), StringComparison.Ordinal);
        _bench.Say("AT+SCLASS0=1");
        _bench.Network.SendSms(Owner, "ON", kind: SmsClass.Flash);
        _bench.Wait(5);
        Assert.Equal("\r\n+CMTI: \"SM\",1\r\n", _bench.Take());
    }

    [Fact]
    public void StatusReportIsDirectOnlyWithDs()
    {
        _bench.Say("AT+CNMI=2,1,0,1,0");
        _bench.Network.SendSms(Owner, string.Empty, kind: SmsClass.Report);
        _bench.Wait(5);
        Assert.Matches(new Regex("^\r\n\\+CDS: \\d+\r\n[0-9A-F]+\r\n$"), _bench.Take());
        Assert.Equal(0, _bench.Sim.MessageCount);
        Assert.Equal("\r\n+CME ERROR: 50\r\n", _bench.Say("AT+CNMI=2,1,0,2"));
    }

    [Fact]
    public void LongTextComesInPartsAndAlphanumericSenderAsD0()
    {
        _bench.Network.SendSms("Operator", new string('x', 161));
        _bench.Wait(10);
        Assert.Equal(2, _bench.Sim.MessageCount);
        string pdu = _bench.Say("AT+CMGR=1");
        Assert.Contains("440ED04F78591EA6BFE5", pdu, StringComparison.Ordinal);
        Assert.Contains("A0050003410201", pdu, StringComparison.Ordinal);
    }

    [Fact]
    public void FullStoreKeepsTheRestAtTheServiceCentre()
    {
        _bench.Sim.FillWithReadMessages(new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(30, _bench.Sim.MessageCount);
        _bench.Network.SendSms(Owner, "late");
        _bench.Wait(30);
        Assert.Equal(string.Empty, _bench.Take());
        Assert.Equal(1, _bench.Network.WaitingMessages);
        _bench.Say("AT+CMGD=5");
        _bench.Expect("+CMTI: \"SM\",5");
        Assert.Equal(0, _bench.Network.WaitingMessages);
    }

    [Fact]
    public void EveryStoredPduOfAFullStoreDecodes()
    {
        _bench.Sim.FillWithReadMessages(new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero));
        string list = _bench.Say("AT+CMGL=4", 2);
        MatchCollection items = Regex.Matches(list, "\\+CMGL: (\\d+),1,\"\",(\\d+)\r\n([0-9A-F]+)\r\n");
        Assert.Equal(30, items.Count);
        foreach (Match item in items)
        {
            byte[] octets = Convert.FromHexString(item.Groups[3].Value);
            Tpdu? tpdu = Tpdu.TryReadIncoming(octets.AsSpan(octets[0] + 1));
            Assert.Equal(int.Parse(item.Groups[2].Value, CultureInfo.InvariantCulture), octets.Length - octets[0] - 1);
            Assert.Equal("Old message " + item.Groups[1].Value, tpdu?.UserData.Text);
        }
    }

    [Fact]
    public void UnreachableModemGetsItsMessagesLaterWithTheirOwnStamp()
    {
        _bench.Network.SetLocalTime(new DateTimeOffset(2024, 3, 15, 18, 0, 0, TimeSpan.FromHours(2)));
        _bench.Network.Coverage = Coverage.Off;
        _bench.Network.SendSms(Owner, "one", TimeSpan.FromMinutes(10));
        _bench.Wait(600);
        _bench.Take();
        _bench.Network.Coverage = Coverage.On;
        _bench.Expect("+CMTI: \"SM\",1", 20);
        _bench.Say("AT+CMGF=1");
        Assert.Contains("\"24/03/15,17:50:00+08\"", _bench.Say("AT+CMGR=1"), StringComparison.Ordinal);
    }

    [Fact]
    public void MessagesSentWhileOffArriveAfterRegistration()
    {
        _bench.Modem.SetSupply(false);
        _bench.Network.SendSms(Owner, "one");
        _bench.Network.SendSms(Owner, "two");
        _bench.Wait(100);
        Assert.Equal(0, _bench.Sim.MessageCount);
        _bench.SwitchOn();
        _bench.Expect("+CMTI: \"SM\",2", 20);
    }

    [Fact]
    public void SendsAPdu()
    {
        _bench.Type("ATE1\r");
        _bench.Wait(0.1);
        _bench.Take();
        _bench.Type("AT+CMGS=25\r");
        _bench.Wait(0.2);
        Assert.Equal("AT+CMGS=25\r\r\n> ", _bench.Take());
        _bench.Type(Hello + "\u001a");
        _bench.Wait(1);
        Assert.Equal(Hello, _bench.Take());
        Assert.Empty(_bench.Messages);
        _bench.Expect("\r\n+CMGS: 1\r\n\r\nOK\r\n", 5);
        _bench.Wait(1);
        PhoneMessage message = Assert.Single(_bench.Messages);
        Assert.Equal("+79990001112", message.To);
        Assert.Equal("Hello €[]", message.Text);
        Assert.Equal(1, message.Parts);
    }

    [Fact]
    public void BodyMayComeBeforeThePrompt()
    {
        _bench.Type("AT+CMGS=25\r" + Hello + "\u001a");
        _bench.Expect("+CMGS: 1", 6);
    }

    [Theory]
    [InlineData(24, "0011000B919799001011F20000FF0CC8329BFD066DCA1BDEC607")]
    [InlineData(25, "0011000B919799001011F20000FF0CC8329BFD066DCA1BDEC6XX")]
    [InlineData(25, "0011000B919799001011F20000FF0DC8329BFD066DCA1BDEC607")]
    public void MalformedPduIsRefused(int length, string pdu)
    {
        _bench.Type("AT+CMGS=" + length + "\r");
        _bench.Wait(0.2);
        _bench.Take();
        _bench.Type(pdu + "\u001a");
        _bench.Wait(6);
        Assert.Equal("\r\n+CMS ERROR: 304\r\n", _bench.Take());
        Assert.Empty(_bench.Messages);
    }

    [Fact]
    public void EscapeLeavesThePrompt()
    {
        _bench.Type("AT+CMGS=25\r");
        _bench.Wait(0.2);
        _bench.Take();
        _bench.Type("0011\u001b");
        _bench.Wait(10);
        Assert.Equal("\r\nOK\r\n", _bench.Take());
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT"));
        Assert.Empty(_bench.Messages);
    }

    [Fact]
    public void QuirksOfThePrompt()
    {
        _bench.Modem.Quirks.PromptLacksSpace = true;
        _bench.Modem.Quirks.PromptMs = 5000;
        _bench.Modem.Quirks.EscapeResult = string.Empty;
        _bench.Type("AT+CMGS=25\r");
        _bench.Wait(4.9);
        Assert.Equal(string.Empty, _bench.Take());
        _bench.Wait(0.2);
        Assert.Equal("\r\n>", _bench.Take());
        _bench.Type("\u001b");
        _bench.Wait(1);
        Assert.Equal(string.Empty, _bench.Take());
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT"));
    }

    [Fact]
    public void TextModeSendsAndAsksForEveryLine()
    {
        _bench.Say("AT+CMGF=1");
        _bench.Type("AT+CMGS=\"" + Owner + "\"\r");
        _bench.Wait(0.2);
        Assert.Equal("\r\n> ", _bench.Take());
        _bench.Type("one\r");
        Assert.Equal(string.Empty, _bench.Take());
        _bench.Wait(0.01);
        Assert.Equal("\r\n> ", _bench.Take());
        _bench.Type("twX\bo\u001a");
        _bench.Wait(6);
        Assert.Equal("one\ntwo", Assert.Single(_bench.Messages).Text);
    }

    [Fact]
    public void LongTextIsSplitByTheModule()
    {
        _bench.Say("AT+CMGF=1");
        string text = new('y', 400);
        _bench.Type("AT+CMGS=\"" + Owner + "\"\r" + text + "\u001a");
        _bench.Expect("+CMGS: 3", 20);
        _bench.Wait(1);
        PhoneMessage message = Assert.Single(_bench.Messages);
        Assert.Equal(text, message.Text);
        Assert.Equal(3, message.Parts);
    }

    [Fact]
    public void Ucs2TextNeedsHexNumberAndText()
    {
        _bench.Say("AT+CMGF=1;+CSCS=\"UCS2\";+CSMP=17,167,0,8");
        _bench.Type("AT+CMGS=\"002B00340030003700310031\"\r041F04400438\u001a");
        _bench.Wait(6);
        PhoneMessage message = Assert.Single(_bench.Messages);
        Assert.Equal("+40711", message.To);
        Assert.Equal("При", message.Text);
    }

    [Fact]
    public void RefusedMessages()
    {
        _bench.Network.SmsFails(2);
        Assert.Equal("\r\n+CMS ERROR: 38\r\n", Send());
        Assert.Equal("\r\n+CMS ERROR: 38\r\n", Send());
        Assert.Equal("\r\n+CMGS: 1\r\n\r\nOK\r\n", Send());
        _bench.Network.SmsFails();
        for (int i = 0; i < 5; i++)
        {
            Assert.Equal("\r\n+CMS ERROR: 38\r\n", Send());
        }

        _bench.Network.SmsWorks();
        Assert.Equal("\r\n+CMGS: 2\r\n\r\nOK\r\n", Send());
        Assert.Equal(2, _bench.Messages.Count);
    }

    [Fact]
    public void NoNetworkNoMessage()
    {
        _bench.Network.Coverage = Coverage.Off;
        Assert.Equal("\r\n+CMS ERROR: 332\r\n", Send(30));
        Assert.Equal("\r\n+CMS ERROR: 331\r\n", Send());
        Assert.Empty(_bench.Messages);
    }

    [Fact]
    public void SeparateMemories()
    {
        Assert.Equal("\r\n+CPMS: 0,25,0,30,0,30\r\n\r\nOK\r\n", _bench.Say("AT+CPMS=\"ME\""));
        Assert.Equal("\r\n+CPMS: 0,30,0,55,0,55\r\n\r\nOK\r\n", _bench.Say("AT+CPMS=\"SM\",\"MT\",\"MT\""));
        Assert.Equal("\r\n+CMS ERROR: 303\r\n", _bench.Say("AT+CPMS=\"XX\""));
        _bench.Say("AT+CPMS=\"SM\",\"SM\",\"ME\"");
        _bench.Network.SendSms(Owner, "x");
        _bench.Wait(5);
        Assert.Equal("\r\n+CMTI: \"ME\",1\r\n", _bench.Take());
        Assert.Equal(0, _bench.Sim.MessageCount);
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+CMGL=4"));
        _bench.Say("AT+CPMS=\"ME\"");
        Assert.Contains("+CMGL: 1,0", _bench.Say("AT+CMGL=4"), StringComparison.Ordinal);
    }

    [Fact]
    public void DeleteFormsDependOnTheMode()
    {
        _bench.Sim.FillWithReadMessages(DateTimeOffset.UnixEpoch);
        Assert.Equal("\r\nERROR\r\n", _bench.Say("AT+CMGDA=\"DEL ALL\""));
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+CMGDA=6", 3));
        Assert.Equal(0, _bench.Sim.MessageCount);
        _bench.Sim.FillWithReadMessages(DateTimeOffset.UnixEpoch);
        _bench.Say("AT+CMGF=1");
        Assert.Equal("\r\nERROR\r\n", _bench.Say("AT+CMGDA=6"));
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+CMGDA=\"DEL ALL\"", 3));
        Assert.Equal(0, _bench.Sim.MessageCount);
    }

    [Fact]
    public void DeleteReadKeepsUnread()
    {
        _bench.Sim.StoreMessage(Owner, "new", DateTimeOffset.UnixEpoch);
        _bench.Sim.FillWithReadMessages(DateTimeOffset.UnixEpoch);
        _bench.Say("AT+CMGD=1,1", 3);
        Assert.Equal(1, _bench.Sim.MessageCount);
        _bench.Say("AT+CMGD=1,4", 3);
        Assert.Equal(0, _bench.Sim.MessageCount);
    }

    [Fact]
    public void WrittenMessageIsSentFromTheStore()
    {
        _bench.Say("AT+CMGF=1");
        _bench.Type("AT+CMGW=\"" + Owner + "\"\rdraft\u001a");
        _bench.Expect("+CMGW: 1");
        Assert.Contains("+CMGL: 1,\"STO UNSENT\",\"+40711000111\",\"\"\r\ndraft\r\n", _bench.Say("AT+CMGL=\"ALL\""), StringComparison.Ordinal);
        Assert.Equal("\r\n+CMSS: 1\r\n\r\nOK\r\n", _bench.Say("AT+CMSS=1", 6));
        Assert.Equal("draft", Assert.Single(_bench.Messages).Text);
    }

    [Fact]
    public void NotificationFaults()
    {
        _bench.Modem.LoseNotification();
        _bench.Network.SendSms(Owner, "1");
        _bench.Wait(5);
        Assert.Equal(string.Empty, _bench.Take());
        _bench.Modem.RepeatNotification();
        _bench.Network.SendSms(Owner, "2");
        _bench.Wait(5);
        Assert.Equal("\r\n+CMTI: \"SM\",2\r\n\r\n+CMTI: \"SM\",2\r\n", _bench.Take());
        Assert.Equal(2, _bench.Sim.MessageCount);
    }

    private string Send(double quiet = 6)
    {
        _bench.Type("AT+CMGS=25\r");
        _bench.Wait(0.2);
        _bench.Take();
        _bench.Type(Hello + "\u001a");
        _bench.Settle(quiet);
        return _bench.Take();
    }
}
