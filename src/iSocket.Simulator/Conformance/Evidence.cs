using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace iSocket.Simulator.Conformance;

/// <summary>What in the repository names a rule: scenarios, tests, decisions.</summary>
internal sealed class Evidence
{
    private readonly Dictionary<string, List<string>> _scenarios = [];
    private readonly Dictionary<string, List<string>> _tests = [];
    private readonly Dictionary<string, List<string>> _decisions = [];

    /// <summary>Looks through the files of a repository.</summary>
    /// <param name="root">Its folder.</param>
    public Evidence(string root)
    {
        Root = root;
        foreach (string file in Files("tests/scenarios", ".scn"))
        {
            IEnumerable<string> comments = File.ReadLines(Path.Combine(root, file)).Where(line => line.StartsWith('#'));
            Add(_scenarios, file, Path.GetFileName(file) + "\n" + string.Join('\n', comments));
            ScenarioCount++;
        }

        foreach (string file in Files("tests", ".cs").Where(IsTest))
        {
            Add(_tests, file, File.ReadAllText(Path.Combine(root, file)));
        }

        foreach (string file in Files("docs/decisions", ".md").Where(file => char.IsAsciiDigit(Path.GetFileName(file)[0])))
        {
            Add(_decisions, file, File.ReadAllText(Path.Combine(root, file)));
        }
    }

    /// <summary>The folder of the repository.</summary>
    public string Root { get; }

    /// <summary>All scenarios, those that name no rule included.</summary>
    public int ScenarioCount { get; }

    /// <summary>The page with the rules.</summary>
    public string DevicePage => File.ReadAllText(Path.Combine(Root, "docs", "device.md")).ReplaceLineEndings("\n");

    /// <summary>The scenarios that name a rule in their file name or their comments; those with the file name first.</summary>
    public IReadOnlyList<string> Scenarios(string rule) =>
        [.. Of(_scenarios, rule).OrderBy(file => RuleNames.In(Path.GetFileName(file)).Contains(rule) ? 0 : 1).ThenBy(file => file, StringComparer.Ordinal)];

    /// <summary>The tests that name a rule.</summary>
    public IReadOnlyList<string> Tests(string rule) => Of(_tests, rule);

    /// <summary>The decisions that name a rule.</summary>
    public IReadOnlyList<string> Decisions(string rule) => Of(_decisions, rule);

    /// <summary>The rules that a kind of file names, with the files.</summary>
    public IEnumerable<(string Rule, string File)> NamedByScenarios() => _scenarios.SelectMany(pair => pair.Value.Select(file => (pair.Key, file)));

    /// <summary>The page of a decision, from <c>docs</c>.</summary>
    public string DecisionPage(int number) =>
        Files("docs/decisions", ".md").Single(file => Path.GetFileName(file).StartsWith($"{number:0000}-", StringComparison.Ordinal))["docs/".Length..];

    /// <summary>The files that a path from <c>tests</c> means; <c>*</c> in its last segment stands for anything.</summary>
    public IReadOnlyList<string> Matching(string pattern)
    {
        string path = Path.Combine(Root, "tests", pattern);
        string folder = Path.GetDirectoryName(path)!;
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, Path.GetFileName(path)).Select(Relative).Order(StringComparer.Ordinal)]
            : [];
    }

    private static IReadOnlyList<string> Of(Dictionary<string, List<string>> named, string rule) =>
        named.TryGetValue(rule, out List<string>? files) ? files : [];

    // Benches, models and helpers name rules too, but show none by themselves; the tests of the pages name them as examples.
    private static bool IsTest(string file) => !file.Contains("/iSocket.Docs.Tests/", StringComparison.Ordinal)
        && (file.EndsWith("Tests.cs", StringComparison.Ordinal) || file.StartsWith("tests/Shared/", StringComparison.Ordinal));

    private static void Add(Dictionary<string, List<string>> named, string file, string text)
    {
        foreach (string rule in RuleNames.In(text))
        {
            if (!named.TryGetValue(rule, out List<string>? files))
            {
                files = [];
                named.Add(rule, files);
            }

            files.Add(file);
        }
    }

    private IEnumerable<string> Files(string folder, string ending) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*" + ending, SearchOption.AllDirectories)
            .Select(Relative)
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');
}
