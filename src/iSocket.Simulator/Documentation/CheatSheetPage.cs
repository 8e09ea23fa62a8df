using System.Collections.Generic;
using System.Linq;
using System.Text;
using iSocket.Core.Commands;

namespace iSocket.Simulator.Documentation;

/// <summary>docs/cheat-sheet.md: one page to print, what to send and what it does, by subject.</summary>
public static class CheatSheetPage
{
    private static readonly (string Title, string[] Chapters)[] Subjects =
    [
        ("Socket", ["4.1", "12"]),
        ("Calls and microphone", ["4.2", "6.2", "10"]),
        ("Who may command", ["5.1", "5.2", "5.3"]),
        ("Answers", ["6.1", "6.3"]),
        ("Temperature", ["7.1", "7.2", "7.3", "7.4"]),
        ("Date", ["8"]),
        ("Alarm", ["9", "9.1", "9.2", "9.3"]),
        ("Schedule", ["11"]),
        ("Operator and versions", ["13", "14"]),
        ("Extensions", [string.Empty]),
    ];

    /// <summary>The whole page.</summary>
    public static string Text()
    {
        IReadOnlyList<CommandRow> rows = DocumentationTables.Commands();
        StringBuilder page = new();
        page.Append("# SMS cheat sheet\n\n").Append(Markdown.Notice).Append("\n\n");
        page.Append("Send it as a text; with a password set, the password stands in front. `*` works in the first 30 minutes after power-on,\n");
        page.Append("and for another 30 after each such command. A name with `?` asks for the present value.\n");
        foreach ((string title, string[] chapters) in Subjects)
        {
            page.Append("\n## ").Append(title).Append("\n\n| Send | |\n|---|---|\n");
            foreach (CommandRow row in rows.Where(row => chapters.Contains(row.Chapter) && row.Form != CommandForm.Ask))
            {
                string mark = row.Kind == CommandKind.Configuration ? " \\*" : string.Empty;
                page.Append("| ").Append(Markdown.Code(CommandsPage.Syntax(row))).Append(mark).Append(" | ").Append(row.Summary).Append(" |\n");
            }
        }

        return page.ToString();
    }

    /// <summary>Chapters that stand under a subject; a command of another chapter would be missing from the page.</summary>
    public static IEnumerable<string> Chapters() => Subjects.SelectMany(subject => subject.Chapters);
}
