using System.Linq;
using System.Text;
using iSocket.Simulator.Scenarios;
using Xunit;

namespace iSocket.Simulator.Tests.Scenarios;

public sealed class ScenarioFileTests
{
    [Fact]
    public void KeepsLineNumbersThroughCommentsBlanksAndLineEnds()
    {
        ScenarioFile file = Parse("\uFEFF# a\r\n\r\npower on\r\n  \nadvance 5s # b");
        Assert.Empty(file.Errors);
        Assert.Equal([3, 5], file.Statements.Select(s => s.Line));
    }

    [Fact]
    public void NamesEveryMalformedLine()
    {
        ScenarioFile file = Parse("power on\nfoo\nadvance 5");
        Assert.Equal(
            ["x.scn:2: unknown statement foo", "x.scn:3: expected a duration like 30s or 1h30m after 'advance', found 5"],
            file.Errors.Select(e => e.For("x.scn")));
    }

    [Fact]
    public void NamesTheLineThatIsNotUtf8()
    {
        ScenarioFile file = ScenarioFile.Parse("x.scn", [.. "power on\n# "u8, 0xC3, 0x28, .. "\npower off"u8]);
        Assert.Equal("x.scn:2: the line is not UTF-8", file.Errors.Single().For("x.scn"));
    }

    [Fact]
    public void TheModelStandsBeforeTheFirstPowerOn()
    {
        Assert.Empty(Parse("power off\nmodel 707\nmodel 706\npower on").Errors);
        ScenarioError error = Parse("power on\npower off\nmodel 707").Errors.Single();
        Assert.Equal(3, error.Line);
        Assert.Contains("before the first power on", error.Why);
    }

    [Fact]
    public void AnExtensionIsReadAndRefused()
    {
        ScenarioError error = Parse("extension WEB on").Errors.Single();
        Assert.Equal("'extension WEB on' is not supported yet", error.Why);
        Assert.StartsWith("expected on", Parse("extension WEB off").Errors.Single().Why);
    }

    private static ScenarioFile Parse(string text) => ScenarioFile.Parse("x.scn", Encoding.UTF8.GetBytes(text));
}
