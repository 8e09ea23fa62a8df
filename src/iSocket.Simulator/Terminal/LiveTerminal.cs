using System;
using System.Diagnostics;
using System.Threading;
using Spectre.Console;

namespace iSocket.Simulator.Terminal;

/// <summary>The terminal on a real screen: the world runs in real time while the user looks and types.</summary>
internal sealed class LiveTerminal
{
    private const int FrameMs = 40;
    private const int FallbackWidth = 80;
    private const int FallbackHeight = 24;

    // So much real time a frame may spend on the world; a speed that needs more is not reached.
    private const long WorldBudgetMs = 80;
    private const long SliceUs = 20_000;

    private readonly IAnsiConsole _console;
    private readonly EventLog _log = new();
    private readonly LineEditor _editor = new(Completer.Complete);
    private (string Drawn, int Width, int Height) _shown = (string.Empty, 0, 0);

    /// <summary>Creates it.</summary>
    public LiveTerminal(IAnsiConsole console) => _console = console;

    /// <summary>Shows what happens.</summary>
    public void Say(long us, string text) => _log.Add(us, text);

    /// <summary>Runs until the user leaves.</summary>
    public int Run(TerminalSession session, bool isRealTime, CancellationToken cancel)
    {
        bool controlC = Console.TreatControlCAsInput;
        Console.TreatControlCAsInput = true;
        try
        {
            _console.Cursor.Hide();
            LiveScreen screen = new(session, _editor, _log);
            _console.AlternateScreen(() => Loop(session, screen, isRealTime, cancel));
        }
        finally
        {
            _console.Cursor.Show();
            Console.TreatControlCAsInput = controlC;
        }

        return 0;
    }

    private void Loop(TerminalSession session, LiveScreen screen, bool isRealTime, CancellationToken cancel)
    {
        Stopwatch frame = Stopwatch.StartNew();
        while (!session.IsOver && !cancel.IsCancellationRequested)
        {
            long elapsedUs = frame.ElapsedTicks * 1_000_000 / Stopwatch.Frequency;
            frame.Restart();
            TakeKeys(session, screen);
            RunWorld(session, isRealTime ? elapsedUs : elapsedUs * session.Speed);
            Show(screen);
            int rest = FrameMs - (int)frame.ElapsedMilliseconds;
            if (rest > 0)
            {
                cancel.WaitHandle.WaitOne(rest);
            }
        }
    }

    private static void RunWorld(TerminalSession session, long us)
    {
        long endUs = session.World.Time.NowUs + us;
        Stopwatch spent = Stopwatch.StartNew();
        while (session.World.Time.NowUs < endUs && spent.ElapsedMilliseconds < WorldBudgetMs)
        {
            session.Pace.RunUntil(() => false, Math.Min(session.World.Time.NowUs + SliceUs, endUs));
        }
    }

    private void TakeKeys(TerminalSession session, LiveScreen screen)
    {
        while (!session.IsOver && Console.KeyAvailable)
        {
            ConsoleKeyInfo key = Console.ReadKey(intercept: true);
            bool control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
            if (control && key.Key is ConsoleKey.C or ConsoleKey.D && _editor.Text.Length == 0)
            {
                session.IsOver = true;
            }
            else if (key.Key is ConsoleKey.PageUp or ConsoleKey.PageDown)
            {
                int page = Math.Max(1, Height / 2);
                _log.Scroll(key.Key == ConsoleKey.PageUp ? page : -page);
            }
            else if (control && key.Key == ConsoleKey.C)
            {
                _editor.Press(new ConsoleKeyInfo('\0', ConsoleKey.Escape, false, false, false));
            }
            else if (_editor.Press(key) is { } line)
            {
                Execute(session, line, screen);
            }
        }
    }

    private void Execute(TerminalSession session, string line, LiveScreen screen)
    {
        if (line.Trim().Length == 0)
        {
            return;
        }

        session.Say("> " + line);
        Show(screen);
        string? error = session.Execute(line, untilQuiet: false);
        if (error is not null)
        {
            session.Say("error: " + error);
        }
    }

    private void Show(LiveScreen screen)
    {
        int width = Width;
        int height = Height;
        var (panel, below) = screen.Compose(width, height);
        string drawn = string.Join('\n', panel) + "\n\n" + string.Join('\n', below);
        if ((drawn, width, height) == _shown)
        {
            return;
        }

        _shown = (drawn, width, height);
        _console.Profile.Width = width;
        _console.Profile.Height = height;
        _console.Cursor.SetPosition(1, 1);
        _console.Write(new PaddedScreen(screen.Draw(panel, below), width, height - 1));
    }

    private static int Width => Console.WindowWidth > 0 ? Console.WindowWidth : FallbackWidth;

    private static int Height => Console.WindowHeight > 0 ? Console.WindowHeight : FallbackHeight;
}
