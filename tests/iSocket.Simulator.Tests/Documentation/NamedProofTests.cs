using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace iSocket.Simulator.Tests.Documentation;

/// <summary>The pages that say what shows a claim name scenarios and tests that exist.</summary>
public sealed partial class NamedProofTests
{
    [Theory]
    [InlineData("docs/relay-safety.md", 10)]
    [InlineData("SECURITY.md", 40)]
    [InlineData("docs/first-boot.md", 1)]
    [InlineData("docs/troubleshooting.md", 1)]
    public void EveryScenarioThatAPageNamesIsThere(string page, int least)
    {
        string[] names = [.. ScenarioName().Matches(Pages.Read(page)).Select(match => match.Value).Distinct()];
        Assert.InRange(names.Length, least, int.MaxValue);
        Assert.All(names, name =>
        {
            string path = Pages.Scenario(name);
            Assert.NotEmpty(Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path)));
        });
    }

    [Theory]
    [InlineData("docs/relay-safety.md", 5)]
    [InlineData("SECURITY.md", 4)]
    [InlineData("docs/modem-choice.md", 3)]
    public void EveryTestThatAPageNamesIsThere(string page, int least)
    {
        string[] names = [.. TestName().Matches(Pages.Read(page)).Select(match => match.Groups[1].Value).Distinct()];
        Assert.InRange(names.Length, least, int.MaxValue);
        string[] sources = Directory.GetFiles(Path.Combine(Pages.Root, "tests"), "*.cs", SearchOption.AllDirectories);
        Assert.All(names, name =>
        {
            string[] parts = name.Split('.');
            string? file = sources.FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == parts[0]);
            Assert.NotNull(file);
            Assert.True(parts.Length == 1 || File.ReadAllText(file).Contains("void " + parts[1] + "(", StringComparison.Ordinal), name);
        });
    }

    [GeneratedRegex(@"(?<=`)\d\d[-\w]*/[-\w*]+(?=`)")]
    private static partial Regex ScenarioName();

    [GeneratedRegex(@"`(\w+Tests(?:\.\w+)?)`")]
    private static partial Regex TestName();
}
