using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using iSocket.Core.Hal;
using iSocket.Simulator.Board;
using iSocket.Simulator.Network;
using iSocket.Simulator.Scenarios;
using iSocket.Simulator.Terminal;
using iSocket.Simulator.Tests.Scenarios;
using Xunit;

namespace iSocket.Simulator.Tests.Terminal;

public sealed class TerminalSessionTests
{
    private readonly FakeWorld _world = new() { IsAlive = true };
    private readonly TerminalTrace _trace = new();
    private readonly List<string> _said = [];
    private readonly TerminalSession _session;

    public TerminalSessionTests() =>
        _session = new TerminalSession(_world, new JumpPace(_world.Time), _trace, (us, text) => _said.Add($"{us / 1000} {text}"));

    [Fact]
    public void BootsWithNetworkTime()
    {
        _session.Boot(DeviceModel.Gsm707);
        Assert.Equal(["model Gsm707", "nitz True", "power on"], _world.Done);
        Assert.NotNull(_session.Execute("model 706", untilQuiet: false));
    }

    [Fact]
    public void WaitsForTheReplyToAMessage()
    {
        _world.MessageAt(7000, "+40711", "Power socket ON");
        Assert.Null(_session.Execute("sms +40711 ON", untilQuiet: true));
        Assert.Equal(["7000 +40711 <- \"Power socket ON\""], _said);
        Assert.Equal(9000, _world.Time.NowMs);
        Assert.Equal("<- \"Power socket ON\"", _session.Watch.LastMessages.Single().Text);
    }

    [Fact]
    public void GivesUpOnADeviceThatStaysSilent()
    {
        Assert.Null(_session.Execute("sms +40711 ON", untilQuiet: true));
        Assert.Equal(22_000, _world.Time.NowMs);
        Assert.Equal("-> \"ON\"", _session.Watch.LastMessages.Single().Text);
    }

    [Fact]
    public void LetsTheDeviceComeToRestAfterOtherStatements()
    {
        _world.ModemSpeaksAt(1500);
        Assert.Null(_session.Execute("sensor closed", untilQuiet: true));
        Assert.InRange(_world.Time.NowMs, 3500, 3600);
        Assert.Null(_session.Execute("sensor open", untilQuiet: false));
        Assert.InRange(_world.Time.NowMs, 3500, 3600);
    }

    [Fact]
    public void SaysWhatTheDeviceDoes()
    {
        _world.AtMs(150, () => _world.SocketRelay = true);
        _world.AtMs(250, () => _world.IsRegistered = true);
        _world.AtMs(1000, () => _world.Become(_world.Begin(true, "407"), CallState.Ended, CallEnd.Busy));
        _world.RestartAt(1500);
        _world.Blink(Led.Gsm, [.. Enumerable.Range(4, 30).Select(i => i * 500L)]);
        _session.Execute("advance 6s", untilQuiet: true);
        Assert.Equal(
            ["150 socket on", "300 on the network", "1000 call to 407: set up", "1000 call to 407: busy", "1500 the device restarts", "3500 led gsm 1hz"],
            _said);
    }

    [Fact]
    public void AnExpectSaysOkOrWhy()
    {
        Assert.Null(_session.Execute("expect socket off", untilQuiet: false));
        Assert.Equal(["0 ok"], _said);
        Assert.False(_session.HasFailed);
        Assert.Equal("expected socket on; seen: socket off", _session.Execute("expect socket on", untilQuiet: false));
        Assert.True(_session.HasFailed);
    }

    [Fact]
    public void CommandsOfTheTerminal()
    {
        Assert.Null(_session.Execute("speed 20", untilQuiet: false));
        Assert.Equal(20, _session.Speed);
        Assert.Null(_session.Execute("speed pause", untilQuiet: false));
        Assert.Equal(0, _session.Speed);
        Assert.Equal("expected speed pause or speed <n>", _session.Execute("speed fast", untilQuiet: false));
        Assert.Null(_session.Execute("history", untilQuiet: false));
        Assert.Equal(["0   speed 20", "0   speed pause", "0   speed fast", "0   history"], _said);
        Assert.Null(_session.Execute("quit", untilQuiet: false));
        Assert.True(_session.IsOver);
    }

    [Fact]
    public void ShowsTheDialogueOnDemand()
    {
        _trace.Write("host", "AT");
        _session.Execute("at on", untilQuiet: false);
        _trace.Write("host", "ATE0");
        _session.Execute("at off", untilQuiet: false);
        _trace.Write("host", "ATI");
        Assert.Equal(["0 host  ATE0"], _said);
    }

    [Fact]
    public void HelpsWithEveryStatementAndCommand()
    {
        List<string> all = HelpText.For(null);
        foreach (StatementRow row in StatementTable.Rows)
        {
            Assert.Contains(all, line => line.StartsWith(row.Pattern.LeadingWords[0], StringComparison.Ordinal));
            Assert.Contains(row.Pattern.ToString(), HelpText.For(row.Pattern.LeadingWords[0]));
        }

        Assert.Contains("    show the AT dialogue between device and modem", HelpText.For("at"));
        _session.Execute("help nonsense", untilQuiet: false);
        Assert.Equal(["0 nothing begins with nonsense"], _said);
    }

    [Fact]
    public void PipedLinesAreAnsweredInPlainText()
    {
        StringWriter output = new();
        StringWriter errors = new();
        StringReader input = new("sms +40711 ON\n\nfoo\n# comment\nadvance 1s\n");
        PipedTerminal piped = new(input, output, errors);
        TerminalSession session = new(_world, new JumpPace(_world.Time), _trace, piped.Say);
        _world.MessageAt(7000, "+40711", "Power socket ON");
        Assert.Equal(1, piped.Run(session, waits: false, CancellationToken.None));
        string[] lines = output.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.Equal("0:00:00.000000 > sms +40711 ON", lines[0]);
        Assert.Equal("0:00:07.000000 +40711 <- \"Power socket ON\"", lines[1]);
        Assert.Equal("line 3: unknown statement foo ('help' lists what there is)", errors.ToString().TrimEnd());
        Assert.Equal(10_000, _world.Time.NowMs);
    }

    [Fact]
    public void PipedInputEndsWellWhenNothingWentWrong()
    {
        PipedTerminal piped = new(new StringReader("advance 1s\nquit\nfoo\n"), TextWriter.Null, TextWriter.Null);
        TerminalSession session = new(_world, new JumpPace(_world.Time), _trace, piped.Say);
        Assert.Equal(0, piped.Run(session, waits: false, CancellationToken.None));
        Assert.Equal(2, piped.LinesRead);
    }
}
