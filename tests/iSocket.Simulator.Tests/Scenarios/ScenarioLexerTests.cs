using System.Collections.Generic;
using System.Linq;
using iSocket.Simulator.Scenarios;
using Xunit;

namespace iSocket.Simulator.Tests.Scenarios;

public sealed class ScenarioLexerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("   \t ", "")]
    [InlineData("# all comment", "")]
    [InlineData("power on", "power|on")]
    [InlineData("  power\ton # now", "power|on")]
    [InlineData("power on#now", "power|on")]
    [InlineData("sms 1 \"a # b\" # c", "sms|1|a # b")]
    [InlineData("sms 1 \"\"", "sms|1|")]
    [InlineData("\"a\\nb\\\"c\\\\d\\u0416\"", "a\nb\"c\\dЖ")]
    [InlineData("\"\\\\n\"", "\\n")]
    [InlineData("\"ț\"", "ț")]
    [InlineData("~\"\\d+ \\\"x\\\" \\\\ \\n\"", "\\d+ \"x\" \\\\ \\n")]
    [InlineData("~ x", "~|x")]
    public void CutsALine(string line, string joined)
    {
        List<Token> tokens = [];
        Assert.Null(ScenarioLexer.Read(line, tokens));
        Assert.Equal(joined, string.Join('|', tokens.Select(t => t.Value)));
    }

    [Fact]
    public void TellsTextsFromWordsAndExpressions()
    {
        List<Token> tokens = [];
        Assert.Null(ScenarioLexer.Read("a \"a\" ~\"a\"", tokens));
        Assert.Equal([TokenKind.Word, TokenKind.Text, TokenKind.Regex], tokens.Select(t => t.Kind));
    }

    [Theory]
    [InlineData("sms 1 \"abc", "closing quote")]
    [InlineData("sms 1 \"abc\\\"", "closing quote")]
    [InlineData("expect sms 1 ~\"abc\\\"", "closing quote")]
    [InlineData("sms 1 \"a\\tb\"", "\\ is followed by")]
    [InlineData("sms 1 \"a\\", "\\ is followed by")]
    [InlineData("sms 1 \"\\u12G4\"", "four hexadecimal")]
    [InlineData("sms 1 \"\\u12\"", "four hexadecimal")]
    [InlineData("sms 1 \"a\"\"b\"", "space is missing")]
    [InlineData("sms 1 \"a\"within", "space is missing")]
    [InlineData("sms 1\"a\"", "space is missing")]
    public void RefusesWhatIsNotALine(string line, string why)
    {
        string? error = ScenarioLexer.Read(line, []);
        Assert.NotNull(error);
        Assert.Contains(why, error);
    }

    [Fact]
    public void QuotesSoThatItReadsItsOwnWriting()
    {
        const string Text = "a\n\"b\" \\ \u0001 Ж";
        List<Token> tokens = [];
        Assert.Null(ScenarioLexer.Read(QuotedText.Quote(Text), tokens));
        Assert.Equal(Text, tokens.Single().Value);
    }
}
