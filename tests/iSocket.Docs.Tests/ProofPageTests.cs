using System.Linq;
using System.Text.RegularExpressions;
using iSocket.Docs.Tests.Pages;
using Xunit;

namespace iSocket.Docs.Tests;

/// <summary>
/// The pages that say what shows a claim name their scenarios and tests in the form in which the checks of every page know them; those
/// hold that what is named exists.
/// </summary>
public sealed partial class ProofPageTests
{
    [Theory]
    [InlineData("docs/relay-safety.md", 11, 6)]
    [InlineData("SECURITY.md", 40, 4)]
    [InlineData("docs/first-boot.md", 1, 0)]
    [InlineData("docs/troubleshooting.md", 1, 0)]
    [InlineData("docs/modem-choice.md", 0, 3)]
    public void It_names_scenarios_and_tests(string page, int scenarios, int tests)
    {
        string[] names = [.. Repository.This.Page(page).Codes.Select(code => code.Text).Distinct()];
        Assert.InRange(names.Count(name => ScenarioName().IsMatch(name)), scenarios, int.MaxValue);
        Assert.InRange(names.Count(name => TestName().IsMatch(name)), tests, int.MaxValue);
    }

    [GeneratedRegex(@"^\d\d-[-\w]*/[-\w*]+$")]
    private static partial Regex ScenarioName();

    [GeneratedRegex(@"^\w+Tests(\.\w+)?$")]
    private static partial Regex TestName();
}
