using System;
using iSocket.Simulator.Modem;
using iSocket.Simulator.Network;
using Xunit;

namespace iSocket.Simulator.Tests.Modem;

public sealed class RegistrationTests
{
    private readonly ModemBench _bench = new();

    [Fact]
    public void NewsAndAnswersOfCreg()
    {
        _bench.Boot();
        Assert.Equal("\r\n+CREG: 0,1\r\n\r\nOK\r\n", _bench.Say("AT+CREG?"));
        _bench.Say("AT+CREG=2");
        Assert.Equal("\r\n+CREG: 2,1,\"0001\",\"00C3\"\r\n\r\nOK\r\n", _bench.Say("AT+CREG?"));
        _bench.Network.Coverage = Coverage.Off;
        _bench.Wait(9);
        Assert.Equal(string.Empty, _bench.Take());
        Assert.Equal("\r\n+CSQ: 0,0\r\n\r\nOK\r\n", _bench.Say("AT+CSQ", 0.5));
        _bench.Expect("\r\n+CREG: 2\r\n", 3);
        _bench.Take();
        _bench.Network.Coverage = Coverage.On;
        _bench.Expect("\r\n+CREG: 1,\"0001\",\"00C3\"\r\n", 6);
    }

    [Fact]
    public void ShortLossIsNotNoticed()
    {
        _bench.Boot();
        _bench.Say("AT+CREG=1");
        _bench.Network.Coverage = Coverage.Off;
        _bench.Wait(5);
        _bench.Network.Coverage = Coverage.On;
        _bench.Wait(30);
        Assert.Equal(string.Empty, _bench.Take());
        Assert.True(_bench.Modem.IsRegistered);
    }

    [Fact]
    public void DeniedNetworkAndRefusedCard()
    {
        _bench.Network.Coverage = Coverage.Denied;
        _bench.Boot();
        Assert.Contains("+CREG: 0,3\r\n", _bench.Say("AT+CREG?"), StringComparison.Ordinal);
        Assert.Equal("\r\n+COPS: 0\r\n\r\nOK\r\n", _bench.Say("AT+COPS?"));
        _bench.Network.Coverage = Coverage.On;
        _bench.Wait(5);
        Assert.Contains("+CREG: 0,1\r\n", _bench.Say("AT+CREG?"), StringComparison.Ordinal);
        _bench.Sim.State = SimState.Refused;
        _bench.Wait(10);
        Assert.Contains("+CREG: 0,3\r\n", _bench.Say("AT+CREG?"), StringComparison.Ordinal);
        Assert.Contains("+CPIN: READY", _bench.Say("AT+CPIN?"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-67, "23,0")]
    [InlineData(-113, "0,0")]
    [InlineData(-51, "31,0")]
    [InlineData(null, "99,0")]
    public void Signal(int? dbm, string expected)
    {
        _bench.Boot();
        _bench.Network.SignalDbm = dbm;
        Assert.Equal("\r\n+CSQ: " + expected + "\r\n\r\nOK\r\n", _bench.Say("AT+CSQ"));
    }

    [Fact]
    public void SignalNewsWhenAskedFor()
    {
        _bench.Boot();
        _bench.Say("AT+EXUNSOL=\"SQ\",1");
        _bench.Network.SignalDbm = -91;
        _bench.Wait(1);
        Assert.Equal("\r\n+CSQN: 11,0\r\n", _bench.Take());
    }

    [Fact]
    public void OperatorForms()
    {
        _bench.Boot();
        Assert.Equal("\r\n+COPS: 0,0,\"Test Network\"\r\n\r\nOK\r\n", _bench.Say("AT+COPS?"));
        _bench.Say("AT+COPS=3,2");
        Assert.Equal("\r\n+COPS: 0,2,\"00101\"\r\n\r\nOK\r\n", _bench.Say("AT+COPS?"));
        Assert.Contains("+COPS: (2,\"Test Network\",\"Test\",\"00101\"),,(0-4),(0-2)", _bench.Say("AT+COPS=?", 20), StringComparison.Ordinal);
    }

    [Fact]
    public void NetworkTimeComesWithRegistrationAndSetsTheClock()
    {
        _bench.Network.SetLocalTime(new DateTimeOffset(2017, 1, 22, 22, 7, 0, TimeSpan.FromHours(1)));
        _bench.Boot();
        Assert.Contains("+CCLK: \"04/01/01,00:00:", _bench.Say("AT+CCLK?"), StringComparison.Ordinal);
        _bench.Network.SendsTimeAtRegistration = true;
        _bench.Say("AT+CLTS=1");
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+COPS=2", 2));
        Assert.False(_bench.Modem.IsRegistered);
        string answer = _bench.Say("AT+COPS=0", 8);
        Assert.Matches(
            "^\r\n\\*PSNWID: \"001\",\"01\",\"Test Network\",0,\"Test\",0\r\n\r\n\\*PSUTTZ: 2017,1,22,21,7,\\d+,\"\\+4\",0\r\n\r\n\\+CTZV: \\+4,0\r\n\r\nDST: 0\r\n\r\nOK\r\n$",
            answer);
        Assert.Contains("+CCLK: \"17/01/22,22:07:", _bench.Say("AT+CCLK?"), StringComparison.Ordinal);
        Assert.Contains("+04\"", _bench.Say("AT+CCLK?"), StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutCltsTheTimeIsIgnored()
    {
        _bench.Boot();
        _bench.Network.SendTimeNow();
        _bench.Wait(1);
        Assert.Equal(string.Empty, _bench.Take());
        Assert.Contains("04/01/01", _bench.Say("AT+CCLK?"), StringComparison.Ordinal);
    }

    [Fact]
    public void NetworkTimeMayFallBetweenTheLinesOfAnAnswer()
    {
        _bench.Boot();
        _bench.Say("AT+CLTS=1");
        _bench.Sim.FillWithReadMessages(DateTimeOffset.UnixEpoch);
        _bench.Take();
        _bench.Type("AT+CMGL=4\r");
        _bench.Wait(0.2);
        _bench.Network.SendTimeNow();
        _bench.Settle(1);
        string[] lines = _bench.Take().Split("\r\n");
        int time = Array.FindIndex(lines, line => line.StartsWith("*PSUTTZ: ", StringComparison.Ordinal));
        Assert.InRange(time, 5, lines.Length - 10);
        foreach (string line in lines)
        {
            Assert.Matches("^(|OK|DST: 0|[0-9A-F]+|\\+CMGL: \\d+,1,\"\",\\d+|\\*PSNWID: .*0|\\*PSUTTZ: [^+]*,\"\\+8\",0|\\+CTZV: \\+8,0)$", line);
        }
    }

    [Theory]
    [InlineData("24/03/15,18:00:00+08", "24/03/15,18:00:01+08")]
    [InlineData("24/02/29,23:59:59-16", "24/03/01,00:00:00-16")]
    [InlineData("24/03/15,18:00:00+22", "24/03/15,18:00:01+22")]
    public void ClockRunsFromWhatWasSet(string set, string afterOneSecond)
    {
        _bench.Boot();
        _bench.Say("AT+CCLK=\"" + set + "\"");
        Assert.Contains(afterOneSecond, _bench.Say("AT+CCLK?"), StringComparison.Ordinal);
        _bench.Modem.SetSupply(false);
        _bench.Wait(3600);
        _bench.SwitchOn();
        _bench.Wait(10);
        Assert.DoesNotContain("04/01/01", _bench.Say("AT+CCLK?"), StringComparison.Ordinal);
        _bench.Modem.SetClock(null);
        Assert.Contains("04/01/01", _bench.Say("AT+CCLK?"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("24/13/15,18:00:00+08")]
    [InlineData("24/03/15 18:00:00+08")]
    [InlineData("24/03/15,18:00:00")]
    public void BadClockIsRefused(string set)
    {
        _bench.Boot();
        Assert.Equal("\r\n+CME ERROR: 50\r\n", _bench.Say("AT+CCLK=\"" + set + "\""));
    }
}
