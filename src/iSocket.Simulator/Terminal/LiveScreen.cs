using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Simulator.Scenarios;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace iSocket.Simulator.Terminal;

/// <summary>Puts panel, events and prompt together for a screen of a given size.</summary>
internal sealed class LiveScreen
{
    // Panel borders, the hint and the prompt; the last line of a terminal stays free so that it does not scroll.
    private const int FixedRows = 5;
    private const int BorderColumns = 4;

    private readonly TerminalSession _session;
    private readonly LineEditor _editor;
    private readonly EventLog _log;

    /// <summary>Creates it.</summary>
    public LiveScreen(TerminalSession session, LineEditor editor, EventLog log)
    {
        _session = session;
        _editor = editor;
        _log = log;
    }

    /// <summary>The present lines of markup, the panel's first.</summary>
    public (IReadOnlyList<string> Panel, IReadOnlyList<string> Below) Compose(int width, int height)
    {
        IReadOnlyList<string> panel = FrontPanel.Draw(_session, width - BorderColumns);
        int rows = Math.Max(1, height - FixedRows - panel.Count);
        List<string> below = [.. _log.View(rows).SelectMany(l => LogLines(l.Us, l.Text, width)).TakeLast(rows)];
        while (below.Count < rows)
        {
            below.Add(string.Empty);
        }

        below.Add(Hint(width));
        below.Add(Prompt(width));
        return (panel, below);
    }

    /// <summary>Makes the lines something that can be drawn.</summary>
    public IRenderable Draw(IReadOnlyList<string> panel, IReadOnlyList<string> below)
    {
        Panel front = new(new Rows(panel.Select(l => new Markup(l).Overflow(Overflow.Crop))))
        {
            Header = new PanelHeader(" " + FrontPanel.Title(_session.World.Model) + " "),
            Expand = true,
            Border = BoxBorder.Rounded,
        };
        return new Rows([front, .. below.Select(l => new Markup(l.Length == 0 ? " " : l).Overflow(Overflow.Crop))]);
    }

    private static IEnumerable<string> LogLines(long us, string text, int width)
    {
        string stamp = TraceLog.Stamp(us)[..^3];
        string colour = text.StartsWith("error: ", StringComparison.Ordinal) ? "red" : text.StartsWith('>') ? "bold" : "default";
        int room = Math.Max(1, width - stamp.Length - 1);
        string margin = $"[grey]{stamp}[/]";
        foreach (char[] part in text.Chunk(room))
        {
            yield return $"{margin} [{colour}]{Markup.Escape(FrontPanel.Fit(new string(part), room))}[/]";
            margin = new string(' ', stamp.Length);
        }
    }

    private string Hint(int width)
    {
        string hint = _editor.Choices.Count > 0
            ? string.Join("  ", _editor.Choices)
            : "help, Tab completes, arrows recall, PageUp scrolls, quit";
        return $"[grey]{Markup.Escape(FrontPanel.Fit(hint, width))}[/]";
    }

    // The cursor is a reversed character: the real one is busy drawing the rest of the screen.
    private string Prompt(int width)
    {
        const string Sign = "> ";
        int room = Math.Max(1, width - Sign.Length - 1);
        int first = Math.Max(0, _editor.Cursor - room + 1);
        string text = _editor.Text[first..];
        text = text.Length > room ? text[..room] : text;
        int at = _editor.Cursor - first;
        string under = at < text.Length ? text[at].ToString() : " ";
        string after = at < text.Length ? text[(at + 1)..] : string.Empty;
        return $"[bold]{Sign}[/]{Markup.Escape(text[..at])}[invert]{Markup.Escape(under)}[/]{Markup.Escape(after)}";
    }
}
