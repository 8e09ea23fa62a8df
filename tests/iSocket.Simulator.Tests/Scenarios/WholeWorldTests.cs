using System.Text;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Scenarios;
using Xunit;

namespace iSocket.Simulator.Tests.Scenarios;

/// <summary>The language on the real world: firmware, board, modem and network.</summary>
public sealed class WholeWorldTests
{
    private const string Pairing = """
        nitz on
        power on
        wait registered
        sms +40711000111 "SECNUMBER+40711000111"
        expect sms +40711000111 "SECNUMBER+40711000111 - OK"
        sms 0040711000111 "SECLIST=ON"
        expect next sms 40711000111 ~"SECLIST=ON - O."
        """;

    [Fact]
    public void AnOwnerPairsAndSwitches()
    {
        FileResult result = Run(Pairing + "\nsms +40711000111 \"ON\"\nexpect socket on within 10s\nexpect sms +40711000111 \"Power socket ON\" parts 1\nexpect led out steady\nexpect sim empty");
        Assert.Equal(OutcomeKind.Passed, result.Outcome);
    }

    // The network carries the kind of an address beside it: a name is no number, whatever it is made of.
    [Theory]
    [InlineData("\"40711000111\"")]
    [InlineData("\"+4071100011\"")]
    [InlineData("\"Ana\"")]
    [InlineData("withheld")]
    [InlineData("+40799000999")]
    public void NobodyElseIsTheOwner(string sender)
    {
        FileResult result = Run(Pairing + $"\nsms {sender} \"ON\"\nexpect no sms for 1m\nexpect socket off\nexpect sim empty");
        Assert.Equal(string.Empty, result.Outcome == OutcomeKind.Passed ? string.Empty : result.Lines[0]);
    }

    [Fact]
    public void TheSameSeedGivesTheSameTrace()
    {
        const string Text = Pairing + "\nmodem garble 40\nsms +40711000111 \"STATUS\"\nadvance 2m\nmodem brownout\nadvance 2m\nprocessor reset\nadvance 1m";
        string trace = Run(Text).Trace;
        Assert.Equal(trace, Run(Text).Trace);
        Assert.Contains(" host    AT", trace);
        Assert.Contains(" modem   ", trace);
        Assert.Contains(" network ", trace);
        Assert.NotEqual(trace, Run(Text, seed: 2).Trace);
    }

    [Fact]
    public void TheWorldServesEveryStatement()
    {
        foreach (StatementRow row in StatementTable.Rows)
        {
            if (!row.IsReserved)
            {
                string before = row.OnlyBeforePower ? string.Empty : "power on\nwait registered\n";
                Assert.NotEqual(OutcomeKind.Refused, Run(before + row.Example + "\nadvance 1m").Outcome);
            }
        }
    }

    private static FileResult Run(string text, int seed = 1)
    {
        ScenarioRunner runner = new((ITrace log) => new OutsideWorld(new World(seed, log)), trace: true);
        return runner.Run(ScenarioFile.Parse("x.scn", Encoding.UTF8.GetBytes(text)));
    }
}
