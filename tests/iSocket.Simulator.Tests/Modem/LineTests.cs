using System;
using iSocket.Simulator.Modem;
using Xunit;

namespace iSocket.Simulator.Tests.Modem;

public sealed class LineTests
{
    private readonly ModemBench _bench = new();

    public LineTests() => _bench.Boot();

    [Theory]
    [InlineData("AT")]
    [InlineData("at")]
    [InlineData("aT")]
    [InlineData("At")]
    [InlineData("\u001bAT")]
    [InlineData("\u0000\u00FFjunk\u001b AT")]
    [InlineData("AT ")]
    [InlineData("AT\n")]
    [InlineData("AAT")]
    [InlineData("AT+XYZ\b\b\b\b")]
    public void PrefixAndEditing(string line) => Assert.Equal("\r\nOK\r\n", _bench.Say(line));

    [Fact]
    public void EchoIsTheCommandAndItsCr()
    {
        _bench.Say("ATE1");
        Assert.Equal("AT+CSQ\r\r\n+CSQ: 23,0\r\n\r\nOK\r\n", _bench.Say("AT+CSQ"));
        Assert.Equal("AT\r\r\nOK\r\n", _bench.Say("\u001b\rAT"));
        Assert.Equal("ATI\r\r\nSIM800 R14.18\r\n\r\nOK\r\n", _bench.Say("ATI"));
        Assert.Equal("ATE0\r\r\nOK\r\n", _bench.Say("ATE0"));
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT"));
    }

    [Fact]
    public void LineFeedAfterTheLineIsSwallowed()
    {
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT\r\n", 1));
        _bench.Say("AT+CMGF=1");
        _bench.Take();
        _bench.Type("AT+CMGS=\"+40711\"\r\nHi\u001a");
        _bench.Wait(6);
        Assert.Equal("Hi", Assert.Single(_bench.Messages).Text);
    }

    [Fact]
    public void SlashRepeatsTheLastLine()
    {
        _bench.Say("AT+CSQ");
        _bench.Type("A/");
        _bench.Wait(1);
        Assert.Equal("\r\n+CSQ: 23,0\r\n\r\nOK\r\n", _bench.Take());
    }

    [Fact]
    public void ListsOfCommands()
    {
        Assert.Equal("\r\nOK\r\n", _bench.Say("ATE0Q0S0=1;+IFC=0,0;+CMEE=2"));
        Assert.Equal("\r\n001\r\n\r\n+IFC: 0,0\r\n\r\n+CMEE: 2\r\n\r\nOK\r\n", _bench.Say("ATS0?;+IFC?;+CMEE?"));
        Assert.Equal("\r\n+CSQ: 23,0\r\n\r\n+CME ERROR: unknown\r\n", _bench.Say("AT+CSQ;+NONSENSE;+CREG=2"));
        Assert.Equal("\r\n+CREG: 0,1\r\n\r\nOK\r\n", _bench.Say("AT+CREG?"));
    }

    [Theory]
    [InlineData(0, "\r\nERROR\r\n")]
    [InlineData(1, "\r\n+CME ERROR: 100\r\n")]
    [InlineData(2, "\r\n+CME ERROR: unknown\r\n")]
    public void UnknownCommand(int form, string expected)
    {
        _bench.Say("AT+CMEE=" + form);
        Assert.Equal(expected, _bench.Say("AT$TSSPCSW=?"));
    }

    [Fact]
    public void CmsErrorsInWordsWithCmee2()
    {
        _bench.Say("AT+CMEE=2;+CMGF=1");
        Assert.Equal("\r\n+CMS ERROR: invalid input value\r\n", _bench.Say("AT+CMGS=\"abc\""));
    }

    [Fact]
    public void LimitOfALine()
    {
        string filler = new(' ', 556);
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT" + filler));
        Assert.Equal("\r\nERROR\r\n", _bench.Say("AT" + filler + " "));
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT"));
    }

    [Fact]
    public void LimitOfCommands()
    {
        Assert.EndsWith("\r\nOK\r\n", _bench.Say("AT" + Repeat("+CMEE=1;", 39), 2), StringComparison.Ordinal);
        Assert.Equal("\r\nERROR\r\n", _bench.Say("AT" + Repeat("+CMEE=2;", 40), 2));
        Assert.Contains("+CMEE: 1", _bench.Say("AT+CMEE?"), StringComparison.Ordinal);
    }

    [Fact]
    public void NumericAndQuietResults()
    {
        Assert.Equal("0\r", _bench.Say("ATV0"));
        Assert.Equal("4\r", _bench.Say("AT+CMEE=0;+XYZ"));
        Assert.Equal("\r\nOK\r\n", _bench.Say("ATV1"));
        Assert.Equal(string.Empty, _bench.Say("ATQ1"));
        Assert.Equal("\r\nOK\r\n", _bench.Say("ATQ0"));
    }

    [Fact]
    public void WrongSpeedIsGarbage()
    {
        _bench.Baud = 9600;
        Assert.DoesNotContain("OK", _bench.Say("AT"), StringComparison.Ordinal);
        _bench.Baud = 115200;
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT"));
    }

    [Fact]
    public void MutedModemSaysNothingEvenAfterAPowerCycle()
    {
        _bench.Modem.Mute();
        Assert.Equal(string.Empty, _bench.Say("AT"));
        _bench.Network.SendSms("+40711000111", "x");
        _bench.Wait(5);
        Assert.Equal(1, _bench.Sim.MessageCount);
        _bench.Modem.SetSupply(false);
        _bench.Wait(1);
        _bench.SwitchOn();
        _bench.Wait(20);
        Assert.Equal(string.Empty, _bench.Take());
        Assert.True(_bench.Modem.IsRegistered);
        _bench.Modem.Recover();
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT"));
    }

    [Fact]
    public void GarbleDamagesExactlySoManyBytes()
    {
        _bench.Modem.Garble(3);
        string seen = _bench.Say("AT");
        Assert.Equal(6, seen.Length);
        for (int i = 0; i < 6; i++)
        {
            Assert.Equal(i >= 3, seen[i] == "\r\nOK\r\n"[i]);
        }
    }

    [Fact]
    public void SpontaneousRestartForgetsThePendingCommand()
    {
        _bench.Say("AT+CLIP=1");
        _bench.Type("AT+COPS=?\r");
        _bench.Wait(5);
        _bench.Modem.SpontaneousReset();
        Assert.False(_bench.Modem.Status);
        Assert.False(_bench.Modem.IsRegistered);
        _bench.Expect("SMS Ready", 10);
        _bench.Wait(20);
        Assert.DoesNotContain("COPS", _bench.Take(), StringComparison.Ordinal);
        Assert.Equal("\r\n+CLIP: 0,1\r\n\r\nOK\r\n", _bench.Say("AT+CLIP?"));
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT"));
    }

    [Fact]
    public void BrownoutWarnsAndRestarts()
    {
        _bench.Modem.Brownout();
        _bench.Expect("\r\nUNDER-VOLTAGE WARNNING\r\n", 1);
        _bench.Expect("\r\nRDY\r\n", 5);
    }

    [Fact]
    public void BrownoutIsSilentWithoutTheSupplyCheck()
    {
        _bench.Say("AT+CBATCHK=0");
        _bench.Modem.Brownout();
        _bench.Expect("\r\nRDY\r\n", 5);
        Assert.DoesNotContain("WARNNING", _bench.Take(), StringComparison.Ordinal);
    }

    [Fact]
    public void AutomaticSleepLosesTheFirstBytes()
    {
        _bench.Say("AT+CSCLK=2");
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT", 6));
        Assert.Equal(string.Empty, _bench.Say("AT", 0.05));
        _bench.Wait(0.1);
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT"));
    }

    [Fact]
    public void UssdForms()
    {
        _bench.Network.SetUssd("*100#", "Balance 5.20 EUR");
        _bench.Network.SetUssd("*102#", "220.00 р.");
        _bench.Network.SetUssd("*103#", null);
        _bench.Network.SetUssd("*104#", "never", silent: true);
        Assert.Equal("\r\nOK\r\n\r\n+CUSD: 0, \"Balance 5.20 EUR\", 15\r\n", _bench.Say("AT+CUSD=1,\"*100#\",15", 5));
        Assert.Equal("\r\nOK\r\n\r\n+CUSD: 0, \"003200320030002E0030003000200440002E\", 72\r\n", _bench.Say("at+cusd=1,\"*102#\"", 5));
        Assert.Equal("\r\nOK\r\n\r\n+CUSD: 4\r\n", _bench.Say("AT+CUSD=1,\"*103#\"", 5));
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+CUSD=1,\"*104#\"", 90));
        Assert.Equal("\r\nOK\r\n\r\n+CUSD: 4\r\n", _bench.Say("AT+CUSD=1,\"*999#\"", 5));
        _bench.Say("AT+CSCS=\"UCS2\"");
        Assert.Equal(
            "\r\nOK\r\n\r\n+CUSD: 0, \"00420061006C0061006E0063006500200035002E00320030002000450055" + "0052\", 15\r\n",
            _bench.Say("AT+CUSD=1,\"002A0031003000300023\",15", 5));
        _bench.Say("AT+CSCS=\"HEX\"");
        Assert.Equal("\r\nOK\r\n\r\n+CUSD: 0, \"42616C616E636520352E323020455552\", 15\r\n", _bench.Say("AT+CUSD=1,\"2A31303023\",15", 5));
    }

    [Fact]
    public void UssdMenu()
    {
        _bench.Network.SetUssdMenu("*111#", "1 Balance");
        _bench.Network.SetUssd("1", "5 EUR", after: TimeSpan.FromSeconds(20));
        Assert.Equal("\r\nOK\r\n\r\n+CUSD: 1, \"1 Balance\", 15\r\n", _bench.Say("AT+CUSD=1,\"*111#\"", 5));
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+CUSD=1,\"1\"", 10));
        _bench.Expect("+CUSD: 0, \"5 EUR\", 15", 12);
        _bench.Say("AT+CUSD=1,\"*111#\"", 1);
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT+CUSD=2", 10));
    }

    private static string Repeat(string text, int count) => string.Concat(System.Linq.Enumerable.Repeat(text, count));
}
