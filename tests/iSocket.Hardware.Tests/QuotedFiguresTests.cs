using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace iSocket.Hardware.Tests;

/// <summary>
/// A figure in a document that comes from a table or a simulation carries its name in a comment that nobody sees
/// (<c>238 mV&lt;!--=burst-mains.dip--&gt;</c>) and is what the table or the simulation gives.
/// </summary>
public sealed partial class QuotedFiguresTests
{
    /// <summary>What another version of ngspice may differ by, of the figure, besides the rounding of the quotation.</summary>
    private const double Slack = 0.005;

    public static IEnumerable<TheoryDataRow<string>> Documents() =>
        Directory.GetFiles(RepositoryFiles.PathOf("hardware"), "*.md", SearchOption.AllDirectories)
            .Append(RepositoryFiles.PathOf("docs", "safety.md"))
            .Where(path => File.ReadAllText(path).Contains("<!--=", StringComparison.Ordinal))
            .Select(path => new TheoryDataRow<string>(Path.GetRelativePath(RepositoryFiles.PathOf(), path)))
            .OrderBy(row => row.Data, StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Documents))]
    public void CalculatedFiguresAreThoseOfTheTables(string document)
    {
        IReadOnlyDictionary<string, double> calculated = CalculatedFigures.All();
        foreach (Match match in Marks(document).Where(match => IsCalculated(Name(match))))
        {
            Assert.True(calculated.ContainsKey(Name(match)), $"{document}: nothing calculates {Name(match)}");
            AssertQuoted(document, match, calculated[Name(match)], 1);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task SimulatedFiguresAreThoseOfTheSimulation(string document)
    {
        Match[] marks = [.. Marks(document).Where(match => !IsCalculated(Name(match)))];
        if (marks.Length > 0)
        {
            Ngspice.Require();
        }

        foreach (Match match in marks)
        {
            string[] name = Name(match).Split('.');
            IReadOnlyDictionary<string, double> measured = await Ngspice.MeasureAsync(name[0]);
            Assert.True(measured.ContainsKey(name[1]), $"{document}: nothing measures {Name(match)}");
            AssertQuoted(document, match, measured[name[1]], SimulatedUnit.Of(match.Groups["unit"].Value));
        }
    }

    [Fact]
    public void EveryMarkStandsBehindAFigure()
    {
        Assert.NotEmpty(Documents());
        Assert.All(Documents(), document =>
        {
            string text = RepositoryFiles.Text(document.Data);
            Assert.Equal(Regex.Count(text, "<!--="), QuotedFigure().Count(text));
        });
    }

    private static bool IsCalculated(string name) => Regex.IsMatch(name, "^(budget|battery|heat|contact)\\.");

    private static string Name(Match match) => match.Groups["name"].Value;

    private static IEnumerable<Match> Marks(string document) => QuotedFigure().Matches(RepositoryFiles.Text(document));

    private static void AssertQuoted(string document, Match match, double value, double unit)
    {
        string quoted = match.Groups["figure"].Value;
        int decimals = quoted.Contains('.', StringComparison.Ordinal) ? quoted.Length - quoted.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        double actual = value / unit;
        double allowed = 0.5 * Math.Pow(10, -decimals) + Math.Abs(actual) * Slack + 1e-9;
        Assert.True(
            Math.Abs(double.Parse(quoted, CultureInfo.InvariantCulture) - actual) <= allowed,
            FormattableString.Invariant($"{document}: {match.Value} is {actual:0.####}"));
    }

    [GeneratedRegex(@"(?<figure>-?\d+(?:\.\d+)?)(?: (?<unit>[A-Za-z]+))?<!--=(?<name>[\w.-]+)-->")]
    private static partial Regex QuotedFigure();
}
