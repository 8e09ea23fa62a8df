using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Docs.Tests.Pages;
using iSocket.Simulator.CommandLine;
using iSocket.Simulator.Conformance;
using iSocket.Simulator.Documentation;
using Xunit;

namespace iSocket.Docs.Tests.Conformance;

/// <summary>Every rule of docs/device.md has its row, its scenario, and its line in docs/conformance.md.</summary>
public sealed class ConformanceTests
{
    // The chapters that both manuals have.
    private static readonly string[] Chapters =
    [
        "1", "3", "4.1", "4.2", "4.3", "5", "5.1", "5.2", "5.3", "6", "6.1", "6.2", "6.3", "7", "7.1", "7.2", "7.3", "7.4", "8", "9.1", "9.2", "9.3", "9.4",
        "10", "11", "12", "13", "14", "15", "16", "17", "18",
    ];

    private static readonly Evidence Evidence = new(Repository.This.Root);

    private static readonly string[] Rules = [.. RuleNames.DefinedIn(Evidence.DevicePage).Select(rule => rule.Number)];

    [Fact]
    public void The_page_is_fresh()
    {
        string committed = Repository.This.HasFile("docs/" + ConformancePage.Name) ? Repository.This.Read("docs/" + ConformancePage.Name) : string.Empty;
        Assert.True(
            committed == ConformancePage.Text(Evidence),
            $"docs/{ConformancePage.Name} is stale: a scenario, a test or a decision that names a rule came or went. Refresh it with: {DocumentationWriter.RefreshCommand}");
    }

    [Fact]
    public void The_docs_command_writes_it_with_the_others() => Assert.Equal(
        DocsCommand.Pages().Keys.Append(ConformancePage.Name).Order(StringComparer.Ordinal), DocsCommand.Pages(Repository.This.Root).Keys);

    [Fact]
    public void Every_rule_of_the_device_has_its_row_and_every_row_its_rule() => Assert.Equal(Rules, RuleTable.Rows.Select(row => row.Number));

    [Fact]
    public void The_device_has_as_many_rules_as_ever() => Assert.True(Rules.Length >= 129, "docs/device.md has lost a rule, or defines it in another form");

    [Fact]
    public void Every_rule_is_named_by_a_scenario()
    {
        string[] missing = [.. Rules.Where(rule => Evidence.Scenarios(rule).Count == 0)];
        Assert.True(missing.Length == 0, "no scenario names " + string.Join(", ", missing) + ". Write one below tests/scenarios that fails when the rule is broken, and name the rule in its comments.");
    }

    [Fact]
    public void No_scenario_names_a_rule_that_does_not_exist() => Assert.All(
        Evidence.NamedByScenarios(), named => Assert.True(Rules.Contains(named.Rule), $"{named.File} names {named.Rule}, which docs/device.md does not have."));

    [Fact]
    public void Chapters_exist()
    {
        IEnumerable<string> named = RuleTable.Rows.Select(row => row.Chapter).Concat(ManualTable.Rows.Select(row => row.Chapter))
            .SelectMany(chapters => chapters.Split(", ", StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(named.Except(Chapters));
    }

    [Fact]
    public void What_differs_says_in_what() => Assert.Empty(
        RuleTable.Rows.Where(row => row.Verdict is Verdict.Differs or Verdict.NotBuilt && row.Note.Length == 0).Select(row => row.Number));

    [Fact]
    public void What_the_manuals_say_has_a_chapter() => Assert.Empty(
        RuleTable.Rows.Where(row => row.Verdict == Verdict.Kept && row.Chapter.Length == 0).Select(row => row.Number));

    [Fact]
    public void Every_difference_of_the_manuals_leads_to_a_rule_or_a_paragraph()
    {
        string[] paragraphs = [.. Evidence.DevicePage.Split('\n').Where(line => line.StartsWith('#')).Select(line => line.TrimStart('#').Trim().Split(' ')[0].TrimEnd('.'))];
        Assert.All(ManualTable.Rows, row => Assert.True(Rules.Contains(row.Rule) || paragraphs.Contains(row.Rule), $"{row.Subject}: device.md has no {row.Rule}"));
    }

    [Fact]
    public void Everything_beyond_the_manuals_is_shown_by_something()
    {
        Assert.All(ExtensionTable.Rows, row => Assert.NotEmpty(row.ShownBy));
        string[] missing = [.. ExtensionTable.Rows.SelectMany(row => row.ShownBy).Where(pattern => Evidence.Matching(pattern).Count == 0)];
        Assert.True(missing.Length == 0, "not there: " + string.Join(", ", missing));
    }

    [Fact]
    public void Every_extension_command_is_beyond_the_manuals()
    {
        string[] extensions = [.. DocumentationTables.Commands().Where(row => row.Chapter.Length == 0).Select(row => row.Name).Distinct()];
        Assert.Contains("DIAG", extensions);
        Assert.All(extensions, name => Assert.Contains(ExtensionTable.Rows, row => row.Name.Contains(name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("S-4", "S-4")]
    [InlineData("S-04-D-02-thirty.scn", "S-4 D-2")]
    [InlineData("W-1 to W-4 and B-3", "W-1 W-2 W-3 W-4 B-3")]
    [InlineData("W-1 to B-3", "W-1 B-3")]
    [InlineData("device.md C-1 to C-3, C-9, P-3", "C-1 C-2 C-3 C-9 P-3")]
    [InlineData("GSM-7, UTF-8, ISO 8859-1, E-12, S-100, S-1-2-3, CS-1", "")]
    public void Rules_are_known_by_their_numbers(string text, string rules) =>
        Assert.Equal(rules.Split(' ', StringSplitOptions.RemoveEmptyEntries), RuleNames.In(text).Select(name => name.Replace("-0", "-")));

    [Fact]
    public void A_rule_is_defined_where_its_number_begins_a_line_and_a_decision_where_it_comes_first()
    {
        const string Page = "# T\nA rule (D-nn) or S-9.\n\n## 1. One\n\nS-1 text, see S-2. D-4 so.\nD-1 begins. S-3 D-4 again\n\n### Two\nS-2 x\n";
        Assert.Equal([("S-1", "1. One"), ("D-4", "1. One"), ("D-1", "1. One"), ("S-2", "Two")], RuleNames.DefinedIn(Page));
    }
}
