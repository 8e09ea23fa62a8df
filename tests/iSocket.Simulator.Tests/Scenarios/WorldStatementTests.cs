using System;
using iSocket.Simulator.Scenarios;
using Xunit;

namespace iSocket.Simulator.Tests.Scenarios;

public sealed class WorldStatementTests
{
    private readonly FakeWorld _world = new();
    private readonly ScenarioRun _run;

    public WorldStatementTests() => _run = new ScenarioRun(_world);

    [Theory]
    [InlineData("model 707", "model Gsm707")]
    [InlineData("power on", "power on")]
    [InlineData("power off", "power off")]
    [InlineData("battery full", "battery True")]
    [InlineData("battery empty", "battery False")]
    [InlineData("processor reset", "reset")]
    [InlineData("flash cut 3", "cut 3")]
    [InlineData("flash corrupt", "corrupt")]
    [InlineData("flash full", "full")]
    [InlineData("flash erased", "erased")]
    [InlineData("flash flips 3", "flips 3")]
    [InlineData("flash slow 300ms", "slow 300")]
    [InlineData("flash fails", "fails ")]
    [InlineData("flash fails 2", "fails 2")]
    [InlineData("flash healthy", "healthy")]
    [InlineData("temperature -4.5", "temperature -45")]
    [InlineData("temperature missing", "thermometer Missing")]
    [InlineData("temperature bad-crc", "thermometer BadCrc")]
    [InlineData("sensor closed", "sensor True")]
    [InlineData("jack out", "jack False")]
    [InlineData("sim puk", "sim Puk")]
    [InlineData("sim stored +407 5m \"ON\"", "stored +407 ON 11:55:00")]
    [InlineData("sim full", "full 23/12/31")]
    [InlineData("sim contact \"Ana\" +407", "contact Ana +407")]
    [InlineData("network denied", "coverage Denied")]
    [InlineData("signal -85", "signal -85")]
    [InlineData("signal unknown", "signal ")]
    [InlineData("nitz on", "nitz True")]
    [InlineData("nitz send", "nitz now")]
    [InlineData("modem clock unset", "modem clock ")]
    [InlineData("modem clock 24/03/15,18:00:00-03", "modem clock 24/03/15 18:00:00-03:00")]
    [InlineData("sms +407 \"ON\"", "sms +407 ON 00:00:00 Text")]
    [InlineData("sms +407 \"ON\" sent 5m ago", "sms +407 ON 00:05:00 Text")]
    [InlineData("sms \"407\" \"ON\" as report", "sms 407 (name) ON 00:00:00 Report")]
    [InlineData("sms withheld \"ON\"", "sms  ON 00:00:00 Text")]
    [InlineData("call withheld", "call ")]
    [InlineData("hangup +407", "hangup +407")]
    [InlineData("phone +407 answers after 5s", "phone +407 Answers 00:00:05")]
    [InlineData("phone +407 rejects", "phone +407 Rejects 00:00:00")]
    [InlineData("phone +407 busy", "phone +407 Busy 00:00:00")]
    [InlineData("phone +407 hangs-up after 5s", "phone +407 hangs up 00:00:05")]
    [InlineData("operator ussd \"*1#\" \"x\" after 5s", "ussd *1# x False 00:00:05")]
    [InlineData("operator ussd \"*1#\" error", "ussd *1# - False 00:00:00")]
    [InlineData("operator ussd \"*1#\" silent", "ussd *1# - True 00:00:00")]
    [InlineData("operator sms fails", "sms fails -1")]
    [InlineData("operator sms fails 2", "sms fails 2")]
    [InlineData("operator sms works", "sms works")]
    [InlineData("modem mute", "mute")]
    [InlineData("modem recover", "recover")]
    [InlineData("modem reset", "modem reset")]
    [InlineData("modem brownout", "brownout")]
    [InlineData("modem garble 5", "garble 5")]
    [InlineData("modem loses notification", "lose")]
    [InlineData("modem repeats notification", "repeat")]
    public void ActsOnTheWorld(string line, string done)
    {
        Assert.Equal(OutcomeKind.Passed, Execute(line).Kind);
        Assert.Equal([done], _world.Done);
        Assert.Equal(0, _world.Time.NowUs);
    }

    [Fact]
    public void SetsTheTrueTime()
    {
        Execute("clock 24/03/15,18:00:00+05:30");
        Assert.Equal(new DateTimeOffset(2024, 3, 15, 18, 0, 0, new TimeSpan(5, 30, 0)), _world.LocalTime);
    }

    [Theory]
    [InlineData("button press", 200)]
    [InlineData("button hold 6s", 6000)]
    public void AButtonTakesItsTimeWhileTheWorldRuns(string line, long ms)
    {
        bool ran = false;
        _world.AtMs(100, () => ran = true);
        Execute(line);
        Assert.Equal(["button True 0", $"button False {ms}"], _world.Done);
        Assert.Equal(ms, _world.Time.NowMs);
        Assert.True(ran);
    }

    [Fact]
    public void AdvanceRunsTheWorld()
    {
        Execute("advance 1h30m");
        Assert.Equal(5_400_000, _world.Time.NowMs);
    }

    [Fact]
    public void TheModelStandsBeforeTheFirstPowerOn()
    {
        Execute("power on");
        Execute("power off");
        StatementOutcome outcome = Execute("model 707");
        Assert.Equal(OutcomeKind.Refused, outcome.Kind);
        Assert.Contains("before the first power on", outcome.Text);
        Assert.DoesNotContain("model Gsm707", _world.Done);
    }

    [Theory]
    [InlineData(true, "'power on' is not supported yet")]
    [InlineData(false, "'power on' is not supported here: no plug")]
    public void RefusesWhatTheWorldCannotDo(bool notImplemented, string why)
    {
        _world.Missing = notImplemented ? new NotImplementedException() : new NotSupportedException("no plug");
        StatementOutcome outcome = Execute("power on");
        Assert.Equal(OutcomeKind.Refused, outcome.Kind);
        Assert.Equal(why, outcome.Text);
    }

    [Fact]
    public void RegisteredAndIdleNeedsAQuietModem()
    {
        _world.IsAlive = true;
        _world.AtMs(8000, () => _world.IsRegistered = true);
        _world.ModemSpeaksAt(9500);
        _world.ModemSpeaksAt(11_000);
        Assert.Equal(OutcomeKind.Passed, Execute("wait registered").Kind);
        Assert.InRange(_world.Time.NowMs, 13_000, 13_200);
    }

    [Fact]
    public void RegistrationMayStayAway()
    {
        _world.IsAlive = true;
        StatementOutcome outcome = Execute("wait registered within 10s");
        Assert.Equal("expected to be registered and idle within 10s; seen: not registered", outcome.Text);
        Assert.Equal(10_000, _world.Time.NowMs);
    }

    [Fact]
    public void ADeviceWithoutSupplyIsNotRegistered()
    {
        _world.IsRegistered = true;
        StatementOutcome outcome = Execute("wait registered");
        Assert.EndsWith("the device has no supply", outcome.Text);
        Assert.Equal(120_000, _world.Time.NowMs);
    }

    private StatementOutcome Execute(string line)
    {
        Assert.Null(StatementReader.Read(line, 1, out Statement? statement));
        return _run.Execute(statement!);
    }
}
