using System;
using System.IO;
using System.Linq;
using iSocket.Simulator.CommandLine;
using iSocket.Simulator.Documentation;
using iSocket.Simulator.Modem;
using iSocket.Simulator.Scenarios;
using Xunit;

namespace iSocket.Simulator.Tests.Documentation;

public sealed class ScenariosPageTests
{
    [Fact]
    public void The_committed_page_is_fresh()
    {
        string path = Path.Combine(Pages.Root, "docs", ScenariosPage.Name);
        string committed = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : string.Empty;
        Assert.True(committed == ScenariosPage.Text(), $"docs/{ScenariosPage.Name} is stale. Refresh it with: {DocumentationWriter.RefreshCommand}");
    }

    [Fact]
    public void The_docs_command_writes_it_with_the_others()
    {
        Assert.Equal(DocumentationWriter.Pages().Keys.Append(ScenariosPage.Name).Order(StringComparer.Ordinal), DocsCommand.Pages().Keys);
    }

    [Fact]
    public void Every_statement_and_every_quirk_has_its_line()
    {
        string[] lines = ScenariosPage.Text().Split('\n');
        foreach (StatementRow row in StatementTable.Rows)
        {
            string form = row.Pattern.ToString().Replace("|", "\\|", StringComparison.Ordinal);
            Assert.Single(lines, line => line.StartsWith($"| `{form}` |", StringComparison.Ordinal));
        }

        Assert.All(QuirkTable.Rows, row => Assert.Single(lines, line => line.StartsWith($"| `{row.Name}` |", StringComparison.Ordinal)));
    }
}
