using iSocket.Simulator.Board;
using iSocket.Simulator.Scenarios;
using Xunit;

namespace iSocket.Simulator.Tests.Scenarios;

public sealed class StateExpectationTests
{
    private readonly FakeWorld _world = new();
    private readonly ScenarioRun _run;

    public StateExpectationTests() => _run = new ScenarioRun(_world);

    [Fact]
    public void WithoutWithinItIsNow()
    {
        _world.AtMs(1, () => _world.SocketRelay = true);
        Assert.Equal("expected socket on; seen: socket off", Fail("expect socket on"));
        Assert.Equal(0, _world.Time.NowMs);
        Pass("expect socket on within 5s");
        Assert.Equal(1, _world.Time.NowMs);
        Pass("expect socket on");
    }

    [Fact]
    public void WithinGivesUp()
    {
        Assert.Equal("expected microrelay on within 5s; seen: microrelay off", Fail("expect microrelay on within 5s"));
        Assert.Equal(5000, _world.Time.NowMs);
    }

    [Fact]
    public void ForSeesAGlitchInsideOneEvent()
    {
        _world.AtMs(3000, () =>
        {
            _world.SocketRelay = true;
            _world.SocketRelay = false;
        });
        Pass("expect socket off for 2s");
        Assert.Equal("expected socket off for 10s; seen: socket on after 1s", Fail("expect socket off for 10s"));
    }

    [Fact]
    public void ForLastsItsTime()
    {
        _world.IsMicrophoneLive = true;
        Pass("expect mic on for 10s");
        Assert.Equal(10_000, _world.Time.NowMs);
        _world.AtMs(11_000, () => _world.IsMicrophoneLive = false);
        Fail("expect mic on for 10s");
    }

    [Fact]
    public void MicLevelAndContactAreNow()
    {
        _world.MicrophoneLevel = 7;
        _world.Contact = "Ana";
        Pass("expect miclevel 7");
        Assert.Equal("expected miclevel 8; seen: miclevel 7", Fail("expect miclevel 8"));
        Pass("expect sim contact \"Ana\"");
        Fail("expect sim contact \"Ion\"");
    }

    [Fact]
    public void TheSimIsGivenTimeToBecomeEmpty()
    {
        _world.SimMessageCount = 2;
        _world.AtMs(40_000, () => _world.SimMessageCount = 0);
        Assert.EndsWith("2 left", Fail("expect sim empty"));
        Pass("expect sim empty within 1m");
        Assert.Equal(40_000, _world.Time.NowMs);
    }

    [Fact]
    public void RestartsAreKeptAndConsumed()
    {
        _world.RestartAt(1000);
        _world.RestartAt(2000);
        Pass("advance 5s");
        Assert.EndsWith("one at 1s", Fail("expect no restart"));
        Pass("expect restart");
        Pass("expect restart");
        Pass("expect no restart for 10s");
        Fail("expect restart within 1s");
    }

    [Fact]
    public void ALedIsJudgedOverTheSecondsThatFollow()
    {
        _world.Blink(Led.Out, 1000);
        Pass("expect led out steady within 1s");
        Assert.Equal(7000, _world.Time.NowMs);
    }

    [Fact]
    public void TheWindowStartsWithinTheTime()
    {
        _world.Blink(Led.Out, 1000);
        Assert.Equal("expected led out steady within 900ms; seen: in the last window off 100ms, on 5900ms", Fail("expect led out steady within 900ms"));
    }

    [Fact]
    public void ThreeFlashesTakeTwoSeconds()
    {
        _world.Blink(Led.Power, 200, 400, 600, 800, 1000, 1200, 1400);
        Pass("expect led power 3flashes");
        Assert.Equal(2000, _world.Time.NowMs);
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
