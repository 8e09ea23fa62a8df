using System.Text;
using iSocket.Core.Settings;

namespace iSocket.Simulator.Documentation;

/// <summary>docs/settings.md: what the device keeps for its owner, row by row of its table of settings.</summary>
public static class SettingsPage
{
    /// <summary>The whole page.</summary>
    public static string Text()
    {
        StringBuilder page = new();
        page.Append("# Settings\n\n").Append(Markdown.Notice).Append("\n\n")
            .Append("Set by the commands of the same name ([commands.md](commands.md)), kept through a loss of power, stored as\n")
            .Append("[settings-format.md](settings-format.md) says. The id is that of the record in flash; it never changes.\n\n")
            .Append("| Setting | What it does | Values | Factory default | Manual | Id |\n|---|---|---|---|---|---|\n");
        foreach (Setting row in DocumentationTables.Settings())
        {
            string value = row.Confirmation();
            page.Append("| ").Append(Markdown.Code(row.Name)).Append(" | ").Append(Markdown.Cell(row.Summary)).Append(" | ").Append(Markdown.Cell(row.Range.Replace("|", ", ")))
                .Append(" | ").Append(value.Length == 0 ? "empty" : Markdown.Code(value)).Append(" | ").Append(Markdown.Source(row.Chapter))
                .Append(" | ").Append(row.Id).Append(" |\n");
        }

        return page.ToString();
    }
}
