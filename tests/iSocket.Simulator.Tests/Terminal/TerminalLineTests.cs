using iSocket.Simulator.Terminal;
using Xunit;

namespace iSocket.Simulator.Tests.Terminal;

public sealed class TerminalLineTests
{
    [Theory]
    [InlineData("sms +407 ON", "sms +407 \"ON\"")]
    [InlineData("  sms +407   SALDOUMS=*100#  ", "  sms +407   \"SALDOUMS=*100#\"")]
    [InlineData("sms withheld say \"hi\" \\", "sms withheld \"say \\\"hi\\\" \\\\\"")]
    [InlineData("expect sms +407 Power socket ON", "expect sms +407 \"Power socket ON\"")]
    [InlineData("expect next sms +407 All ON", "expect next sms +407 \"All ON\"")]
    [InlineData("sms +407 \"ON\" sent 5m ago", "sms +407 \"ON\" sent 5m ago")]
    [InlineData("expect sms +407 ~\"a.*\" within 5s", "expect sms +407 ~\"a.*\" within 5s")]
    [InlineData("sms \"InfoTel\" \"ON\"", "sms \"InfoTel\" \"ON\"")]
    [InlineData("sms +407", "sms +407")]
    [InlineData("sms", "sms")]
    [InlineData("expect no sms +407 for 5s", "expect no sms +407 for 5s")]
    [InlineData("power on", "power on")]
    public void QuotesTheTextOfAMessage(string typed, string line) => Assert.Equal(line, TerminalLine.WithQuotes(typed));
}
