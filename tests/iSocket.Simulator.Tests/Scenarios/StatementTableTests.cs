using System.Collections.Generic;
using System.Linq;
using iSocket.Simulator.Scenarios;
using Xunit;

namespace iSocket.Simulator.Tests.Scenarios;

public sealed class StatementTableTests
{
    [Fact]
    public void EveryExampleIsReadAsItsOwnRow()
    {
        foreach (StatementRow row in StatementTable.Rows)
        {
            Assert.Null(StatementReader.Read(row.Example, 1, out Statement? statement));
            Assert.Same(row, statement!.Row);
        }
    }

    [Fact]
    public void EveryRowHasHelpOnOneLine() =>
        Assert.All(StatementTable.Rows, row => Assert.Matches("^[^\n]{5,}$", row.Help));

    [Fact]
    public void NoTwoRowsFitOneLine()
    {
        List<Token> tokens = [];
        foreach (StatementRow row in StatementTable.Rows)
        {
            ScenarioLexer.Read(row.Example, tokens);
            Assert.Single(StatementTable.Rows, r => r.Pattern.Match(tokens).Success);
        }
    }

    [Fact]
    public void ShowsItsFormForTheHelp()
    {
        StatementRow row = StatementTable.Rows.First(r => r.Pattern.LeadingWords.SequenceEqual(["expect", "next", "sms"]));
        Assert.Equal("expect next sms <to> \"<text>\"|~\"<regex>\" [parts <n>] [within <within>]", row.Pattern.ToString());
    }

    [Theory]
    [InlineData("sms +40711 \"a\" sent 5m ago as flash", "expected the end of the line after 'sms +40711 \"a\" sent 5m ago', found as")]
    [InlineData("sms +40711 \"a\" sent 5m", "expected ago after 'sms +40711 \"a\" sent 5m', found nothing")]
    [InlineData("sms +40711 ON", "expected a text in quotes after 'sms +40711', found ON")]
    [InlineData("sms 407a \"ON\"", "expected a phone number, withheld, or a sender in quotes after 'sms', found 407a")]
    [InlineData("signal -114", "dBm takes a level from -113 to -51, not -114")]
    [InlineData("signal -50", "dBm takes a level from -113 to -51, not -50")]
    [InlineData("expect miclevel 16", "n takes a number from 0 to 15, not 16")]
    [InlineData("flash cut 0", "n takes a number from 1, not 0")]
    [InlineData("operator sms fails 0", "n takes a number from 1, not 0")]
    [InlineData("temperature 4.55", "a temperature has at most one decimal and lies within 2000 degrees")]
    [InlineData("expect sms 1 ~\"(\"", "the regular expression is broken")]
    [InlineData("expect sms \"1\" \"a\"", "expected a phone number after 'expect sms', found \"1\"")]
    [InlineData("expect socket on within 5s for 5s", "expected the end of the line")]
    [InlineData("expect led gsm 3hz", "expected off|steady|1hz|2hz|4hz|flash3s|sim-problem|3flashes after 'expect led gsm', found 3hz")]
    [InlineData("phone 1 busy after 3s", "expected the end of the line after 'phone 1 busy', found after")]
    [InlineData("button", "expected press or hold after 'button', found nothing")]
    [InlineData("frobnicate", "unknown statement frobnicate")]
    [InlineData("\"power\" on", "unknown statement \"power\"")]
    [InlineData("Power on", "unknown statement Power")]
    public void SaysWhyALineIsMalformed(string line, string why)
    {
        string? error = StatementReader.Read(line, 1, out Statement? statement);
        Assert.NotNull(error);
        Assert.StartsWith(why, error);
        Assert.Null(statement);
    }

    // Every form of the language, whatever stage of the project serves it.
    [Theory]
    [InlineData("model 707light")]
    [InlineData("power off")]
    [InlineData("battery empty")]
    [InlineData("sim refused")]
    [InlineData("sim stored 0040711000111 1h30m \"ON\"")]
    [InlineData("network denied")]
    [InlineData("clock 24/03/15,18:00:00+05:30")]
    [InlineData("sms \"InfoTel\" \"ON\" sent 5m ago")]
    [InlineData("sms withheld \"ON\" as binary")]
    [InlineData("call withheld")]
    [InlineData("hangup withheld")]
    [InlineData("phone +40711 rejects")]
    [InlineData("phone +40711 answers after 1m")]
    [InlineData("phone +40711 hangs-up after 250ms")]
    [InlineData("phone +40711 unreachable")]
    [InlineData("operator ussd \"*100#\" \"a\\u0416\"")]
    [InlineData("operator ussd \"*100#\" silent")]
    [InlineData("operator ussd \"*100#\" error after 3s")]
    [InlineData("operator sms fails")]
    [InlineData("temperature -4")]
    [InlineData("temperature bad-crc")]
    [InlineData("modem clock unset")]
    [InlineData("wait registered within 5m")]
    [InlineData("expect sms +40711 ~\"a\\d\" parts 2 within 1m")]
    [InlineData("expect next sms +40711 \"a\" parts 2")]
    [InlineData("expect no sms for 5s")]
    [InlineData("expect no sms +40711")]
    [InlineData("expect no sms +40711 for 5s")]
    [InlineData("expect no call for 5s")]
    [InlineData("expect call +40711 within 5s")]
    [InlineData("expect no hangup for 5s")]
    [InlineData("expect answered within 5s")]
    [InlineData("expect no answer")]
    [InlineData("expect mic on for 10s")]
    [InlineData("expect microrelay off within 10s")]
    [InlineData("expect led power sim-problem")]
    [InlineData("expect led out 3flashes within 1s")]
    [InlineData("expect sim empty")]
    public void ReadsEveryForm(string line)
    {
        Assert.Null(StatementReader.Read(line, 7, out Statement? statement));
        Assert.Equal(7, statement!.Line);
    }
}
