using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace iSocket.Hardware.Tests;

/// <summary>A list of KiCad's files: <c>(name "value" (child ...) ...)</c>; an atom has text and no children.</summary>
internal sealed class SchematicExpression
{
    private readonly List<SchematicExpression> _items = [];

    private SchematicExpression(string? text) => Text = text;

    /// <summary>The text of an atom; null for a list.</summary>
    public string? Text { get; }

    /// <summary>First atom of a list.</summary>
    public string Name => _items.Count > 0 ? _items[0].Text ?? string.Empty : string.Empty;

    public IReadOnlyList<SchematicExpression> Items => _items;

    /// <summary>Parses a file that is one list.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static SchematicExpression Parse(string text)
    {
        Stack<SchematicExpression> open = new();
        SchematicExpression? root = null;
        int at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            if (root is not null && open.Count == 0)
            {
                throw new FormatException("Something follows the list");
            }

            switch (c)
            {
                case '(':
                    SchematicExpression list = new((string?)null);
                    (open.Count > 0 ? open.Peek()._items : null)?.Add(list);
                    root ??= list;
                    open.Push(list);
                    at++;
                    break;
                case ')':
                    if (open.Count == 0)
                    {
                        throw new FormatException("A bracket is closed that was not opened");
                    }

                    open.Pop();
                    at++;
                    break;
                default:
                    string atom = c == '"' ? Quoted(text, ref at) : Bare(text, ref at);
                    if (open.Count == 0)
                    {
                        throw new FormatException("An atom stands outside of the list: " + atom);
                    }

                    open.Peek()._items.Add(new SchematicExpression(atom));
                    break;
            }
        }

        return open.Count == 0 && root is not null ? root : throw new FormatException("A bracket is not closed");
    }

    /// <summary>Children that are lists of this name.</summary>
    public IEnumerable<SchematicExpression> All(string name) => _items.Where(item => item.Text is null && item.Name == name);

    /// <summary>The only child of this name.</summary>
    public SchematicExpression One(string name) => All(name).Single();

    /// <summary>The atom at an index, 0 is the name.</summary>
    public string Atom(int index) => _items[index].Text ?? throw new FormatException($"{Name}: a list where an atom is expected");

    /// <summary>An atom in millimetres, as whole ten-thousandths.</summary>
    public int Position(int index) => (int)Math.Round(decimal.Parse(Atom(index), CultureInfo.InvariantCulture) * 10_000m);

    private static string Quoted(string text, ref int at)
    {
        StringBuilder value = new();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                at++;
                return value.ToString();
            }

            if (text[at] == '\\')
            {
                at++;
            }

            value.Append(text[at]);
        }

        throw new FormatException("A text is not closed");
    }

    private static string Bare(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')' or '"'))
        {
            at++;
        }

        return text[start..at];
    }
}
