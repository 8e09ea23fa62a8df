namespace iSocket.Simulator.Scenarios;

/// <summary>One piece of a scenario line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its content, without quotes.</param>
internal readonly record struct Token(TokenKind Kind, string Value)
{
    /// <summary>As it would stand in a file, for messages.</summary>
    public override string ToString() => Kind switch
    {
        TokenKind.Text => QuotedText.Quote(Value),
        TokenKind.Regex => "~\"" + Value + "\"",
        _ => Value,
    };
}
