using System;
using iSocket.Simulator.Network;
using Xunit;

namespace iSocket.Simulator.Tests.Modem;

public sealed class CallTests
{
    private const string Owner = "+40711000111";
    private readonly ModemBench _bench = new();

    public CallTests() => _bench.Boot();

    private NetworkCall Call => Assert.Single(_bench.Calls);

    [Fact]
    public void RingsEveryThreeSecondsWithTheNumber()
    {
        _bench.Say("AT+CLIP=1");
        _bench.Network.Call(Owner);
        _bench.Wait(8);
        const string Ring = "\r\nRING\r\n\r\n+CLIP: \"+40711000111\",145,\"\",0,\"\",0\r\n";
        Assert.Equal(Ring + Ring + Ring, _bench.Take());
        Assert.Equal(CallState.Alerting, Call.State);
        Assert.Equal("\r\n+CLCC: 1,1,4,0,0,\"+40711000111\",145,\"\"\r\n\r\nOK\r\n", _bench.Say("AT+CLCC", 0.2));
        Assert.Equal("\r\n+CPAS: 3\r\n\r\nOK\r\n", _bench.Say("AT+CPAS", 0.2));
    }

    [Theory]
    [InlineData("", "\"\",128,\"\",0,\"\",1")]
    [InlineData("0711000111", "\"0711000111\",129,\"\",0,\"\",0")]
    public void WithheldAndLocalNumbers(string from, string clip)
    {
        _bench.Say("AT+CLIP=1");
        _bench.Network.Call(from);
        _bench.Expect("+CLIP: " + clip);
    }

    [Fact]
    public void QuirksOfRinging()
    {
        _bench.Modem.Quirks.RingPeriodMs = 6000;
        _bench.Modem.Quirks.WithheldNumberType = 129;
        _bench.Say("AT+CLIP=1");
        _bench.Network.Call(string.Empty);
        _bench.Wait(10);
        const string Ring = "\r\nRING\r\n\r\n+CLIP: \"\",129,\"\",0,\"\",1\r\n";
        Assert.Equal(Ring + Ring, _bench.Take());
    }

    [Fact]
    public void CrcTurnsRingIntoCring()
    {
        _bench.Say("AT+CRC=1");
        _bench.Network.Call(Owner);
        _bench.Expect("\r\n+CRING: VOICE\r\n");
    }

    [Fact]
    public void CallListNewsComeBeforeTheFirstRing()
    {
        _bench.Say("AT+CLCC=1");
        _bench.Network.Call(Owner);
        _bench.Wait(2);
        _bench.Network.HangUp("0040711000111");
        _bench.Wait(1);
        Assert.Equal(
            "\r\n+CLCC: 1,1,4,0,0,\"+40711000111\",145,\"\"\r\n\r\nRING\r\n\r\n+CLCC: 1,1,6,0,0,\"+40711000111\",145,\"\"\r\n\r\nNO CARRIER\r\n",
            _bench.Take());
        Assert.Equal(CallEnd.Phone, Call.End);
    }

    [Fact]
    public void AnswerThenRemoteHangUp()
    {
        _bench.Network.Call(Owner);
        _bench.Expect("RING");
        Assert.Equal("\r\nOK\r\n", _bench.Say("ATA"));
        Assert.True(_bench.Modem.IsMicrophoneLive);
        Assert.Equal(CallState.Active, Call.State);
        _bench.Wait(10);
        Assert.Equal(string.Empty, _bench.Take());
        _bench.Network.HangUp(Owner);
        _bench.Wait(1);
        Assert.Equal("\r\nNO CARRIER\r\n", _bench.Take());
        Assert.False(_bench.Modem.IsMicrophoneLive);
        Assert.Equal("\r\n+CEER: Normal call clearing\r\n\r\nOK\r\n", _bench.Say("AT+CEER"));
    }

    [Theory]
    [InlineData("ATH")]
    [InlineData("AT+CHUP")]
    public void OwnHangUpHasNoNoCarrier(string command)
    {
        _bench.Network.Call(Owner);
        _bench.Expect("RING");
        Assert.Equal("\r\nOK\r\n", _bench.Say(command));
        Assert.Equal(CallEnd.Device, Call.End);
        Assert.Equal("\r\nNO CARRIER\r\n", _bench.Say("ATA"));
    }

    [Fact]
    public void CallerIsGivenUpAfterAMinute()
    {
        _bench.Network.Call(Owner);
        _bench.Wait(70);
        Assert.Equal(CallEnd.Network, Call.End);
        Assert.InRange(Call.EndedUs - Call.AlertingUs, 59_000_000, 61_000_000);
        Assert.EndsWith("\r\nNO CARRIER\r\n", _bench.Take(), StringComparison.Ordinal);
    }

    [Fact]
    public void SecondCallerFindsItBusy()
    {
        _bench.Network.Call(Owner);
        _bench.Expect("RING");
        _bench.Say("ATA");
        _bench.Network.Call("+40722000222");
        _bench.Wait(5);
        Assert.Equal(CallEnd.Busy, _bench.Calls[1].End);
        Assert.Equal(-1, _bench.Calls[1].AlertingUs);
        Assert.Equal(string.Empty, _bench.Take());
    }

    [Fact]
    public void WaitingCallIsShownOnceSubscribed()
    {
        _bench.Say("AT+CCWA=1,1");
        _bench.Network.Call(Owner);
        _bench.Expect("RING");
        _bench.Say("ATA");
        _bench.Network.Call("+40722000222");
        _bench.Expect("\r\n+CCWA: \"+40722000222\",145,1,\"\"\r\n");
        Assert.Contains("+CLCC: 2,1,5,0,0,", _bench.Say("AT+CLCC"), StringComparison.Ordinal);
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+CHLD=0"));
        Assert.Equal(CallEnd.Device, _bench.Calls[1].End);
        Assert.Equal(CallState.Active, _bench.Calls[0].State);
    }

    [Fact]
    public void BusyModemRejectsByItself()
    {
        _bench.Say("AT+GSMBUSY=1");
        _bench.Network.Call(Owner);
        _bench.Wait(5);
        Assert.Equal(CallEnd.Busy, Call.End);
        Assert.Equal(string.Empty, _bench.Take());
    }

    [Fact]
    public void UnreachableDeviceIsNotCalled()
    {
        _bench.Network.Coverage = Coverage.Off;
        _bench.Network.Call(Owner);
        _bench.Wait(5);
        Assert.Equal(CallEnd.Network, Call.End);
    }

    [Fact]
    public void AutoAnswer()
    {
        _bench.Say("ATS0=2");
        _bench.Network.Call(Owner);
        _bench.Wait(3);
        Assert.Equal(CallState.Alerting, Call.State);
        _bench.Wait(3);
        Assert.Equal(CallState.Active, Call.State);
    }

    [Fact]
    public void DialledAndAnswered()
    {
        _bench.Network.SetPhone(Owner, PhoneBehaviour.Answers, TimeSpan.FromSeconds(5));
        _bench.Say("AT+CLCC=1;+MORING=1");
        _bench.Type("ATD" + Owner + ";\r");
        _bench.Wait(12);
        const string Line = "\r\n+CLCC: 1,0,{0},0,0,\"+40711000111\",145,\"\"\r\n";
        Assert.Equal(
            "\r\nOK\r\n" + Line.Replace("{0}", "2", StringComparison.Ordinal) + Line.Replace("{0}", "3", StringComparison.Ordinal)
            + "\r\nMO RING\r\n" + Line.Replace("{0}", "0", StringComparison.Ordinal) + "\r\nMO CONNECTED\r\n",
            _bench.Take());
        Assert.True(_bench.Modem.IsMicrophoneLive);
        Assert.InRange(Call.AlertingUs - Call.StartedUs, 2_000_000, 3_000_000);
        Assert.Equal(5_000_000, Call.ActiveUs - Call.AlertingUs);
        _bench.Say("AT+CMUT=1");
        Assert.False(_bench.Modem.IsMicrophoneLive);
        Assert.Contains("OK", _bench.Say("ATH"), StringComparison.Ordinal);
        Assert.Equal(CallEnd.Device, Call.End);
    }

    [Theory]
    [InlineData(PhoneBehaviour.Busy, "BUSY", "17", CallEnd.Busy)]
    [InlineData(PhoneBehaviour.Rejects, "BUSY", "21", CallEnd.Phone)]
    [InlineData(PhoneBehaviour.Unreachable, "NO CARRIER", "18", CallEnd.Network)]
    [InlineData(PhoneBehaviour.Rings, "NO ANSWER", "19", CallEnd.Network)]
    public void DialledAndNotAnswered(PhoneBehaviour behaviour, string result, string cause, CallEnd end)
    {
        _bench.Network.SetPhone(Owner, behaviour);
        _bench.Type("ATD" + Owner + ";\r");
        _bench.Wait(80);
        Assert.Equal("\r\nOK\r\n\r\n" + result + "\r\n", _bench.Take());
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+CEER=1"));
        Assert.Equal("\r\n+CEER: " + cause + "\r\n\r\nOK\r\n", _bench.Say("AT+CEER"));
        Assert.Equal(end, Call.End);
        Assert.Equal(behaviour is PhoneBehaviour.Rejects or PhoneBehaviour.Rings, Call.AlertingUs >= 0);
    }

    [Fact]
    public void PhoneHangsUpByItself()
    {
        _bench.Network.SetPhone(Owner, PhoneBehaviour.Answers);
        _bench.Network.SetPhoneHangsUp(Owner, TimeSpan.FromSeconds(7));
        _bench.Type("ATD" + Owner + ";\r");
        _bench.Expect("NO CARRIER");
        Assert.Equal(CallEnd.Phone, Call.End);
        Assert.Equal(7_000_000, Call.EndedUs - Call.ActiveUs);
    }

    [Fact]
    public void BehaviourMayChangeWhileItRings()
    {
        _bench.Type("ATD" + Owner + ";\r");
        _bench.Wait(10);
        _bench.Network.SetPhone("40711000111", PhoneBehaviour.Answers, TimeSpan.FromSeconds(1));
        _bench.Wait(1.1);
        Assert.Equal(CallState.Active, Call.State);
    }

    [Fact]
    public void ColpHoldsTheAnswerOpen()
    {
        _bench.Network.SetPhone(Owner, PhoneBehaviour.Answers, TimeSpan.FromSeconds(5));
        _bench.Say("AT+COLP=1");
        _bench.Type("ATD" + Owner + ";\r");
        _bench.Wait(5);
        Assert.Equal(string.Empty, _bench.Take());
        _bench.Wait(5);
        Assert.Equal("\r\n+COLP: \"+40711000111\",145,\"\",0,\"\"\r\n\r\nOK\r\n", _bench.Take());
        _bench.Say("ATH");
        _bench.Type("ATD" + Owner + ";\r");
        _bench.Wait(1);
        _bench.Type("x");
        _bench.Wait(1);
        Assert.Equal("\r\nNO CARRIER\r\n", _bench.Take());
        Assert.Equal(CallEnd.Device, _bench.Calls[1].End);
    }

    [Fact]
    public void LostCoverageEndsTheCall()
    {
        _bench.Network.SetPhone(Owner, PhoneBehaviour.Answers);
        _bench.Type("ATD" + Owner + ";\r");
        _bench.Wait(10);
        _bench.Network.Coverage = Coverage.Off;
        _bench.Expect("NO CARRIER", 10);
        Assert.Equal(CallEnd.Network, Call.End);
    }

    [Fact]
    public void SupplyCutEndsTheCall()
    {
        _bench.Network.SetPhone(Owner, PhoneBehaviour.Answers);
        _bench.Type("ATD" + Owner + ";\r");
        _bench.Wait(10);
        _bench.Modem.SetSupply(false);
        Assert.False(_bench.Modem.IsMicrophoneLive);
        Assert.Equal(CallEnd.Network, Call.End);
    }

    [Fact]
    public void DiallingWithoutNetworkFails()
    {
        _bench.Network.Coverage = Coverage.Off;
        _bench.Wait(20);
        _bench.Take();
        _bench.Type("ATD" + Owner + ";\r");
        _bench.Wait(5);
        Assert.Equal("\r\nOK\r\n\r\nNO CARRIER\r\n", _bench.Take());
        Assert.Empty(_bench.Calls);
    }
}
