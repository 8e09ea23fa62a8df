using System;
using iSocket.Simulator.Network;
using iSocket.Simulator.Tests.Modem;
using Xunit;

namespace iSocket.Simulator.Tests.Network;

public sealed class GsmNetworkTests
{
    private const string Phone = "+40733000333";
    private readonly ModemBench _bench = new();

    [Fact]
    public void TrueTimeRunsWithVirtualTime()
    {
        Assert.Equal(new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.FromHours(2)), _bench.Network.LocalTime);
        _bench.Wait(3600);
        DateTimeOffset set = new(2024, 3, 31, 1, 59, 59, TimeSpan.FromHours(5.5));
        _bench.Network.SetLocalTime(set);
        _bench.Wait(2.5);
        Assert.Equal(set.AddSeconds(2.5), _bench.Network.LocalTime);
        Assert.Equal(TimeSpan.FromHours(5.5), _bench.Network.LocalTime.Offset);
    }

    [Fact]
    public void PartsAreJoinedWhateverTheirOrder()
    {
        _bench.Boot();
        SendPart(2, "4142");
        Assert.Empty(_bench.Messages);
        SendPart(1, "0043");
        PhoneMessage message = Assert.Single(_bench.Messages);
        Assert.Equal("C\u4142", message.Text);
        Assert.Equal(2, message.Parts);
        Assert.Equal("+79990001112", message.To);
    }

    [Fact]
    public void RepeatedPartIsNotCountedTwice()
    {
        _bench.Boot();
        SendPart(1, "0041");
        SendPart(1, "0042");
        Assert.Empty(_bench.Messages);
        SendPart(2, "0043");
        Assert.Equal("BC", Assert.Single(_bench.Messages).Text);
    }

    [Fact]
    public void MessageReachesThePhoneAfterItsConfirmation()
    {
        _bench.Boot();
        _bench.Say("AT+CMGF=1");
        _bench.Type("AT+CMGS=\"" + Phone + "\"\rx\u001a");
        _bench.Expect("+CMGS: 1");
        Assert.Empty(_bench.Messages);
        _bench.Wait(1);
        Assert.Equal(_bench.Messages[0].AtUs, _bench.Time.NowUs, 600_000d);
    }

    [Fact]
    public void MessageToTheOwnNumberComesBack()
    {
        _bench.Boot();
        _bench.Say("AT+CMGF=1");
        _bench.Type("AT+CMGS=\"" + _bench.Network.OwnNumber + "\"\rme\u001a");
        _bench.Expect("+CMTI: \"SM\",1");
        Assert.Contains("\"REC UNREAD\",\"+99970000001\"", _bench.Say("AT+CMGR=1"), StringComparison.Ordinal);
    }

    [Fact]
    public void StatusReportOnRequest()
    {
        _bench.Boot();
        _bench.Say("AT+CMGF=1;+CSMP=49,167,0,0;+CNMI=2,1,0,1,0");
        _bench.Type("AT+CMGS=\"" + Phone + "\"\rx\u001a");
        _bench.Expect("+CMGS: 1");
        _bench.Expect("+CDS: 6,");
    }

    [Fact]
    public void ClassesOfMessages()
    {
        _bench.Boot();
        _bench.Network.SendSms(Phone, "data", kind: SmsClass.Binary);
        _bench.Wait(5);
        Assert.Contains("0004", _bench.Say("AT+CMGR=1"), StringComparison.Ordinal);
        Assert.Contains("0464617461\r\n", _bench.Say("AT+CMGR=1"), StringComparison.Ordinal);
        _bench.Network.SendSms(Phone, "x", kind: SmsClass.Report);
        _bench.Wait(5);
        Assert.Contains("\r\n07919979000000F006000B91", _bench.Say("AT+CMGR=2"), StringComparison.Ordinal);
    }

    [Fact]
    public void CallAndMessageDuringSendingWait()
    {
        _bench.Boot();
        _bench.Say("AT+CMGF=1");
        _bench.Type("AT+CMGS=\"" + Phone + "\"\rx\u001a");
        _bench.Network.Call(Phone);
        _bench.Expect("+CMGS: 1", 5);
        Assert.DoesNotContain("RING", _bench.Take(), StringComparison.Ordinal);
        _bench.Expect("RING", 3);
    }

    [Fact]
    public void CallDuringSendingIsRejectedByAModuleThatDoesSo()
    {
        _bench.Boot();
        _bench.Modem.Quirks.RejectsCallsWhileSending = true;
        _bench.Say("AT+CMGF=1");
        _bench.Type("AT+CMGS=\"" + Phone + "\"\rx\u001a");
        _bench.Network.Call(Phone);
        _bench.Expect("+CMGS: 1", 5);
        Assert.Equal(CallEnd.Busy, Assert.Single(_bench.Calls).End);
    }

    [Fact]
    public void MessageSentInAShortGapOfCoverageIsNotForgotten()
    {
        _bench.Boot();
        _bench.Network.Coverage = Coverage.Off;
        _bench.Network.SendSms(Phone, "x");
        _bench.Wait(4);
        _bench.Network.Coverage = Coverage.On;
        _bench.Expect("+CMTI: \"SM\",1", 5);
    }

    [Fact]
    public void ChoosingAMemoryWithRoomFetchesWhatWaits()
    {
        _bench.Sim.FillWithReadMessages(DateTimeOffset.UnixEpoch);
        _bench.Boot();
        _bench.Network.SendSms(Phone, "x");
        _bench.Wait(10);
        Assert.Equal(1, _bench.Network.WaitingMessages);
        _bench.Say("AT+CPMS=\"SM\",\"SM\",\"ME\"", 0.1);
        _bench.Expect("+CMTI: \"ME\",1", 5);
    }

    [Fact]
    public void PartsOfALongMessageComeInOrder()
    {
        _bench.Boot();
        _bench.Network.SendSms(Phone, new string('a', 153) + new string('b', 153) + "c");
        _bench.Expect("+CMTI: \"SM\",3", 10);
        _bench.Say("AT+CMGF=1");
        string list = _bench.Say("AT+CMGL=\"ALL\"");
        Assert.Matches("(?s)CMGL: 1,.*\r\na{153}\r\n.*CMGL: 2,.*\r\nb{153}\r\n.*CMGL: 3,.*\r\nc\r\n", list);
    }

    [Fact]
    public void NumbersAreTheSameWithPlusOrZeros()
    {
        _bench.Boot();
        _bench.Network.SetPhone("0040733000333", PhoneBehaviour.Busy);
        _bench.Type("ATD" + Phone + ";\r");
        _bench.Expect("BUSY", 5);
        _bench.Network.Call("40733000333");
        _bench.Expect("RING", 5);
        _bench.Network.HangUp(Phone);
        _bench.Expect("NO CARRIER", 1);
    }

    [Fact]
    public void CallHappensAreTold()
    {
        _bench.Trace.IsOn = true;
        _bench.Boot();
        _bench.Network.SetPhone(Phone, PhoneBehaviour.Answers);
        _bench.Type("ATD" + Phone + ";\r");
        _bench.Wait(10);
        _bench.Say("ATH");
        foreach (string state in new[] { "Dialling", "Alerting", "Active", "Ended by Device" })
        {
            Assert.Contains("network call to +40733000333: " + state, _bench.Trace.Lines);
        }

        Assert.Contains("host ATD+40733000333;\\r", _bench.Trace.Lines);
        Assert.Contains("modem \\r\\nOK\\r\\n", _bench.Trace.Lines);
    }

    // One UCS-2 character as part 1 or 2 of 2, reference 9.
    private void SendPart(int part, string unit)
    {
        _bench.Type("AT+CMGS=22\r0051000B919799001011F20008FF080500030902" + part.ToString("00", System.Globalization.CultureInfo.InvariantCulture) + unit + "\u001a");
        _bench.Expect("+CMGS: ", 6);
        _bench.Wait(1);
        _bench.Take();
    }
}
