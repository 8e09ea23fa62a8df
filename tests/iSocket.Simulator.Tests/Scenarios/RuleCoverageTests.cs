using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace iSocket.Simulator.Tests.Scenarios;

/// <summary>Every numbered rule and decision has a scenario that names it, in its file name or in its comments.</summary>
public sealed partial class RuleCoverageTests
{
    [Fact]
    public void Every_rule_has_a_scenario()
    {
        HashSet<string> named = [.. Directory.EnumerateFiles(Folder(), "*.scn", SearchOption.AllDirectories).SelectMany(Names)];
        string[] missing = [.. Rules().Where(rule => !named.Contains(rule))];
        Assert.True(missing.Length == 0, "no scenario names " + string.Join(", ", missing));
    }

    [Fact]
    public void No_scenario_names_a_rule_that_does_not_exist()
    {
        HashSet<string> rules = [.. Rules()];
        string[] unknown =
        [
            .. Directory.EnumerateFiles(Folder(), "*.scn", SearchOption.AllDirectories)
                .SelectMany(file => Names(file).Where(name => !rules.Contains(name)).Select(name => Path.GetFileName(file) + " names " + name)),
        ];
        Assert.Empty(unknown);
    }

    private static IEnumerable<string> Rules() =>
        File.ReadLines(Path.Combine(Folder(), "rules.txt")).Where(line => line.Length > 0 && line[0] != '#');

    private static IEnumerable<string> Names(string file)
    {
        IEnumerable<string> comments = File.ReadLines(file).Where(line => line.StartsWith('#'));
        return RuleName().Matches(Path.GetFileName(file) + "\n" + string.Join('\n', comments))
            .Select(match => match.Groups["letter"].Value + "-" + match.Groups["number"].Value.TrimStart('0'));
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "scenarios"));

    [GeneratedRegex(@"\b(?<letter>[MSWCRBAUTPKLVHIGD])-(?<number>\d+)\b")]
    private static partial Regex RuleName();
}
