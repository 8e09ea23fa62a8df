using System;
using System.Collections.Generic;
using System.Linq;

namespace iSocket.Simulator.Scenarios;

/// <summary>
/// The form of a statement, written as <c>word &lt;name:kind&gt; &lt;name=this|that&gt; [within &lt;within:duration&gt;]</c>.
/// An optional group is taken when its first piece fits, so that no statement needs looking ahead or going back.
/// </summary>
internal sealed class StatementPattern
{
    private readonly List<Piece> _pieces;

    /// <summary>Reads a pattern.</summary>
    public StatementPattern(string pattern)
    {
        int at = 0;
        _pieces = ReadPieces(pattern, ref at);
        LeadingWords = [.. _pieces.TakeWhile(p => p.Word is not null).Select(p => p.Word!)];
    }

    /// <summary>The words before the first argument.</summary>
    public IReadOnlyList<string> LeadingWords { get; }

    /// <summary>Every argument in order, optional ones included.</summary>
    public IEnumerable<ArgumentSlot> Slots => AllPieces(_pieces).Where(p => p.Slot is not null).Select(p => p.Slot!);

    /// <summary>Every word that can stand in the statement: for completion.</summary>
    public IEnumerable<string> Words => AllPieces(_pieces).SelectMany(WordsOf);

    /// <summary>Matches a line against this form.</summary>
    public PatternMatch Match(IReadOnlyList<Token> tokens)
    {
        PatternMatch match = new(tokens);
        if (match.Take(_pieces) && !match.AtEnd)
        {
            match.Expect("the end of the line");
        }

        return match;
    }

    /// <summary>What may stand next after a line that is complete so far.</summary>
    public IEnumerable<string> WordsAfter(IReadOnlyList<Token> tokens)
    {
        PatternMatch match = new(tokens);
        match.Take(_pieces);
        return match.FurthestAt == tokens.Count ? match.NextWords : [];
    }

    /// <summary>As the help shows it.</summary>
    public override string ToString() => Show(_pieces);

    private static string Show(IEnumerable<Piece> pieces) =>
        string.Join(' ', pieces.Select(p => p.Word ?? p.Slot?.ToString() ?? "[" + Show(p.Group!) + "]"));

    private static IEnumerable<string> WordsOf(Piece piece) =>
        piece.Word is not null ? [piece.Word] : piece.Slot?.Choices ?? [];

    private static IEnumerable<Piece> AllPieces(IEnumerable<Piece> pieces) =>
        pieces.SelectMany(p => p.Group is null ? [p] : AllPieces(p.Group));

    private static List<Piece> ReadPieces(string pattern, ref int at)
    {
        List<Piece> pieces = [];
        while (at < pattern.Length && pattern[at] != ']')
        {
            if (pattern[at] == ' ')
            {
                at++;
            }
            else if (pattern[at] == '[')
            {
                at++;
                pieces.Add(new Piece(null, null, ReadPieces(pattern, ref at)));
                at++;
            }
            else
            {
                int start = at;
                at = pattern.AsSpan(at).IndexOfAny(' ', ']') is var length and >= 0 ? at + length : pattern.Length;
                pieces.Add(ReadPiece(pattern[start..at]));
            }
        }

        return pieces;
    }

    private static Piece ReadPiece(string text)
    {
        if (!text.StartsWith('<'))
        {
            return new Piece(text, null, null);
        }

        string inner = text[1..^1];
        int cut = inner.IndexOfAny([':', '=']);
        string name = inner[..cut];
        string rest = inner[(cut + 1)..];
        ArgumentSlot slot = inner[cut] == '='
            ? new ArgumentSlot(name, ArgumentKind.Choice, rest.Split('|'))
            : new ArgumentSlot(name, Enum.Parse<ArgumentKind>(rest, ignoreCase: true), []);
        return new Piece(null, slot, null);
    }

    /// <summary>A word, a place for an argument, or an optional group.</summary>
    internal sealed record Piece(string? Word, ArgumentSlot? Slot, List<Piece>? Group);
}
