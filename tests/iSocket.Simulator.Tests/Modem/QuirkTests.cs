using System;
using System.Linq;
using iSocket.Simulator.Modem;
using Xunit;

namespace iSocket.Simulator.Tests.Modem;

/// <summary>Where modules differ: every open point can be chosen, by name.</summary>
public sealed class QuirkTests
{
    private const string Owner = "+40711000111";
    private readonly ModemBench _bench = new();

    [Theory]
    [InlineData("ring-period=499", "ring-period takes 3000 (500 to 600000)")]
    [InlineData("ring-period", "ring-period takes")]
    [InlineData("escape=maybe", "escape takes ok|error|silent")]
    [InlineData("=", "no quirk is called ''; there are ring-period, withheld")]
    [InlineData("frob=1", "no quirk is called 'frob'")]
    public void SaysWhatIsWrong(string text, string why) => Assert.StartsWith(why, QuirkTable.TrySet(new ModemQuirks(), text));

    [Fact]
    public void TheUsualValueOfEveryQuirkIsTheDefault()
    {
        foreach (QuirkRow row in QuirkTable.Rows)
        {
            ModemQuirks quirks = new();
            Assert.Null(QuirkTable.TrySet(quirks, row.Name + "=" + row.Values.Split('|', ' ')[0]));
            Assert.Equivalent(new ModemQuirks(), quirks, strict: true);
        }
    }

    [Fact]
    public void EveryOtherValueChangesSomething()
    {
        foreach (QuirkRow row in QuirkTable.Rows)
        {
            string[] others = row.Values.Contains('|', StringComparison.Ordinal) ? row.Values.Split('|')[1..] : ["12345"];
            Assert.All(others, value =>
            {
                ModemQuirks quirks = new();
                Assert.Null(QuirkTable.TrySet(quirks, row.Name + "=" + value));
                Assert.NotEqual(Shown(new ModemQuirks()), Shown(quirks));
            });
        }
    }

    [Theory]
    [InlineData("withheld=128", "+CLIP: \"\",128,\"\",0,\"\",1")]
    [InlineData("withheld=129", "+CLIP: \"\",129,\"\",0,\"\",1")]
    [InlineData("withheld=128-short", "+CLIP: \"\",128\r\n")]
    [InlineData("withheld=129-short", "+CLIP: \"\",129\r\n")]
    public void FormsOfAWithheldNumber(string quirk, string line)
    {
        Boot(quirk);
        _bench.Say("AT+CLIP=1");
        _bench.Network.Call(string.Empty);
        _bench.Expect(line);
    }

    [Theory]
    [InlineData("escape=ok", "\r\nOK\r\n")]
    [InlineData("escape=error", "\r\nERROR\r\n")]
    [InlineData("escape=silent", "")]
    public void EscapeAtThePrompt(string quirk, string answer)
    {
        Boot(quirk);
        _bench.Type("AT+CMGS=18\r");
        _bench.Expect("> ");
        _bench.Take();
        _bench.Type("\u001b");
        _bench.Settle(1);
        Assert.Equal(answer, _bench.Take());
        Assert.Equal("\r\nOK\r\n", _bench.Say("AT"));
    }

    [Theory]
    [InlineData("full-store=waits", "", 1)]
    [InlineData("full-store=drops", "", 0)]
    [InlineData("full-store=phone", "\r\n+CMTI: \"ME\",1\r\n", 0)]
    public void AMessageThatFindsTheStoreFull(string quirk, string news, int waiting)
    {
        _bench.Sim.FillWithReadMessages(_bench.Network.LocalTime);
        Boot(quirk);
        _bench.Network.SendSms(Owner, "ON");
        _bench.Wait(10);
        Assert.Equal(news, _bench.Take());
        Assert.Equal(waiting, _bench.Network.WaitingMessages);
        _bench.Say("AT+CMGD=1");
        _bench.Wait(10);
        Assert.Equal(0, _bench.Network.WaitingMessages);
        Assert.Equal(quirk.EndsWith("waits", StringComparison.Ordinal) ? 30 : 29, _bench.Sim.MessageCount);
    }

    [Theory]
    [InlineData("long-text=splits", 2, 200)]
    [InlineData("long-text=cuts", 1, 160)]
    [InlineData("long-text=refuses", 0, 0)]
    public void TextOfMoreThanOneSms(string quirk, int parts, int length)
    {
        Boot(quirk);
        _bench.Say("AT+CMGF=1");
        _bench.Type("AT+CMGS=\"" + Owner + "\"\r");
        _bench.Expect("> ");
        _bench.Type(new string('x', 200) + "\u001a");
        _bench.Settle(15);
        Assert.Equal(parts, _bench.Messages.Sum(message => message.Parts));
        Assert.Equal(length, _bench.Messages.Sum(message => message.Text.Length));
        Assert.Contains(parts == 0 ? "+CMS ERROR: 305" : "+CMGS: ", _bench.Take(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unset-clock=2004", "+CCLK: \"04/01/01,")]
    [InlineData("unset-clock=2000", "+CCLK: \"00/01/01,")]
    public void AClockThatWasNeverSet(string quirk, string line)
    {
        Boot(quirk);
        Assert.Contains(line, _bench.Say("AT+CCLK?"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("power-on-noise=on", true)]
    [InlineData("power-on-noise=off", false)]
    public void NoiseAtPowerOn(string quirk, bool comes)
    {
        Assert.Null(QuirkTable.TrySet(_bench.Modem.Quirks, quirk));
        _bench.SwitchOn();
        _bench.Wait(1.5);
        Assert.Equal(comes ? "\0IIII\u00FF\u00FF\u00FF\u00FF" : string.Empty, _bench.Take());
    }

    private static string Shown(ModemQuirks quirks) =>
        string.Join(';', typeof(ModemQuirks).GetProperties().Select(property => property.GetValue(quirks)));

    private void Boot(string quirk)
    {
        Assert.Null(QuirkTable.TrySet(_bench.Modem.Quirks, quirk));
        _bench.Boot();
    }
}
