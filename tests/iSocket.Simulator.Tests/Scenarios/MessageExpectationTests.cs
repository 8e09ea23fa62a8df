using iSocket.Simulator.Scenarios;
using Xunit;

namespace iSocket.Simulator.Tests.Scenarios;

public sealed class MessageExpectationTests
{
    private readonly FakeWorld _world = new();
    private readonly ScenarioRun _run;

    public MessageExpectationTests() => _run = new ScenarioRun(_world);

    [Fact]
    public void WaitsForTheMessageAndGoesOnThere()
    {
        _world.MessageAt(12_000, "0040711", "Power socket ON");
        Pass("expect sms +40711 \"Power socket ON\"");
        Assert.Equal(12_000, _world.Time.NowMs);
    }

    [Fact]
    public void GivesUpAfterThirtySeconds()
    {
        _world.MessageAt(30_001, "+40711", "late");
        Assert.Equal("expected sms +40711 \"late\" within 30s; seen: no message", Fail("expect sms +40711 \"late\""));
        Assert.Equal(30_000, _world.Time.NowMs);
    }

    [Fact]
    public void TheLastMomentCounts()
    {
        _world.MessageAt(5000, "+40711", "now");
        Pass("expect sms +40711 \"now\" within 5s");
    }

    [Fact]
    public void ConsumesWhatItMatches()
    {
        _world.MessageAt(1000, "+40711", "a");
        Pass("expect sms +40711 \"a\"");
        Assert.Contains("no new message; the last was sms +40711 \"a\" at 1s", Fail("expect sms +40711 \"a\" within 1s"));
    }

    [Fact]
    public void AnEarlierUnconsumedMessageSatisfiesALaterExpect()
    {
        _world.MessageAt(1000, "+40711", "a");
        _world.MessageAt(2000, "+40711", "b");
        Pass("advance 1h");
        Pass("expect sms +40711 \"b\"");
        Pass("expect sms +40711 \"a\"");
        Assert.Equal(3_600_000, _world.Time.NowMs);
    }

    [Fact]
    public void OtherNumberOtherTextOtherPartsDoNotMatch()
    {
        _world.MessageAt(1000, "+40712", "a");
        _world.MessageAt(1000, "+40711", "A");
        _world.MessageAt(1000, "+40711", "a", 3);
        Assert.Contains("in 3 parts", Fail("expect sms +40711 \"a\" parts 2 within 5s"));
        Pass("expect sms +40711 \"a\" parts 3");
        Fail("expect sms +40711 \"a\" within 5s");
    }

    [Fact]
    public void AnExpressionMatchesTheWholeText()
    {
        _world.MessageAt(1000, "+40711", "TEMP: 25C\nx");
        Fail("expect sms +40711 ~\"TEMP: \\d+C\" within 2s");
        Pass("expect sms +40711 ~\"TEMP: \\d+C\\nx\" parts 1");
    }

    [Fact]
    public void NextFailsAtOnceWhenAnotherCameFirst()
    {
        _world.MessageAt(1000, "+40799", "x");
        _world.MessageAt(2000, "+40711", "a");
        Assert.Equal(
            "expected next sms +40711 \"a\" within 30s; seen: sms +40799 \"x\" at 1s came first",
            Fail("expect next sms +40711 \"a\""));
        Assert.Equal(1000, _world.Time.NowMs);
    }

    [Fact]
    public void NextTakesTheOldestUnconsumed()
    {
        _world.MessageAt(1000, "+40711", "a1", 2);
        _world.MessageAt(2000, "+40711", "b");
        Pass("advance 5s");
        Pass("expect next sms +40711 ~\"a.\" parts 2");
        Pass("expect next sms +40711 \"b\"");
        Assert.EndsWith("at 2s", Fail("expect next sms +40711 \"b\" within 1s"));
    }

    [Fact]
    public void NoSmsFailsForOneThatIsThere()
    {
        _world.MessageAt(1000, "+40711", "a");
        Pass("advance 5s");
        Assert.Contains("sms +40711 \"a\" at 1s", Fail("expect no sms"));
        Assert.Equal(5000, _world.Time.NowMs);
    }

    [Fact]
    public void NoSmsWatchesForItsTime()
    {
        _world.MessageAt(29_000, "+40711", "a");
        Pass("expect no sms for 28s");
        Fail("expect no sms +40711");
        Pass("expect no sms 0040712 for 1s");
        Pass("expect sms +40711 \"a\"");
        Pass("expect no sms");
        Assert.Equal(60_000, _world.Time.NowMs);
    }

    private void Pass(string line) => Assert.Equal(string.Empty, Execute(line).Text);

    private string Fail(string line)
    {
        StatementOutcome outcome = Execute(line);
        Assert.Equal(OutcomeKind.Failed, outcome.Kind);
        return outcome.Text;
    }

    private StatementOutcome Execute(string line)
    {
        Assert.Null(StatementReader.Read(line, 1, out Statement? statement));
        return _run.Execute(statement!);
    }
}
