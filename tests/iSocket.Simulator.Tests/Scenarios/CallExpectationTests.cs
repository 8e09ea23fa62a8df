using iSocket.Simulator.Network;
using iSocket.Simulator.Scenarios;
using Xunit;

namespace iSocket.Simulator.Tests.Scenarios;

public sealed class CallExpectationTests
{
    private readonly FakeWorld _world = new();
    private readonly ScenarioRun _run;

    public CallExpectationTests() => _run = new ScenarioRun(_world);

    [Fact]
    public void ADialledNumberIsSeenOnce()
    {
        _world.AtMs(1000, () => _world.Begin(true, "40711"));
        Pass("expect call +40711");
        Fail("expect call +40711 within 1s");
        Pass("expect no call for 1s");
    }

    [Fact]
    public void NoCallFailsForOneThatIsThere()
    {
        _world.Begin(true, "40711");
        Pass("expect no call +40712 for 1s");
        Assert.Equal("expected no call to +40711 for 1s; seen: call to 40711 at 0s (dialling)", Fail("expect no call +40711 for 1s"));
        Assert.Equal(1000, _world.Time.NowMs);
    }

    [Fact]
    public void AnIncomingCallIsNoCallOfTheDevice()
    {
        _world.Begin(false, "40711");
        Pass("expect no call for 1s");
    }

    [Fact]
    public void RejectingIsAHangUpByTheDevice()
    {
        NetworkCall call = _world.Begin(false, "40711");
        _world.AtMs(1000, () => _world.Become(call, CallState.Ended, CallEnd.Device));
        Pass("expect hangup");
        Pass("expect no hangup for 1s");
    }

    [Theory]
    [InlineData(CallEnd.Phone)]
    [InlineData(CallEnd.Network)]
    [InlineData(CallEnd.Busy)]
    public void WhatOthersEndIsNoHangUp(CallEnd end)
    {
        NetworkCall call = _world.Begin(true, "40711");
        _world.AtMs(1000, () => _world.Become(call, CallState.Ended, end));
        Pass("expect no hangup for 5s");
        Fail("expect hangup within 1s");
    }

    [Fact]
    public void AnAnswerIsKeptUntilAskedFor()
    {
        NetworkCall call = _world.Begin(false, "40711");
        _world.AtMs(1000, () => _world.Become(call, CallState.Active));
        _world.AtMs(2000, () => _world.Become(call, CallState.Ended, CallEnd.Phone));
        Pass("advance 5s");
        Fail("expect no answer for 1s");
        Pass("expect answered");
        Pass("expect no answer for 1s");
    }

    [Fact]
    public void APhoneThatAnswersIsNoAnswerOfTheDevice()
    {
        NetworkCall call = _world.Begin(true, "40711");
        _world.Become(call, CallState.Active);
        Pass("expect no answer for 1s");
    }

    [Theory]
    [InlineData(20_000, true)]
    [InlineData(18_000, true)]
    [InlineData(22_000, true)]
    [InlineData(17_900, false)]
    [InlineData(22_100, false)]
    public void RingingIsCountedFromAlerting(long rangMs, bool passes)
    {
        Ring("40711", 1000, rangMs, CallEnd.Device);
        Pass("expect call +40711");
        Assert.Equal(passes, Execute("expect ringing +40711 for 20s").Kind == OutcomeKind.Passed);
        if (passes)
        {
            Pass("expect no hangup for 1m");
        }
    }

    [Fact]
    public void RingingMayBeOverAlready()
    {
        Ring("40711", 1000, 20_000, CallEnd.Device);
        Pass("expect call +40711");
        Pass("advance 10m");
        Pass("expect ringing +40711 for 20s");
        Assert.Equal(600_000, _world.Time.NowMs - 500);
    }

    [Fact]
    public void WithoutExpectCallRingingTakesTheNextOne()
    {
        Ring("40711", 1000, 20_000, CallEnd.Device);
        Ring("40712", 31_000, 20_000, CallEnd.Device);
        Pass("expect ringing +40711 for 20s");
        Pass("expect ringing +40712 for 20s");
        Pass("expect no call for 1s");
        Pass("expect no hangup for 1s");
    }

    [Fact]
    public void OneExpectCallServesOneRinging()
    {
        Ring("40711", 1000, 20_000, CallEnd.Device);
        Pass("expect call +40711");
        Pass("expect ringing +40711 for 20s");
        Fail("expect ringing +40711 for 20s");
    }

    [Fact]
    public void OnlyTheDeviceMayEndTheRinging()
    {
        Ring("40711", 1000, 20_000, CallEnd.Phone);
        Assert.Contains("ended by the phone", Fail("expect ringing +40711 for 20s"));
    }

    [Fact]
    public void AnAnsweredCallDoesNotRing()
    {
        NetworkCall call = _world.Begin(true, "40711");
        _world.AtMs(1000, () => _world.Become(call, CallState.Alerting));
        _world.AtMs(6000, () => _world.Become(call, CallState.Active));
        Assert.EndsWith("answered after 5s", Fail("expect ringing +40711 for 20s"));
    }

    [Fact]
    public void ACallThatNeverRingsFails()
    {
        NetworkCall call = _world.Begin(true, "40711");
        _world.AtMs(1000, () => _world.Become(call, CallState.Ended, CallEnd.Busy));
        Assert.Contains("never rang", Fail("expect ringing +40711 for 20s"));
    }

    private void Ring(string number, long alertMs, long ringMs, CallEnd end)
    {
        _world.AtMs(alertMs - 500, () =>
        {
            NetworkCall call = _world.Begin(true, number);
            _world.AtMs(alertMs, () => _world.Become(call, CallState.Alerting));
            _world.AtMs(alertMs + ringMs, () => _world.Become(call, CallState.Ended, end));
        });
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
