using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Core.Commands;
using iSocket.Simulator.Documentation;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Web;

/// <summary>The tables behind the help on the page: the device's own commands, and the scenario language.</summary>
internal static class PageTables
{
    /// <summary>Every command as its owner writes it.</summary>
    public static object Commands() => DocumentationTables.Commands().Select(row => new
    {
        row.Name,
        Syntax = CommandsPage.Syntax(row),
        Kind = row.Kind switch
        {
            CommandKind.Configuration => "30min",
            CommandKind.Information => "Inf",
            _ => "Ctrl",
        },
        Models = DocumentationTables.ModelsWith(row.Needs),
        row.Argument,
        row.Example,
        row.Reply,
        row.Summary,
        row.IsExtension,
        TakesValue = row.Form is not (CommandForm.Ask or CommandForm.Bare),
    });

    /// <summary>What may stand next in a line that has been begun, and the statements that it may become.</summary>
    public static object Statements(string line)
    {
        int start = line.LastIndexOf(' ') + 1;
        string begun = line[start..];
        List<Token> tokens = [];
        bool isReadable = ScenarioLexer.Read(line[..start], tokens) is null;
        IEnumerable<StatementRow> rows = StatementTable.Rows.Where(row => !row.IsReserved && Fits(row, line));
        return new
        {
            Words = StatementTable.Rows.SelectMany(row => isReadable ? row.Pattern.WordsAfter(tokens) : [])
                .Where(word => word.StartsWith(begun, StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal),
            Forms = rows.OrderByDescending(row => isReadable && row.Pattern.WordsAfter(tokens).Any(word => word.StartsWith(begun, StringComparison.Ordinal))).Select(row => new { Form = row.Pattern.ToString(), row.Help, row.Example }),
        };
    }

    private static bool Fits(StatementRow row, string line)
    {
        string first = row.Pattern.LeadingWords[0];
        int space = line.TrimStart().IndexOf(' ');
        return space < 0 ? first.StartsWith(line.Trim(), StringComparison.Ordinal) : first == line.Trim().Split(' ')[0];
    }
}
