using System;
using iSocket.Simulator.Modem;
using iSocket.Simulator.Network;
using Xunit;

namespace iSocket.Simulator.Tests.Modem;

public sealed class BootTests
{
    private readonly ModemBench _bench = new();

    [Fact]
    public void SupplyAloneDoesNotStartIt()
    {
        _bench.Modem.SetSupply(true);
        _bench.Wait(60);
        Assert.False(_bench.Modem.Status);
        Assert.Equal(string.Empty, _bench.Take());
    }

    [Fact]
    public void ShortKeyPressDoesNotStartIt()
    {
        _bench.Modem.SetSupply(true);
        _bench.PressKey(0.9);
        _bench.Wait(10);
        Assert.False(_bench.Modem.Status);
    }

    [Fact]
    public void KeyNeedNotBeReleased()
    {
        _bench.Modem.SetSupply(true);
        _bench.Modem.SetPowerKey(true);
        _bench.Wait(2.99);
        Assert.False(_bench.Modem.Status);
        _bench.Wait(0.02);
        Assert.True(_bench.Modem.Status);
        _bench.Wait(60);
        Assert.True(_bench.Modem.Status);
    }

    [Fact]
    public void FactoryModemSendsNoiseAndUnreadableNewsOnly()
    {
        _bench.SwitchOn();
        _bench.Wait(20);
        string seen = _bench.Take();
        Assert.StartsWith("\0IIII\u00FF\u00FF\u00FF\u00FF", seen, StringComparison.Ordinal);
        Assert.Equal(new string('\u00BF', "\r\nCall Ready\r\n\r\nSMS Ready\r\n".Length), seen[9..]);
    }

    [Theory]
    [InlineData("AT", 115200)]
    [InlineData("at", 9600)]
    [InlineData("AT", 1200)]
    public void AutomaticSpeedIsLearntFromTheFirstAt(string at, int baud)
    {
        _bench.SwitchOn();
        _bench.Wait(3);
        _bench.Baud = baud;
        _bench.Take();
        _bench.Type("aTAt" + at + "\r");
        _bench.Wait(0.5);
        Assert.Equal(string.Empty, _bench.Take());
        Assert.Equal("AT\r\r\nOK\r\n", _bench.Say("AT", 0.3));
        Assert.Equal(baud, _bench.LastBaud);
    }

    [Fact]
    public void SpeedBeyondTheAutomaticRangeIsNotLearnt()
    {
        _bench.SwitchOn();
        _bench.Wait(3);
        _bench.Baud = 230400;
        _bench.Say("AT");
        Assert.DoesNotContain("OK", _bench.Say("AT"), StringComparison.Ordinal);
    }

    [Fact]
    public void LearntSpeedIsNotKept()
    {
        _bench.SwitchOn();
        _bench.Wait(3);
        _bench.Say("AT");
        Assert.Contains("OK", _bench.Say("AT"), StringComparison.Ordinal);
        _bench.Modem.SpontaneousReset();
        _bench.Wait(4);
        _bench.Take();
        Assert.Equal(string.Empty, _bench.Say("AT", 0.2));
        Assert.Equal("AT\r\r\nOK\r\n", _bench.Say("AT", 0.2));
    }

    [Fact]
    public void FixedSpeedSpeaksAtBoot()
    {
        _bench.Boot();
        _bench.Modem.SetSupply(false);
        Assert.False(_bench.Modem.Status);
        Assert.False(_bench.Modem.IsRegistered);
        _bench.Wait(1);
        _bench.SwitchOn();
        _bench.Take();
        _bench.Wait(20);
        Assert.Equal("\r\nRDY\r\n\r\n+CFUN: 1\r\n\r\n+CPIN: READY\r\n\r\nCall Ready\r\n\r\nSMS Ready\r\n", _bench.Take());
        Assert.True(_bench.Modem.IsRegistered);
    }

    [Fact]
    public void WithoutSaveTheSpeedIsAutomaticAgain()
    {
        _bench.SwitchOn();
        _bench.Wait(3);
        _bench.Say("AT");
        _bench.Say("AT+IPR=115200");
        _bench.Modem.SetSupply(false);
        _bench.Wait(1);
        _bench.SwitchOn();
        _bench.Wait(20);
        Assert.DoesNotContain("RDY", _bench.Take(), StringComparison.Ordinal);
    }

    [Fact]
    public void NewSpeedBeginsAfterTheOk()
    {
        _bench.Boot();
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+IPR=9600"));
        Assert.Equal(115200, _bench.LastBaud);
        Assert.DoesNotContain("OK", _bench.Say("AT"), StringComparison.Ordinal);
        _bench.Baud = 9600;
        _bench.Say("AT");
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT"));
        Assert.Equal(9600, _bench.LastBaud);
    }

    [Fact]
    public void RegistersAboutEightSecondsAfterPowerOn()
    {
        _bench.SwitchOn();
        _bench.Wait(5.8);
        Assert.False(_bench.Modem.IsRegistered);
        _bench.Wait(1.5);
        Assert.True(_bench.Modem.IsRegistered);
    }

    [Theory]
    [InlineData(1.4, false)]
    [InlineData(1.6, true)]
    [InlineData(10, true)]
    public void KeySwitchesOff(double seconds, bool expected)
    {
        _bench.Boot();
        _bench.PressKey(seconds);
        _bench.Wait(3);
        Assert.Equal(expected, !_bench.Modem.Status);
        Assert.Equal(expected ? "\r\nNORMAL POWER DOWN\r\n" : string.Empty, _bench.Take());
    }

    [Fact]
    public void StatusFallsTwoSecondsAfterTheKeyAndNothingIsAnsweredMeanwhile()
    {
        _bench.Boot();
        _bench.PressKey(1.6);
        Assert.True(_bench.Modem.Status);
        _bench.Take();
        Assert.Equal(string.Empty, _bench.Say("AT", 0.5));
        _bench.Wait(1.5);
        Assert.False(_bench.Modem.Status);
    }

    [Fact]
    public void TooEarlyKeyAfterPowerOffIsIgnored()
    {
        _bench.Boot();
        _bench.PressKey(1.6);
        Assert.True(_bench.Time.RunUntil(() => !_bench.Modem.Status, _bench.Time.NowUs + 5_000_000));
        _bench.Wait(0.5);
        _bench.PressKey(1.5);
        _bench.Wait(10);
        Assert.False(_bench.Modem.Status);
        _bench.PressKey(1.2);
        _bench.Wait(3);
        Assert.True(_bench.Modem.Status);
    }

    [Fact]
    public void KeyHeldForMoreThanThirtyThreeSecondsRestarts()
    {
        _bench.Boot();
        _bench.PressKey(36);
        Assert.True(_bench.Modem.Status);
        Assert.Contains("NORMAL POWER DOWN", _bench.Take(), StringComparison.Ordinal);
    }

    [Fact]
    public void ResetPinRestarts()
    {
        _bench.Boot();
        _bench.Modem.SetReset(true);
        _bench.Wait(0.2);
        Assert.False(_bench.Modem.Status);
        _bench.Modem.SetReset(false);
        _bench.Wait(2.6);
        Assert.False(_bench.Modem.Status);
        _bench.Wait(0.2);
        Assert.True(_bench.Modem.Status);
        _bench.Expect("RDY");
    }

    [Fact]
    public void ShortResetPulseDoesNothing()
    {
        _bench.Boot();
        _bench.Modem.SetReset(true);
        _bench.Wait(0.1);
        _bench.Modem.SetReset(false);
        _bench.Wait(5);
        Assert.True(_bench.Modem.Status);
        Assert.Equal(string.Empty, _bench.Take());
    }

    [Fact]
    public void CpowdSaysGoodbyeWithoutOk()
    {
        _bench.Boot();
        Assert.Equal("\r\nNORMAL POWER DOWN\r\n", _bench.Say("AT+CPOWD=1", 3));
        Assert.False(_bench.Modem.Status);
    }

    [Fact]
    public void UrgentCpowdSaysNothing()
    {
        _bench.Boot();
        Assert.Equal(string.Empty, _bench.Say("AT+CPOWD=0", 3));
        Assert.False(_bench.Modem.Status);
    }

    [Fact]
    public void CfunRestartBringsTheBootNews()
    {
        _bench.Boot();
        _bench.Take();
        _bench.Type("AT+CFUN=1,1\r");
        _bench.Expect("\r\nOK\r\n", 1);
        _bench.Expect("\r\nRDY\r\n", 5);
        _bench.Expect("\r\nSMS Ready\r\n", 5);
    }

    [Fact]
    public void CfunZeroAndBack()
    {
        _bench.Boot();
        Assert.Equal("\r\n+CPIN: NOT READY\r\n\r\nOK\r\n", _bench.Say("AT+CFUN=0", 2));
        Assert.False(_bench.Modem.IsRegistered);
        Assert.Equal("\r\n+CME ERROR: 3\r\n", _bench.Say("AT+CFUN=4", 2));
        Assert.Equal("\r\nERROR\r\n", _bench.Say("ATD+40711000111;"));
        _bench.Type("AT+CFUN=1\r");
        _bench.Expect("\r\nOK\r\n");
        _bench.Expect("\r\n+CPIN: READY\r\n");
        _bench.Expect("\r\nSMS Ready\r\n");
        Assert.True(_bench.Time.RunUntil(() => _bench.Modem.IsRegistered, _bench.Time.NowUs + 10_000_000));
    }

    [Theory]
    [InlineData("AT+CNMI=2,2,0,0,0;&W", "AT+CNMI?", "+CNMI: 2,2,0,0,0")]
    [InlineData("AT+CNMI=2,2,0,0,0", "AT+CNMI?", "+CNMI: 2,1,0,0,0")]
    [InlineData("AT+CLIP=1;&W", "AT+CLIP?", "+CLIP: 0,1")]
    [InlineData("AT+CLCC=1", "AT+CLCC?", "+CLCC: 1")]
    [InlineData("AT+CMIC=0,15", "AT+CMIC?", "+CMIC: (0,15),(1,11),(2,10),(3,10)")]
    [InlineData("AT+CMGF=1;&W", "AT+CMGF?", "+CMGF: 1")]
    [InlineData("AT+CMGF=1", "AT+CMGF?", "+CMGF: 0")]
    [InlineData("AT+CSCS=\"UCS2\";&W", "AT+CSCS?", "+CSCS: \"UCS2\"")]
    [InlineData("AT+CREG=2;&W", "AT+CREG?", "+CREG: 2,1,\"0001\",\"00C3\"")]
    [InlineData("AT+CPMS=\"ME\",\"ME\",\"ME\";&W", "AT+CPMS?", "+CPMS: \"SM\",0,30,\"SM\",0,30,\"SM\",0,30")]
    [InlineData("AT+DDET=1,100,1;&W", "AT+DDET?", "+DDET: 1,0,0,0")]
    [InlineData("AT+CUSD=1;&W", "AT+CUSD?", "+CUSD: 0")]
    public void WhatSurvivesASupplyCut(string set, string ask, string expected)
    {
        _bench.Boot();
        Assert.Contains("OK", _bench.Say(set), StringComparison.Ordinal);
        _bench.Modem.SetSupply(false);
        _bench.Wait(1);
        _bench.SwitchOn();
        _bench.Wait(12);
        Assert.Contains(expected, _bench.Say(ask), StringComparison.Ordinal);
    }

    [Fact]
    public void TooEarlyCommandsAreRefused()
    {
        _bench.Boot();
        _bench.Modem.SetSupply(false);
        _bench.Wait(1);
        _bench.SwitchOn();
        _bench.Expect("+CFUN: 1");
        Assert.Equal("\r\n+CME ERROR: 14\r\n", _bench.Say("AT+CPIN?", 0.05));
        Assert.Equal("\r\n+CME ERROR: 14\r\n", _bench.Say("AT+CSCA?", 0.05));
        Assert.Equal("\r\n+CME ERROR: 3\r\n", _bench.Say("AT+CMGF=1", 0.05));
        Assert.Equal("\r\n+CMS ERROR: 314\r\n", _bench.Say("AT+CMGL=4", 0.05));
    }

    [Fact]
    public void BytesTakeTheirTimeOnTheLine()
    {
        _bench.Boot();
        _bench.Type("AT\r");
        long typedUs = _bench.Time.NowUs;
        _bench.Expect("OK\r\n");
        long answerUs = _bench.Time.NowUs - typedUs;
        Assert.InRange(answerUs, 2000 + (6 * 86), 10_000 + (6 * 87));
    }

    [Fact]
    public void SameSeedSameTrace()
    {
        Assert.Equal(TracedRun(7), TracedRun(7));
        Assert.NotEqual(TracedRun(7), TracedRun(8));
    }

    private static string TracedRun(int seed)
    {
        ModemBench bench = new(seed);
        bench.Trace.IsOn = true;
        bench.Boot();
        bench.Network.SendSms("+40711000111", "STATUS");
        bench.Wait(20);
        bench.Modem.Garble(5);
        bench.Say("AT+CSQ");
        return string.Join('\n', bench.Trace.Lines) + bench.LastByteUs;
    }
}
