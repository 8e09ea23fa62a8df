using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Terminal;

/// <summary>Finds the words that may stand at the end of a half-typed line.</summary>
internal static class Completer
{
    /// <summary>The words that fit, in ordinal order.</summary>
    public static IReadOnlyList<string> Complete(string before)
    {
        int start = before.LastIndexOf(' ') + 1;
        string begun = before[start..];
        List<Token> tokens = [];
        if (ScenarioLexer.Read(before[..start], tokens) is not null)
        {
            return [];
        }

        IEnumerable<StatementPattern> patterns = StatementTable.Rows.Select(r => r.Pattern)
            .Concat(TerminalCommands.Rows.Select(r => r.Pattern));
        return
        [
            .. patterns.SelectMany(p => p.WordsAfter(tokens))
                .Where(w => w.StartsWith(begun, StringComparison.Ordinal))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }
}
