using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Terminal;

/// <summary>The help of the terminal, made from the tables.</summary>
internal static class HelpText
{
    /// <summary>Everything in short, or in full what begins with a word or contains it.</summary>
    public static List<string> For(string? word)
    {
        if (word is null)
        {
            return [.. Overview()];
        }

        List<string> lines = [];
        foreach (StatementRow row in StatementTable.Rows.Where(r => Fits(r.Pattern, word)))
        {
            lines.Add(row.Pattern.ToString());
            lines.Add($"    {row.Help}; for example: {row.Example}");
        }

        foreach (TerminalCommand command in TerminalCommands.Rows.Where(r => Fits(r.Pattern, word)))
        {
            lines.Add(command.Pattern.ToString());
            lines.Add("    " + command.Help);
        }

        return lines;
    }

    private static IEnumerable<string> Overview()
    {
        yield return "You are the world around the device. Type, for instance: sms +40711000111 STATUS";
        foreach (IGrouping<string, StatementRow> group in StatementTable.Rows.GroupBy(r => r.Pattern.LeadingWords[0]))
        {
            IEnumerable<string> forms = group.Select(r => string.Join(' ', r.Pattern.ToString().Split(' ').Skip(1)));
            yield return $"{group.Key,-12}{string.Join("  ", forms)}";
        }

        foreach (TerminalCommand command in TerminalCommands.Rows)
        {
            yield return $"{command.Pattern,-20}{command.Help}";
        }
    }

    private static bool Fits(StatementPattern pattern, string word) =>
        pattern.Words.Any(w => w.Equals(word, StringComparison.OrdinalIgnoreCase));
}
