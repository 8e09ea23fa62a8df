using System.Text.RegularExpressions;

namespace iSocket.Simulator.Scenarios;

/// <summary>What the text of a message must be: exactly a text, or matched as a whole by a .NET regular expression.</summary>
internal sealed class TextMatch
{
    private readonly string _shown;
    private readonly string? _text;
    private readonly Regex? _regex;

    private TextMatch(string shown, string? text, Regex? regex)
    {
        _shown = shown;
        _text = text;
        _regex = regex;
    }

    /// <summary>Exactly this text.</summary>
    public static TextMatch Exactly(string text) => new(QuotedText.Quote(text), text, null);

    /// <summary>This expression over the whole text.</summary>
    /// <exception cref="RegexParseException">The expression is broken.</exception>
    public static TextMatch Matching(string expression)
    {
        // Alone first: a stray bracket must not find its partner in the frame put around it.
        _ = new Regex(expression, RegexOptions.CultureInvariant);
        Regex whole = new("\\A(?:" + expression + ")\\z", RegexOptions.CultureInvariant);
        return new TextMatch("~\"" + expression.Replace("\"", "\\\"") + "\"", null, whole);
    }

    /// <summary>True when the text is what was meant.</summary>
    public bool Fits(string text) => _regex?.IsMatch(text) ?? text == _text;

    /// <summary>As it stands in a scenario.</summary>
    public override string ToString() => _shown;
}
