using System.Collections.Generic;

namespace iSocket.Simulator.Scenarios;

/// <summary>The attempt to read a line as one form of statement: the arguments, or how far it went and what was wanted there.</summary>
internal sealed class PatternMatch
{
    private readonly IReadOnlyList<Token> _tokens;
    private readonly List<string> _wanted = [];
    private readonly List<string> _nextWords = [];
    private int _at;

    internal PatternMatch(IReadOnlyList<Token> tokens) => _tokens = tokens;

    /// <summary>True when the whole line fits.</summary>
    public bool Success { get; private set; } = true;

    /// <summary>The values read.</summary>
    public StatementArguments Arguments { get; } = new();

    /// <summary>The position of the first piece that does not fit.</summary>
    public int FurthestAt { get; private set; }

    /// <summary>Why a value of the right shape is not acceptable, if that is what was wrong.</summary>
    public string? Why { get; private set; }

    /// <summary>What would have fitted at <see cref="FurthestAt"/>.</summary>
    public IReadOnlyList<string> Wanted => _wanted;

    /// <summary>The words that would have fitted at <see cref="FurthestAt"/>.</summary>
    public IReadOnlyList<string> NextWords => _nextWords;

    internal bool AtEnd => _at == _tokens.Count;

    internal void Expect(string what)
    {
        Want(what);
        Success = false;
    }

    internal bool Take(IEnumerable<StatementPattern.Piece> pieces)
    {
        foreach (StatementPattern.Piece piece in pieces)
        {
            bool taken = piece.Group is null ? TakeOne(piece) : !Opens(piece.Group) || Take(piece.Group);
            if (!taken)
            {
                Success = false;
                return false;
            }
        }

        return true;
    }

    private bool Opens(List<StatementPattern.Piece> group)
    {
        int before = _at;
        bool opens = TakeOne(group[0]);
        _at = before;
        return opens;
    }

    private bool TakeOne(StatementPattern.Piece piece)
    {
        if (!AtEnd && Fits(piece, _tokens[_at]))
        {
            _at++;
            return true;
        }

        Want(piece.Word ?? ArgumentReader.Describe(piece.Slot!));
        _nextWords.AddRange(piece.Word is not null ? [piece.Word] : piece.Slot!.Choices);
        return false;
    }

    private bool Fits(StatementPattern.Piece piece, Token token)
    {
        if (piece.Word is not null)
        {
            return token.Kind == TokenKind.Word && token.Value == piece.Word;
        }

        bool fits = ArgumentReader.TryRead(piece.Slot!, token, out object? value, out string? why);
        Why = why ?? Why;
        if (fits)
        {
            Arguments.Set(piece.Slot!.Name, value!);
        }

        return fits;
    }

    private void Want(string what)
    {
        if (_at > FurthestAt)
        {
            _wanted.Clear();
            _nextWords.Clear();
        }

        FurthestAt = _at;
        if (!_wanted.Contains(what))
        {
            _wanted.Add(what);
        }
    }
}
