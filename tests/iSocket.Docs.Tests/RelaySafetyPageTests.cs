using System;
using System.Linq;
using System.Text.RegularExpressions;
using iSocket.Docs.Tests.Pages;
using Xunit;

namespace iSocket.Docs.Tests;

/// <summary>docs/relay-safety.md names its tests in the form in which the checks of every page know them.</summary>
public sealed partial class RelaySafetyPageTests
{
    private static readonly Page Page = Repository.This.Page("docs/relay-safety.md");

    [Fact]
    public void It_names_scenarios() => Assert.True(Page.Codes.Count(code => ScenarioName().IsMatch(code.Text)) > 10);

    [Fact]
    public void It_names_tests() => Assert.True(Page.Codes.Count(code => code.Text.Split('.')[0].EndsWith("Tests", StringComparison.Ordinal)) > 5);

    [GeneratedRegex(@"^\d\d-[-\w]*/[-\w*]+$")]
    private static partial Regex ScenarioName();
}
