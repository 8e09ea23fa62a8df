using System.Collections.Generic;
using iSocket.Simulator.Modem.Faults;
using iSocket.Simulator.Scenarios;
using Xunit;

namespace iSocket.Simulator.Tests.Scenarios;

/// <summary>Statements about faults reach the fault that they name.</summary>
public sealed class FaultStatementTests
{
    private readonly FakeWorld _world = new();
    private readonly ScenarioRun _run;

    public FaultStatementTests() => _run = new ScenarioRun(_world);

    private FaultOrders Orders => _world.Faults.Orders;

    [Theory]
    [InlineData("modem caller-id missing", (int)CallerIdFault.Missing)]
    [InlineData("modem caller-id nowhere", (int)CallerIdFault.Nowhere)]
    [InlineData("modem caller-id local", (int)CallerIdFault.Local)]
    [InlineData("modem caller-id usual", (int)CallerIdFault.None)]
    public void CallerId(string line, int fault)
    {
        Orders.Calls.CallerId = CallerIdFault.Missing;
        Execute(line);
        Assert.Equal((CallerIdFault)fault, Orders.Calls.CallerId);
    }

    [Theory]
    [InlineData("modem send plain-error", (int)SendFault.PlainError, 0, 1)]
    [InlineData("modem send silent 2", (int)SendFault.Silent, 0, 2)]
    [InlineData("modem send unconfirmed", (int)SendFault.Unconfirmed, 0, 1)]
    [InlineData("modem send resets", (int)SendFault.Resets, 0, 1)]
    [InlineData("modem send error 42 3", (int)SendFault.Error, 42, 3)]
    public void Sending(string line, int fault, int number, int count)
    {
        Execute(line);
        for (int i = 0; i < count; i++)
        {
            Assert.True(Orders.Sending.TryTake(out (SendFault Fault, int Number) fate));
            Assert.Equal(((SendFault)fault, number), fate);
        }

        Assert.False(Orders.Sending.TryTake(out _));
        Execute(line);
        Execute("modem send as usual");
        Assert.False(Orders.Sending.TryTake(out _));
    }

    [Fact]
    public void Prompt()
    {
        Execute("modem prompt late 5s");
        Execute("modem prompt without space");
        Assert.Equal((5000, true), (_world.Faults.Quirks.PromptMs, _world.Faults.Quirks.PromptLacksSpace));
        Execute("modem prompt as usual");
        Assert.Equal((20, false), (_world.Faults.Quirks.PromptMs, _world.Faults.Quirks.PromptLacksSpace));
    }

    [Theory]
    [InlineData("modem loses \"+CSQ:\" 2", "\r\n+CSQ: 1,0\r\n", "", "")]
    [InlineData("modem repeats \"OK\"", "\r\nOK\r\n", "\r\nOK\r\n\r\nOK\r\n", "\r\nOK\r\n")]
    [InlineData("modem drops 2 in \"OK\"", "\r\nOK\r\n", "\r\nO\n", "\r\nOK\r\n")]
    [InlineData("modem says \"RING\" before \"OK\"", "\r\nOK\r\n", "\r\nRING\r\n\r\nOK\r\n", "\r\nOK\r\n")]
    [InlineData("modem says \"RING\" after \"OK\"", "\r\nOK\r\n", "\r\nOK\r\n\r\nRING\r\n", "\r\nOK\r\n")]
    public void Lines(string line, string said, string first, string second)
    {
        Execute(line);
        Assert.Equal("\r\nother\r\n", Orders.Lines.Apply("\r\nother\r\n"));
        Assert.Equal(first, Orders.Lines.Apply(said));
        Assert.Equal(second, Orders.Lines.Apply(said));
    }

    [Fact]
    public void Commands()
    {
        Execute("modem reset at \"AT+CMGD\"");
        Execute("modem answers \"+CMGD\" after 2s");
        Assert.False(Orders.Commands.TakeRestart("+CMGR=1"));
        Assert.True(Orders.Commands.TakeRestart("+CMGD=1"));
        Assert.False(Orders.Commands.TakeRestart("+CMGD=1"));
        Assert.Equal(0, Orders.Commands.TakeDelayMs("+CSQ"));
        Assert.Equal(2000, Orders.Commands.TakeDelayMs("+CMGD=1"));
        Assert.Equal(0, Orders.Commands.TakeDelayMs("+CMGD=1"));
        Execute("modem stuck");
        Assert.True(Orders.Commands.Ignores("+CSQ"));
        Assert.False(Orders.Commands.Ignores(string.Empty));
        Execute("modem healthy");
        Assert.False(Orders.Commands.Ignores("+CSQ"));
    }

    [Fact]
    public void Ring()
    {
        Execute("modem ring CRING");
        Execute("modem caller-id late 2s");
        Assert.Equal((true, 2000L), (Orders.Calls.RingsExtended, Orders.Calls.CallerIdLateMs));
        Execute("modem ring RING");
        Assert.False(Orders.Calls.RingsExtended);
        Execute("modem call gone");
        Assert.Equal([true, false], new List<bool> { Orders.Calls.TakeGoneAtAnswer(), Orders.Calls.TakeGoneAtAnswer() });
    }

    [Theory]
    [InlineData("modem quirk ring-period=12", "ring-period takes 3000 (500 to 600000)")]
    [InlineData("modem quirk frob=1", "no quirk is called 'frob'")]
    [InlineData("modem baud 300", "expected auto|1200|")]
    [InlineData("modem leaves nothing", "expected hex|ucs2|")]
    [InlineData("modem storm 1", "expected for after 'modem storm 1', found nothing")]
    public void SaysWhatIsWrong(string line, string why) => Assert.StartsWith(why, StatementReader.Read(line, 1, out _));

    [Theory]
    [InlineData("sms +407 \"x\" as part 3 of 2")]
    [InlineData("sms +407 \"x\" as part 1 of 256")]
    public void APartThatCannotBe(string line)
    {
        Assert.Null(StatementReader.Read(line, 1, out Statement? statement));
        Assert.Equal(OutcomeKind.Refused, _run.Execute(statement!).Kind);
    }

    [Theory]
    [InlineData("sms +407 \"x\" as ports", "sms +407 x 00:00:00 Ports")]
    [InlineData("sms +407 \"x\" as mms", "sms +407 x 00:00:00 Mms")]
    [InlineData("sms +407 \"x\" as voicemail", "sms +407 x 00:00:00 Voicemail")]
    [InlineData("sms +407 \"x\" as class1", "sms +407 x 00:00:00 Class1")]
    [InlineData("sms +407 \"x\" as class2", "sms +407 x 00:00:00 Class2")]
    public void ClassesOfMessages(string line, string done)
    {
        Execute(line);
        Assert.Equal([done], _world.Done);
    }

    private void Execute(string line)
    {
        Assert.Null(StatementReader.Read(line, 1, out Statement? statement));
        Assert.Equal(OutcomeKind.Passed, _run.Execute(statement!).Kind);
    }
}
