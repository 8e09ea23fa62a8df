using System.Collections.Generic;
using System.Linq;

namespace iSocket.Simulator.Terminal;

/// <summary>The last lines of what happened, for the screen.</summary>
internal sealed class EventLog
{
    private const int Kept = 1000;

    private readonly List<(long Us, string Text)> _lines = [];
    private int _scrolled;

    /// <summary>Counts the lines ever added.</summary>
    public long Version { get; private set; }

    /// <summary>Adds a line.</summary>
    public void Add(long us, string text)
    {
        _lines.Add((us, text));
        Version++;
        _scrolled = 0;
        if (_lines.Count > Kept)
        {
            _lines.RemoveAt(0);
        }
    }

    /// <summary>Moves the view up (positive) or down.</summary>
    public void Scroll(int lines)
    {
        int before = _scrolled;
        _scrolled = int.Clamp(_scrolled + lines, 0, _lines.Count);
        Version += before == _scrolled ? 0 : 1;
    }

    /// <summary>The lines that fit into so many rows, oldest first.</summary>
    public IReadOnlyList<(long Us, string Text)> View(int rows)
    {
        int end = int.Max(_lines.Count - _scrolled, int.Min(rows, _lines.Count));
        return [.. _lines.Take(end).TakeLast(rows)];
    }
}
