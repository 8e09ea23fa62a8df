using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using iSocket.Simulator.Documentation;

namespace iSocket.Simulator.Conformance;

/// <summary>docs/conformance.md: rule by rule where it comes from, how it stands, and what shows it.</summary>
internal sealed partial class ConformancePage
{
    /// <summary>Its file name.</summary>
    public const string Name = "conformance.md";

    private const int ShownInTable = 2;

    private readonly Evidence _evidence;
    private readonly Dictionary<string, RuleRow> _rows = RuleTable.Rows.ToDictionary(row => row.Number);
    private readonly IReadOnlyList<(string Number, string Heading)> _rules;

    private ConformancePage(Evidence evidence)
    {
        _evidence = evidence;
        _rules = RuleNames.DefinedIn(evidence.DevicePage);
    }

    /// <summary>The whole page, from the files of a repository.</summary>
    public static string Text(Evidence evidence) => new ConformancePage(evidence).Write();

    private string Write()
    {
        StringBuilder page = new();
        page.Append("# Conformance\n\n").Append(Markdown.Notice).Append("\n\n");
        AppendIntroduction(page);
        foreach (IGrouping<string, (string Number, string Heading)> section in _rules.GroupBy(rule => rule.Heading))
        {
            page.Append("\n## ").Append(section.Key).Append("\n\n| Rule | What | Manual | How it stands | Notes | Shown by |\n|---|---|---|---|---|---|\n");
            foreach ((string number, string heading) in section)
            {
                AppendRule(page, number, heading);
            }
        }

        AppendManuals(page);
        AppendExtensions(page);
        AppendEvidence(page);
        return page.ToString();
    }

    private void AppendIntroduction(StringBuilder page)
    {
        page.Append("Every rule and decision of [device.md](device.md), with the chapter of the original's manuals (numbered alike in the Romanian and in\n")
            .Append("the Russian one), how it stands, and what shows it: scenarios and tests that name the rule. A rule without any fails a test, and so\n")
            .Append("does this page when it is not what the repository gives.\n\n")
            .Append("| How it stands | Rules | Meaning |\n|---|---|---|\n");
        AppendCount(page, Verdict.Kept, "the manuals say it, and it is built");
        AppendCount(page, Verdict.Decided, "the manuals are silent or leave it open; device.md settles it, and it is built so");
        AppendCount(page, Verdict.Differs, "built, but in something not as a manual or the rule has it: see the note");
        AppendCount(page, Verdict.NotBuilt, "not built: see the note");
        IEnumerable<string> missing = ManualTable.Rows.Where(row => row.Here.Contains("not built", StringComparison.Ordinal)).Select(row => $"{row.Subject} (ch. {row.Chapter}: {row.Here})");
        page.Append("\nOf what the manuals mention, and no rule has, this is not built: ").AppendJoin("; ", missing).Append(".\n");
        page.Append(CultureInfo.InvariantCulture, $"\n{_evidence.ScenarioCount} scenarios lie in `tests/scenarios`. Where the manuals differ is in [a table of its own](#the-two-manuals), what the\n")
            .Append("original never had [in another](#beyond-the-manuals).\n");
    }

    private static void AppendCount(StringBuilder page, Verdict verdict, string meaning) =>
        page.Append(CultureInfo.InvariantCulture, $"| {Word(verdict)} | {RuleTable.Rows.Count(row => row.Verdict == verdict)} | {meaning} |\n");

    private void AppendRule(StringBuilder page, string number, string heading)
    {
        // A rule that the table lacks is shown so, and a test fails.
        RuleRow row = _rows.TryGetValue(number, out RuleRow? found) ? found : new RuleRow(number, string.Empty, Verdict.NotBuilt, "?");
        page.Append("| [").Append(number).Append("](device.md#").Append(Anchor(heading)).Append(") | ").Append(Markdown.Cell(row.Title)).Append(" | ")
            .Append(Markdown.Cell(row.Chapter)).Append(" | ").Append(Word(row.Verdict)).Append(" | ").Append(Notes(row)).Append(" | ").Append(ShownBy(number)).Append(" |\n");
    }

    private string Notes(RuleRow row)
    {
        string note = Reference().Replace(row.Note, match =>
        {
            int number = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            return $"[decision {number}]({_evidence.DecisionPage(number)})";
        });
        return note.Length == 0 ? "-" : note;
    }

    private string ShownBy(string number)
    {
        IReadOnlyList<string> scenarios = _evidence.Scenarios(number);
        IReadOnlyList<string> tests = _evidence.Tests(number);
        int count = scenarios.Count + tests.Count;
        IEnumerable<string> first = scenarios.Take(ShownInTable).Concat(tests.Take(1)).Take(ShownInTable).Select(Link);
        string all = count > ShownInTable ? $", [all {count}](#{Anchor(number)})" : string.Empty;
        return count == 0 ? "**nothing**" : string.Join(", ", first) + all;
    }

    private static void AppendManuals(StringBuilder page)
    {
        page.Append("\n## The two manuals\n\n")
            .Append("Where they differ from each other, from themselves, or from what is built; facts, in our words. `§` leads to the paragraph of device.md.\n\n")
            .Append("| Chapter | What | Romanian | Russian | Here | Rule |\n|---|---|---|---|---|---|\n");
        foreach (ManualRow row in ManualTable.Rows)
        {
            string rule = char.IsAsciiLetter(row.Rule[0]) ? $"[{row.Rule}](#{Anchor(row.Rule)})" : "§" + row.Rule;
            page.Append("| ").Append(row.Chapter).Append(" | ").Append(row.Subject).Append(" | ").Append(row.Romanian).Append(" | ").Append(row.Russian)
                .Append(" | ").Append(row.Here).Append(" | ").Append(rule).Append(" |\n");
        }
    }

    private void AppendExtensions(StringBuilder page)
    {
        page.Append("\n## Beyond the manuals\n\n")
            .Append("What the original never had. Commands have to be asked for; the rest is how this device bears its own failures.\n\n")
            .Append("| What | What it does | Why | Shown by |\n|---|---|---|---|\n");
        foreach (ExtensionRow row in ExtensionTable.Rows)
        {
            string shown = string.Join(", ", row.ShownBy.SelectMany(_evidence.Matching).Select(Link));
            page.Append("| ").Append(row.Name).Append(" | ").Append(row.What).Append(" | [decision ").Append(row.Decision).Append("](")
                .Append(_evidence.DecisionPage(row.Decision)).Append(") | ").Append(shown).Append(" |\n");
        }
    }

    private void AppendEvidence(StringBuilder page)
    {
        page.Append("\n## What shows each rule\n\nScenarios that name it in their file name or comments, tests that name it, decisions that discuss it.\n");
        foreach ((string number, _) in _rules)
        {
            page.Append("\n### ").Append(number).Append("\n\n");
            AppendList(page, "Scenarios", _evidence.Scenarios(number));
            AppendList(page, "Tests", _evidence.Tests(number));
            AppendList(page, "Decisions", _evidence.Decisions(number));
        }
    }

    private static void AppendList(StringBuilder page, string title, IReadOnlyList<string> files)
    {
        if (files.Count > 0)
        {
            page.Append("* ").Append(title).Append(": ").AppendJoin(", ", files.Select(Link)).Append('\n');
        }
    }

    private static string Link(string file)
    {
        string name = Path.GetFileNameWithoutExtension(file);
        bool isPage = file.StartsWith("docs/", StringComparison.Ordinal);
        return $"[{name}]({(isPage ? file["docs/".Length..] : "../" + file)})";
    }

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Kept => "kept",
        Verdict.Decided => "decided",
        Verdict.Differs => "**differs**",
        _ => "**not built**",
    };

    // The headings of device.md are ASCII.
    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Reference();
}
