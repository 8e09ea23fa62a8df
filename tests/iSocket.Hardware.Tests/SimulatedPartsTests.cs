using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace iSocket.Hardware.Tests;

/// <summary>What is simulated is what is drawn: the netlists have the values of the schematic.</summary>
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
    public void ANetlistHasTheValueOfTheSchematic(string netlist, string name, string part)
    {
        string text = RepositoryFiles.Text("hardware", "rev-a", "simulation", netlist + ".cir");
        Match match = Regex.Match(text, $@"(?:\b{name}=|^{name} \S+ \S+ )(\S+)", RegexOptions.Multiline);
        Assert.True(match.Success, netlist + " has no " + name);
        Assert.Equal(ValueOf(part), Number(match.Groups[1].Value), ValueOf(part) * 1e-6);
    }

    private static double ValueOf(string part) =>
        Number(Assert.Single(SchematicProject.Of("socket").Parts, symbol => symbol.Reference == part).Field("Value").Split(' ')[0]);

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
