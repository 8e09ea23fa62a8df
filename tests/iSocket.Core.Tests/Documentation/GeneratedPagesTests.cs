using System;
using System.IO;
using System.Linq;
using iSocket.Core.Tests.Architecture;
using iSocket.Simulator.Documentation;
using Xunit;

namespace iSocket.Core.Tests.Documentation;

/// <summary>The committed pages are those that the tables of the source give.</summary>
public sealed class GeneratedPagesTests
{
    public static TheoryData<string> Pages => new(DocumentationWriter.Pages().Keys);

    [Fact]
    public void The_cheat_sheet_has_every_chapter()
    {
        Assert.Empty(DocumentationTables.Commands().Select(row => row.Chapter).Distinct().Except(CheatSheetPage.Chapters()));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Is_fresh(string page)
    {
        string path = Path.Combine(CoreSources.Root, "docs", page);
        string committed = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : string.Empty;
        Assert.True(committed == DocumentationWriter.Pages()[page], $"docs/{page} is stale. Refresh it with: {DocumentationWriter.RefreshCommand}");
    }

    [Fact]
    public void Every_command_has_its_section_with_example_and_reply()
    {
        string page = CommandsPage.Text();
        foreach (var row in DocumentationTables.Commands())
        {
            string syntax = CommandsPage.Syntax(row);
            int at = page.IndexOf($"\n## `{syntax}`\n", StringComparison.Ordinal);
            Assert.True(at > 0, syntax);
            int end = page.IndexOf("\n## ", at + 4, StringComparison.Ordinal);
            string section = end < 0 ? page[at..] : page[at..end];
            Assert.Contains(row.Summary, section);
            Assert.Contains(row.Chapter.Length == 0 ? "| extension |" : $"chapter {row.Chapter} ", section);
            Assert.All(row.Example.Split("; "), command => Assert.Contains($"\n> {command}\n", section));
            Assert.All(row.Reply.Split('\n'), line => Assert.Contains($"\n< {line}\n", section));
        }
    }

    [Fact]
    public void Every_setting_has_its_line()
    {
        string[] lines = [.. SettingsPage.Text().Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))];
        Assert.Equal(DocumentationTables.Settings().Select(row => $"| `{row.Name}` |"), lines.Select(line => line[..(line.IndexOf('|', 1) + 1)]));
        Assert.Contains(lines, line => line.StartsWith("| `RESTARTTIME`", StringComparison.Ordinal) && line.EndsWith("| 1..600 seconds | `10` | chapter 4.1 | 1 |", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "all")]
    [InlineData(Core.Hal.Features.Full, "706, 707")]
    [InlineData(Core.Hal.Features.Battery, "707, 707 Light")]
    [InlineData(Core.Hal.Features.Full + Core.Hal.Features.Battery, "707")]
    public void Models_by_features(int needs, string models)
    {
        Assert.Equal(models, DocumentationTables.ModelsWith(needs));
    }

    [Fact]
    public void Writing_gives_every_page()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Assert.Equal(DocumentationWriter.Pages().Keys, DocumentationWriter.Write(folder).Select(Path.GetFileName));
            Assert.All(DocumentationWriter.Pages(), page => Assert.Equal(page.Value, File.ReadAllText(Path.Combine(folder, page.Key))));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}
