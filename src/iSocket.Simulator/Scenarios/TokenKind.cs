namespace iSocket.Simulator.Scenarios;

/// <summary>What a piece of a scenario line is.</summary>
internal enum TokenKind
{
    /// <summary>A bare word, number, duration or clock stamp.</summary>
    Word,

    /// <summary>A text in double quotes, escapes resolved.</summary>
    Text,

    /// <summary>A regular expression: <c>~"..."</c>.</summary>
    Regex,
}
