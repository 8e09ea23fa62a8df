using System.Collections.Generic;
using System.Linq;

namespace iSocket.Simulator.Scenarios;

/// <summary>Reads one line as a statement of the table.</summary>
internal static class StatementReader
{
    /// <summary>Reads a line.</summary>
    /// <param name="line">The text of the line.</param>
    /// <param name="number">Its number.</param>
    /// <param name="statement">The statement; null for a blank line, a comment, or an error.</param>
    /// <returns>Null, or why the line is malformed.</returns>
    public static string? Read(string line, int number, out Statement? statement)
    {
        statement = null;
        List<Token> tokens = [];
        string? error = ScenarioLexer.Read(line, tokens);
        if (error is not null || tokens.Count == 0)
        {
            return error;
        }

        List<PatternMatch> misses = [];
        foreach (StatementRow row in StatementTable.Rows)
        {
            PatternMatch match = row.Pattern.Match(tokens);
            if (match.Success)
            {
                statement = new Statement(number, line.Trim(), row, match.Arguments);
                return null;
            }

            misses.Add(match);
        }

        return Explain(tokens, misses);
    }

    // The rows that went furthest are what the writer meant; what each wanted next is the best hint there is.
    private static string Explain(List<Token> tokens, List<PatternMatch> misses)
    {
        int furthest = misses.Max(m => m.FurthestAt);
        if (furthest == 0)
        {
            return $"unknown statement {tokens[0]}";
        }

        List<PatternMatch> best = [.. misses.Where(m => m.FurthestAt == furthest)];
        if (best.Select(m => m.Why).FirstOrDefault(w => w is not null) is { } why)
        {
            return why;
        }

        string wanted = string.Join(" or ", best.SelectMany(m => m.Wanted).Distinct());
        string after = string.Join(' ', tokens.Take(furthest));
        string found = furthest == tokens.Count ? "nothing" : tokens[furthest].ToString();
        return $"expected {wanted} after '{after}', found {found}";
    }
}
