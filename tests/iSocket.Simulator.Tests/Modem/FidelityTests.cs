using System;
using iSocket.Simulator.Network;
using Xunit;

namespace iSocket.Simulator.Tests.Modem;

/// <summary>Details of a SIM800 that clients stumble over (AT manual V1.12).</summary>
public sealed class FidelityTests
{
    private const string Owner = "+40711000111";
    private readonly ModemBench _bench = new();

    public FidelityTests() => _bench.Boot();

    [Theory]
    [InlineData("AT+CLIR=1", "AT+CLIR?", "+CLIR: 0,0")]
    [InlineData("AT+CSMP=49,1,2,8;&W", "AT+CSMP?", "+CSMP: 49,167,0,0")]
    [InlineData("AT+CBAND=\"DCS_MODE\"", "AT+CBAND?", "+CBAND: DCS_MODE,ALL_BAND")]
    [InlineData("AT+CLVL=80", "AT+CLVL?", "+CLVL: 80")]
    [InlineData("AT+CSDH=1;&W", "AT+CSDH?", "+CSDH: 0")]
    [InlineData("AT+CRC=1;&W", "AT+CRC?", "+CRC: 0")]
    [InlineData("AT+GSMBUSY=1;&W", "AT+GSMBUSY?", "+GSMBUSY: 0")]
    [InlineData("AT+DDET=1,100,1;&W", "AT+DDET?", "+DDET: 1,0,0,0")]
    [InlineData("AT+MORING=1", "AT+MORING?", "+MORING: 0")]
    [InlineData("AT+MORING=1;&W", "AT+MORING?", "+MORING: 1")]
    [InlineData("AT+COPS=3,2", "AT+COPS?", "+COPS: 0,2,\"00101\"")]
    public void WhatSurvivesARestart(string set, string ask, string kept)
    {
        Assert.Equal("\r\nOK\r\n", _bench.Say(set));
        _bench.Modem.SpontaneousReset();
        _bench.Wait(12);
        Assert.Equal("\r\n" + kept + "\r\n\r\nOK\r\n", _bench.Say(ask));
    }

    [Fact]
    public void TheMicrophoneIsCutOffDuringACallOnly()
    {
        Assert.Equal("\r\n+CME ERROR: 3\r\n", _bench.Say("AT+CMUT=1"));
        _bench.Network.Call(Owner);
        _bench.Expect("RING");
        _bench.Say("ATA");
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+CMUT=1"));
        Assert.False(_bench.Modem.IsMicrophoneLive);
        Assert.Equal("\r\n+CMUT: 1\r\n\r\nOK\r\n", _bench.Say("AT+CMUT?"));
    }

    [Fact]
    public void TonesOfThePhoneAreHeardWhenAskedFor()
    {
        _bench.Network.Call(Owner);
        _bench.Expect("RING");
        _bench.Say("ATA");
        _bench.Network.PressKeys("1");
        _bench.Wait(1);
        Assert.Empty(_bench.Take());
        _bench.Say("AT+DDET=1");
        _bench.Network.PressKeys("5#");
        _bench.Wait(2);
        Assert.Equal("\r\n+DTMF: 5\r\n\r\n+DTMF: #\r\n", _bench.Take());
    }

    [Theory]
    [InlineData("IRA", "AT+CPBW=1,\"123\",129,\"a\"", "a")]
    [InlineData("PCCP", "AT+CPBW=1,\"123\",129,\"\u0081\"", "\u0081")]
    [InlineData("PCDN", "AT+CPBW=1,\"123\",129,\"\u009B\"", "\u009B")]
    [InlineData("8859-1", "AT+CPBW=1,\"123\",129,\"\u00FC\"", "\u00FC")]
    [InlineData("UCS2", "AT+CPBW=1,\"123\",129,\"00FC\"", "00FC")]
    [InlineData("HEX", "AT+CPBW=1,\"123\",129,\"7E\"", "7E")]
    public void EveryCharacterSetReadsWhatItWrote(string charset, string write, string name)
    {
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+CSCS=\"" + charset + "\""));
        Assert.Equal("\r\nOK\r\n", _bench.Say(write));
        Assert.Contains(",\"" + name + "\"\r\n", _bench.Say("AT+CPBR=1"), StringComparison.Ordinal);
    }

    // Page 437 has u with diaeresis at 81, page 865 has o with stroke at 9B.
    [Theory]
    [InlineData("PCCP", "\u0081", "\u00FC")]
    [InlineData("PCDN", "\u009B", "\u00F8")]
    public void CodePages(string charset, string typed, string meant)
    {
        _bench.Say("AT+CSCS=\"" + charset + "\"");
        _bench.Say("AT+CPBW=1,\"123\",129,\"" + typed + "\"");
        Assert.True(_bench.Sim.Contacts.ContainsKey(meant));
    }

    [Theory]
    [InlineData(UssdAnswer.Ended, "\r\n+CUSD: 2\r\n")]
    [InlineData(UssdAnswer.NotSupported, "\r\n+CUSD: 4\r\n")]
    [InlineData(UssdAnswer.TimedOut, "\r\n+CUSD: 5\r\n")]
    public void UssdWithoutText(int state, string line)
    {
        _bench.Network.SetUssdAnswer("*100#", new UssdAnswer(null, state));
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+CUSD=1,\"*100#\""));
        _bench.Wait(5);
        Assert.Equal(line, _bench.Take());
    }

    [Theory]
    [InlineData("GSM", 15, "\r\n+CUSD: 0, \"5.20\", 15\r\n")]
    [InlineData("GSM", 0, "\r\n+CUSD: 0, \"5.20\", 0\r\n")]
    [InlineData("GSM", 68, "\r\n+CUSD: 0, \"5.20\", 68\r\n")]
    [InlineData("GSM", 72, "\r\n+CUSD: 0, \"0035002E00320030\", 72\r\n")]
    [InlineData("GSM", 17, "\r\n+CUSD: 0, \"F2370035002E00320030\", 17\r\n")]
    [InlineData("HEX", 15, "\r\n+CUSD: 0, \"352E3230\", 15\r\n")]
    [InlineData("UCS2", 15, "\r\n+CUSD: 0, \"0035002E00320030\", 15\r\n")]
    [InlineData("UCS2", 68, "\r\n+CUSD: 0, \"352E3230\", 68\r\n")]
    public void UssdInEveryCoding(string charset, int coding, string line)
    {
        _bench.Network.SetUssdAnswer("*100#", new UssdAnswer("5.20", UssdAnswer.Done, coding));
        _bench.Say("AT+CUSD=1,\"*100#\";+CSCS=\"" + charset + "\"");
        _bench.Wait(5);
        Assert.Equal(line, _bench.Take());
    }

    [Fact]
    public void StoredPartsOfLongMessagesAreListed()
    {
        Assert.Equal("\r\n+CCONCINDEX: 0\r\n\r\nOK\r\n", _bench.Say("AT+CCONCINDEX"));
        _bench.Network.SendSms(Owner, "alone");
        _bench.Network.SendPart(Owner, "one", 1, 3);
        _bench.Network.SendPart(Owner, "two", 2, 3);
        _bench.Wait(15);
        _bench.Take();
        Assert.Equal("\r\n+CCONCINDEX: 2,2,3\r\n\r\nOK\r\n", _bench.Say("AT+CCONCINDEX"));
    }

    [Fact]
    public void TheServiceCentreComesBackAsLateAsItIsToldTo()
    {
        _bench.Network.SetRedelivery(TimeSpan.FromMinutes(2));
        _bench.Sim.FillWithReadMessages(_bench.Network.LocalTime);
        _bench.Network.SendSms(Owner, "x");
        _bench.Wait(10);
        _bench.Say("AT+CMGD=1,4", 5);
        _bench.Wait(105);
        Assert.Empty(_bench.Take());
        _bench.Expect("+CMTI: \"SM\",1", 20);
    }
}
