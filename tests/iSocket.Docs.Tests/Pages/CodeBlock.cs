using System.Collections.Generic;

namespace iSocket.Docs.Tests.Pages;

/// <summary>A fenced or indented block of code.</summary>
/// <param name="Line">The line of its fence.</param>
/// <param name="FirstLine">The line of its first line of code.</param>
/// <param name="Language">The first word behind the fence; empty without one.</param>
/// <param name="Arguments">What stands behind that.</param>
/// <param name="Lines">The code.</param>
public sealed record CodeBlock(int Line, int FirstLine, string Language, string Arguments, IReadOnlyList<string> Lines)
{
    /// <summary>The code as one text.</summary>
    public string Text => string.Join('\n', Lines);
}
