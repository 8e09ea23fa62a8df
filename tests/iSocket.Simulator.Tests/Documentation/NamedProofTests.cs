using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace iSocket.Simulator.Tests.Documentation;

/// <summary>docs/relay-safety.md names tests that exist.</summary>
public sealed partial class RelaySafetyPageTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void EveryScenarioItNamesIsThere()
    {
        string[] names = [.. ScenarioName().Matches(Page()).Select(match => match.Value).Distinct()];
        Assert.True(names.Length > 10);
        Assert.All(names, name =>
        {
            string folder = Path.Combine(Root, "tests", "scenarios", Path.GetDirectoryName(name)!);
            Assert.NotEmpty(Directory.GetFiles(folder, Path.GetFileName(name) + ".scn"));
        });
    }

    [Fact]
    public void EveryTestItNamesIsThere()
    {
        string[] names = [.. TestName().Matches(Page()).Select(match => match.Groups[1].Value).Distinct()];
        Assert.True(names.Length > 5);
        string[] sources = Directory.GetFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories);
        Assert.All(names, name =>
        {
            string[] parts = name.Split('.');
            string? file = sources.FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == parts[0]);
            Assert.NotNull(file);
            Assert.True(parts.Length == 1 || File.ReadAllText(file).Contains("void " + parts[1] + "(", StringComparison.Ordinal), name);
        });
    }

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    private static string Page() => File.ReadAllText(Path.Combine(Root, "docs", "relay-safety.md"));

    [GeneratedRegex(@"(?<=`)\d\d[-\w]*/[-\w*]+(?=`)")]
    private static partial Regex ScenarioName();

    [GeneratedRegex(@"`(\w+Tests(?:\.\w+)?)`")]
    private static partial Regex TestName();
}
