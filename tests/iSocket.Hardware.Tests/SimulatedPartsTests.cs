using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace iSocket.Hardware.Tests;

/// <summary>What is simulated is what is drawn: the netlists have the values of the parts list.</summary>
public sealed partial class SimulatedPartsTests
{
    [Theory]
    [InlineData("burst-mains", "c9", "C9")]
    [InlineData("burst-mains", "c27", "C27")]
    [InlineData("burst-cell-fresh", "c27", "C27")]
    [InlineData("burst-cell-tired", "c27", "C27")]
    [InlineData("modem-cut", "c27", "C27")]
    [InlineData("modem-cut", "r6", "R6")]
    [InlineData("modem-switch-on", "R5", "R5")]
    [InlineData("modem-switch-on", "C14", "C14")]
    [InlineData("relay-glitch", "R1", "R1")]
    [InlineData("relay-glitch", "R2", "R2")]
    [InlineData("relay-glitch", "C1", "C1")]
    [InlineData("relay-turn-off", "R1", "R1")]
    [InlineData("relay-turn-off", "R2", "R2")]
    [InlineData("relay-turn-off", "C1", "C1")]
    public void ANetlistHasTheValueOfTheParts(string netlist, string name, string part)
    {
        string text = RepositoryFiles.Text("hardware", "rev-a", "simulation", netlist + ".cir");
        Match match = Regex.Match(text, $@"(?:\b{name}=|^{name} \S+ \S+ )(\S+)", RegexOptions.Multiline);
        Assert.True(match.Success, netlist + " has no " + name);
        Assert.Equal(ValueOf(part), Number(match.Groups[1].Value), ValueOf(part) * 1e-6);
    }

    /// <summary>The value of a part in the list, whose first column names the parts of a kind: <c>C1 C5 C6</c>, third <c>100n</c>.</summary>
    private static double ValueOf(string part)
    {
        IEnumerable<string[]> rows = RepositoryFiles.Text("hardware", "rev-a", "socket", "bom.csv").Split('\n').Select(line => line.Split(','));
        string value = Assert.Single(rows, row => row[0].Split(' ').Contains(part, StringComparer.Ordinal))[2];
        return Number(value.Split(' ')[0]);
    }

    /// <summary>100n, 4.7k and 4k7, in F or Ohm.</summary>
    private static double Number(string text)
    {
        Match match = Quantity().Match(text);
        Assert.True(match.Success, text);
        string digits = match.Groups[1].Value + (match.Groups[3].Length > 0 ? "." + match.Groups[3].Value : string.Empty);
        double factor = match.Groups[2].Value switch { "p" => 1e-12, "n" => 1e-9, "u" => 1e-6, "k" => 1e3, "M" => 1e6, _ => 1 };
        return double.Parse(digits, CultureInfo.InvariantCulture) * factor;
    }

    [GeneratedRegex(@"^(\d+(?:\.\d+)?)([pnukM]?)(\d*)$")]
    private static partial Regex Quantity();
}
