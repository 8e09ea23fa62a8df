using System;
using System.Collections.Generic;

namespace iSocket.Simulator.Terminal;

/// <summary>One line being typed: cursor, history, completion. Knows keys, not screens.</summary>
internal sealed class LineEditor
{
    private readonly List<string> _history = [];
    private readonly Func<string, IReadOnlyList<string>> _complete;
    private int _at;
    private int _recalled;
    private string _draft = string.Empty;

    /// <summary>Creates an empty line.</summary>
    /// <param name="complete">What may stand at the end of the text before the cursor: whole words that replace its last one.</param>
    public LineEditor(Func<string, IReadOnlyList<string>> complete) => _complete = complete;

    /// <summary>The line.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Position of the cursor in it.</summary>
    public int Cursor => _at;

    /// <summary>The words that the last Tab could not choose between.</summary>
    public IReadOnlyList<string> Choices { get; private set; } = [];

    /// <summary>Takes a key.</summary>
    /// <returns>The line when it was ended by Enter, else null.</returns>
    public string? Press(ConsoleKeyInfo key)
    {
        Choices = [];
        bool control = key.Modifiers.HasFlag(ConsoleModifiers.Control);
        switch (key.Key)
        {
            case ConsoleKey.Enter:
                return Enter();
            case ConsoleKey.Tab:
                Complete();
                break;
            case ConsoleKey.UpArrow:
                Recall(_recalled - 1);
                break;
            case ConsoleKey.DownArrow:
                Recall(_recalled + 1);
                break;
            case ConsoleKey.U when control:
            case ConsoleKey.Escape:
                Set(string.Empty, 0);
                break;
            default:
                Edit(key, control);
                break;
        }

        return null;
    }

    private void Edit(ConsoleKeyInfo key, bool control)
    {
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow:
                _at = Math.Max(0, _at - 1);
                break;
            case ConsoleKey.RightArrow:
                _at = Math.Min(Text.Length, _at + 1);
                break;
            case ConsoleKey.Home:
            case ConsoleKey.A when control:
                _at = 0;
                break;
            case ConsoleKey.End:
            case ConsoleKey.E when control:
                _at = Text.Length;
                break;
            case ConsoleKey.Backspace when _at > 0:
                Set(Text.Remove(_at - 1, 1), _at - 1);
                break;
            case ConsoleKey.Delete when _at < Text.Length:
                Set(Text.Remove(_at, 1), _at);
                break;
            case ConsoleKey.W when control:
                RemoveWord();
                break;
            default:
                Type(key.KeyChar);
                break;
        }
    }

    private void Type(char c)
    {
        if (!char.IsControl(c))
        {
            Set(Text.Insert(_at, c.ToString()), _at + 1);
        }
    }

    private void RemoveWord()
    {
        int end = Text[.._at].TrimEnd().Length;
        int start = end == 0 ? 0 : Text.LastIndexOf(' ', end - 1) + 1;
        Set(Text.Remove(start, _at - start), start);
    }

    private string Enter()
    {
        string line = Text;
        if (line.Trim().Length > 0 && (_history.Count == 0 || _history[^1] != line))
        {
            _history.Add(line);
        }

        Set(string.Empty, 0);
        _recalled = _history.Count;
        _draft = string.Empty;
        return line;
    }

    private void Recall(int index)
    {
        if (index < 0 || index > _history.Count)
        {
            return;
        }

        if (_recalled == _history.Count)
        {
            _draft = Text;
        }

        _recalled = index;
        string line = index == _history.Count ? _draft : _history[index];
        Set(line, line.Length);
    }

    private void Complete()
    {
        string before = Text[.._at];
        IReadOnlyList<string> words = _complete(before);
        if (words.Count == 0)
        {
            return;
        }

        int start = before.LastIndexOf(' ') + 1;
        string common = CommonStart(words);
        if (words.Count == 1)
        {
            common += " ";
        }
        else
        {
            Choices = words;
        }

        if (common.Length >= before.Length - start)
        {
            Set(Text[..start] + common + Text[_at..].TrimStart(), start + common.Length);
        }
    }

    private static string CommonStart(IReadOnlyList<string> words)
    {
        string common = words[0];
        foreach (string word in words)
        {
            while (!word.StartsWith(common, StringComparison.Ordinal))
            {
                common = common[..^1];
            }
        }

        return common;
    }

    private void Set(string text, int at)
    {
        Text = text;
        _at = at;
    }
}
