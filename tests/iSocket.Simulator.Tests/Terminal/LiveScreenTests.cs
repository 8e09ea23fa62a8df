using iSocket.Simulator.Board;
using iSocket.Simulator.Scenarios;
using iSocket.Simulator.Terminal;
using iSocket.Simulator.Tests.Scenarios;
using Spectre.Console;
using Xunit;

namespace iSocket.Simulator.Tests.Terminal;

public sealed class LiveScreenTests
{
    private readonly FakeWorld _world = new() { IsAlive = true };
    private readonly LineEditor _editor = new(Completer.Complete);
    private readonly EventLog _log = new();
    private readonly TerminalSession _session;
    private readonly LiveScreen _screen;

    public LiveScreenTests()
    {
        _session = new TerminalSession(_world, new JumpPace(_world.Time), new TerminalTrace(), _log.Add);
        _screen = new LiveScreen(_session, _editor, _log);
    }

    [Theory]
    [InlineData(80, 24)]
    [InlineData(120, 40)]
    public void FillsTheScreenButForTheLastLine(int width, int height)
    {
        for (int i = 0; i < 100; i++)
        {
            _session.Say($"event {i} [not markup] " + new string('x', 150));
        }

        _session.Watch.NoteSent("+40711", "A [bold]text");
        string[] lines = Draw(width, height);
        Assert.Equal(height - 1, lines.Length);
        Assert.All(lines, line => Assert.Equal(width, line.Length));
        Assert.Contains(lines, l => l.Contains("+40711           -> \"A [bold]text\""));
        Assert.Contains(lines, l => l.Contains("event 99 [not markup]"));
    }

    [Fact]
    public void ShowsThePresentState()
    {
        _world.SocketRelay = true;
        _world.IsRegistered = true;
        _world.SignalDbm = -85;
        _world.TemperatureTenths = -45;
        _world.Blink(Led.Out, 100);
        _session.Execute("advance 1h2m3s", untilQuiet: false);
        string all = string.Join('\n', Draw(80, 24));
        Assert.Contains("GSM 706 compatible", all);
        Assert.Contains("● OUT steady", all);
        Assert.Contains("○ GSM off", all);
        Assert.Contains("socket ON", all);
        Assert.Contains("-4.5 °C", all);
        Assert.Contains("on the network, -85 dBm", all);
        Assert.Contains("uptime 1:02:03", all);
    }

    [Fact]
    public void ShowsWhatIsBeingTypedAndWhatMayFollow()
    {
        foreach (char c in "power o")
        {
            _editor.Press(new System.ConsoleKeyInfo(c, 0, false, false, false));
        }

        _editor.Press(new System.ConsoleKeyInfo('\t', System.ConsoleKey.Tab, false, false, false));
        string[] lines = Draw(80, 24);
        Assert.Equal("> power o", lines[^1].TrimEnd());
        Assert.Equal("off  on", lines[^2].TrimEnd());
    }

    [Fact]
    public void ALongLineScrollsWithItsCursor()
    {
        foreach (char c in new string('a', 100) + "end")
        {
            _editor.Press(new System.ConsoleKeyInfo(c, 0, false, false, false));
        }

        string line = Draw(80, 24)[^1];
        Assert.Equal(80, line.Length);
        Assert.EndsWith("end", line.TrimEnd());
    }

    [Fact]
    public void TheLogScrollsAndComesBack()
    {
        for (int i = 0; i < 100; i++)
        {
            _session.Say($"event {i:00}");
        }

        _log.Scroll(20);
        Assert.EndsWith("event 79", _log.View(10)[^1].Text);
        _log.Scroll(1000);
        Assert.Equal("event 00", _log.View(10)[0].Text);
        _session.Say("event new");
        Assert.Equal("event new", _log.View(10)[^1].Text);
    }

    private string[] Draw(int width, int height)
    {
        System.IO.StringWriter writer = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Height = height;
        console.Profile.Capabilities.Unicode = true;
        var (panel, below) = _screen.Compose(width, height);
        console.Write(new PaddedScreen(_screen.Draw(panel, below), width, height - 1));
        return [.. writer.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];
    }
}
