using System.Text;
using iSocket.Simulator.Documentation;
using iSocket.Simulator.Modem;

namespace iSocket.Simulator.Scenarios;

/// <summary>docs/scenarios.md: the scenario language, row by row of its table of statements.</summary>
public static class ScenariosPage
{
    /// <summary>Its file name.</summary>
    public const string Name = "scenarios.md";

    /// <summary>The whole page.</summary>
    public static string Text()
    {
        StringBuilder page = new();
        page.Append("# Scenarios\n\n").Append(Markdown.Notice).Append("\n\n");
        AppendIntroduction(page);
        foreach (StatementSection section in StatementTable.Sections)
        {
            page.Append("\n## ").Append(section.Title).Append("\n\n| Statement | Meaning | Example |\n|---|---|---|\n");
            foreach (StatementRow row in section.Rows)
            {
                page.Append("| ").Append(Markdown.Code(row.Pattern.ToString())).Append(" | ").Append(Markdown.Cell(row.Help))
                    .Append(" | ").Append(Markdown.Code(row.Example)).Append(" |\n");
            }
        }

        AppendQuirks(page);
        return page.ToString();
    }

    private static void AppendIntroduction(StringBuilder page)
    {
        page.Append("A scenario drives the world around the device and states what its owner must see. It is a text file `*.scn`, a statement a\n")
            .Append("line; `#` outside quotes starts a comment. Every file begins on a fresh board without power, with a good SIM, in a network that\n")
            .Append("gives no time. Time is virtual. The same file with the same `--seed` gives the same trace, byte for byte.\n\n")
            .Append("```\n")
            .Append("dotnet run --project src/iSocket.Simulator -- run tests/scenarios            # files, or folders of *.scn\n")
            .Append("dotnet run --project src/iSocket.Simulator -- run --trace --seed 7 FILE      # with every AT line and event\n")
            .Append("```\n\n")
            .Append("Exit code 0: all passed; 1: one failed; 2: a file cannot be read or has a malformed line. The terminal takes the same statements.\n\n")
            .Append("Texts stand in double quotes with `\\n`, `\\\"`, `\\\\`, `\\uXXXX`; in a regular expression only `\\\"` is special. Durations are `250ms`,\n")
            .Append("`5s`, `10m`, `2h`, `3d`, joined without spaces. Numbers of phones are digits with or without `+`, or `withheld`. `within` lets the\n")
            .Append("world run until what is expected holds (default 30s). Messages, calls, hang-ups and restarts are kept until an `expect` has matched\n")
            .Append("them. A fault that is ordered for \"the next\" of something waits for it.\n");
    }

    private static void AppendQuirks(StringBuilder page)
    {
        page.Append("\n## Quirks\n\n")
            .Append("Where modules differ, or nobody has written down what they do: `modem quirk NAME=VALUE` in a scenario, `modem --pty --quirk\n")
            .Append("NAME=VALUE` for the virtual modem alone. The usual value comes first.\n\n| Name | Values | Meaning |\n|---|---|---|\n");
        foreach (QuirkRow row in QuirkTable.Rows)
        {
            page.Append("| ").Append(Markdown.Code(row.Name)).Append(" | ").Append(Markdown.Cell(row.Values)).Append(" | ").Append(Markdown.Cell(row.Help)).Append(" |\n");
        }
    }
}
