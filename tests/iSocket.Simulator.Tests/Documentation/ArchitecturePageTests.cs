using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace iSocket.Simulator.Tests.Documentation;

/// <summary>The table of docs/architecture.md that says where each rule lives leads somewhere, for every rule.</summary>
public sealed partial class ArchitecturePageTests
{
    private static readonly string[] Rows =
    [
        .. Pages.Read("docs/architecture.md").Split("## Where each rule lives\n")[1].Split("\n## ")[0].Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1),
    ];

    [Fact]
    public void EveryClassIsThere()
    {
        HashSet<string?> files = [.. Directory.GetFiles(Path.Combine(Pages.Root, "src", "iSocket.Core"), "*.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension)];
        string[] names = [.. Rows.SelectMany(row => TypeName().Matches(row)).Select(match => match.Groups[1].Value).Distinct()];
        Assert.InRange(names.Length, 40, int.MaxValue);
        Assert.All(names, name => Assert.Contains(name, files));
    }

    [Fact]
    public void EveryFolderOfScenariosIsThere()
    {
        string[] names = [.. Rows.SelectMany(row => FolderName().Matches(row)).Select(match => match.Value)];
        Assert.InRange(names.Length, 15, int.MaxValue);
        Assert.All(names, name => Assert.True(Directory.Exists(Path.Combine(Pages.Root, "tests", "scenarios", name)), name));
    }

    [Fact]
    public void EveryRuleHasItsRow()
    {
        string[] letters = [.. Rule().Matches(Pages.Read("docs/device.md")).Select(match => match.Groups[1].Value).Where(letter => letter != "D").Distinct()];
        string[] told = [.. Rows.SelectMany(row => RuleLetter().Matches(row.Split('|')[1])).Select(match => match.Value)];
        Assert.InRange(letters.Length, 14, int.MaxValue);
        Assert.Equal(letters.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"`([A-Z]\w+)(?:\.\w+)?`")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"(?<=`)\d\d[-\w]*(?=`)")]
    private static partial Regex FolderName();

    // A rule begins a line; D are decisions, which belong to rules.
    [GeneratedRegex(@"^([A-Z])-\d+ ", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\b[A-Z]\b")]
    private static partial Regex RuleLetter();
}
