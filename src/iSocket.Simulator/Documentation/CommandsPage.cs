using System.Collections.Generic;
using System.Linq;
using System.Text;
using iSocket.Core.Commands;
using iSocket.Core.Settings;
using iSocket.Core.Text;

namespace iSocket.Simulator.Documentation;

/// <summary>docs/commands.md: what can be sent to the device, row by row of its table of commands.</summary>
public static class CommandsPage
{
    /// <summary>The whole page.</summary>
    public static string Text()
    {
        IReadOnlyList<CommandRow> rows = DocumentationTables.Commands();
        StringBuilder page = new();
        page.Append("# Commands\n\n").Append(Markdown.Notice).Append("\n\n");
        AppendIntroduction(page);
        AppendOverview(page, rows);
        AppendErrors(page);
        foreach (CommandRow row in rows)
        {
            AppendRow(page, row);
        }

        return page.ToString();
    }

    /// <summary>How a command is written, with its value as <c>&lt;n&gt;</c>, as a choice of words, or as its own pattern.</summary>
    public static string Syntax(CommandRow row)
    {
        return row.Form switch
        {
            CommandForm.Ask => row.Name + "?",
            CommandForm.Set => row.Name + "=" + Value(row),
            CommandForm.Add => row.Name + "+" + Value(row),
            CommandForm.Remove => row.Name + "-" + Value(row),
            CommandForm.Number or CommandForm.Password or CommandForm.Code => row.Name + Value(row),
            _ => row.Name,
        };
    }

    private static string Value(CommandRow row)
    {
        if (row.Argument.StartsWith('<'))
        {
            return row.Argument[..(row.Argument.IndexOf('>') + 1)];
        }

        return row.Setting switch
        {
            ChoiceSetting => row.Setting.Range,
            PasswordSetting => "<password>",
            _ => Pattern(row.Argument),
        };
    }

    // The pattern in front of its explanation: "hh:mm,<day>,<action>: day * or 1 ...".
    private static string Pattern(string argument)
    {
        string pattern = argument.Split(": ")[0].Split(", ")[0];
        return pattern.Contains(' ') ? "<value>" : pattern;
    }

    // The values in words; what stands for them in the syntax is not said twice.
    private static string Values(CommandRow row)
    {
        int at = row.Argument.IndexOf("> = ", System.StringComparison.Ordinal);
        return at < 0 ? row.Argument : row.Argument[(at + 4)..];
    }

    private static string Kind(CommandRow row)
    {
        return row.Kind switch
        {
            CommandKind.Configuration => "30min",
            CommandKind.Information => "Inf",
            _ => "Ctrl",
        };
    }

    private static string Default(CommandRow row)
    {
        if (row.Setting == null)
        {
            return string.Empty;
        }

        string value = row.Setting.Confirmation();
        return value.Length == 0 ? "empty" : value;
    }

    private static void AppendIntroduction(StringBuilder page)
    {
        page.Append("A command is the whole text of an SMS; with a password set, the password stands in front of it with nothing between.\n")
            .Append("Capitals and white space do not matter. A text of more than ").Append(Dispatcher.MaxCommandLength)
            .Append(" characters (password not counted) is dropped.\n\n")
            .Append("| Kind | Accepted |\n|---|---|\n")
            .Append("| 30min | while the configuration window is open: for 30 minutes from power-on, and from each accepted command of this kind |\n")
            .Append("| Inf | always; asks and changes nothing |\n")
            .Append("| Ctrl | always |\n\n")
            .Append("What the original does not have is marked as an extension. `EXTENSIONS=ON` makes those commands known; until then they\n")
            .Append("are answered like any unknown word.\n\n")
            .Append("In a reply, `<...>` stands for what depends on the moment.\n\n");
    }

    private static void AppendOverview(StringBuilder page, IReadOnlyList<CommandRow> rows)
    {
        page.Append("## All commands\n\n| Command | What it does | Kind | Models |\n|---|---|---|---|\n");
        foreach (CommandRow row in rows)
        {
            page.Append("| ").Append(Markdown.Code(Syntax(row))).Append(" | ").Append(Markdown.Cell(row.Summary))
                .Append(" | ").Append(Kind(row)).Append(" | ").Append(DocumentationTables.ModelsWith(row.Needs)).Append(" |\n");
        }

        page.Append('\n');
    }

    private static void AppendErrors(StringBuilder page)
    {
        (string Case, string Reply)[] errors =
        [
            ("unknown or misspelled command", "<command>" + Texts.UnknownCommand),
            ("password missing or wrong", Texts.InvalidPassword),
            ("value that is not acceptable", Texts.IncorrectValue),
            ("configuration command outside the window", "<command>" + Texts.WindowClosed),
            ("could not be carried out", Texts.ExecuteError),
            ("needs mains, on battery", Texts.NoMains),
            ("sender not listed while SECLIST=ON, and SMSCONFIRMUNAUTH=ON", Texts.AccessDenied),
        ];
        page.Append("## Error replies\n\nSent while `ERROR=ON`, but the last, which has its own switch.\n\n| Case | Reply |\n|---|---|\n");
        foreach ((string when, string reply) in errors)
        {
            page.Append("| ").Append(when).Append(" | ").Append(Markdown.Code(reply)).Append(" |\n");
        }
    }

    private static void AppendRow(StringBuilder page, CommandRow row)
    {
        page.Append("\n## ").Append(Markdown.Code(Syntax(row)).Replace("\\|", "|")).Append("\n\n").Append(row.Summary).Append("\n\n")
            .Append("| Kind | Models | Values | Factory default | Manual |\n|---|---|---|---|---|\n")
            .Append("| ").Append(Kind(row)).Append(" | ").Append(DocumentationTables.ModelsWith(row.Needs)).Append(" | ").Append(Markdown.Cell(Values(row)))
            .Append(" | ").Append(Markdown.Cell(Default(row))).Append(" | ").Append(Markdown.Source(row.Chapter)).Append(" |\n\n```\n");
        foreach (string command in row.Example.Split("; "))
        {
            page.Append("> ").Append(command).Append('\n');
        }

        page.Append(string.Join("\n", row.Reply.Split('\n').Select(line => "< " + line))).Append("\n```\n");
    }
}
