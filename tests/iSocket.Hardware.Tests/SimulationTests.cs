using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace iSocket.Hardware.Tests;

/// <summary>The circuits of rev A stay within the limits of their parts: each netlist is simulated, each of its figures held to its limits.</summary>
public sealed class SimulationTests
{
    /// <summary>One row of limits.csv each.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Limits() =>
        Rows().Select(row => new TheoryDataRow<string, string>(row["netlist"], row["measure"]));

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task AFigureIsWithinItsLimits(string netlist, string measure)
    {
        Ngspice.Require();
        IReadOnlyDictionary<string, string> row = Rows().Single(row => row["netlist"] == netlist && row["measure"] == measure);
        IReadOnlyDictionary<string, double> figures = await Ngspice.MeasureAsync(netlist);
        Assert.True(figures.ContainsKey(measure), netlist + " measures no " + measure);
        double value = figures[measure] / SimulatedUnit.Of(row["unit"]);
        Assert.InRange(value, double.Parse(row["min"], CultureInfo.InvariantCulture), double.Parse(row["max"], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void EveryNetlistHasALimit()
    {
        string[] netlists = [.. Directory.GetFiles(RepositoryFiles.PathOf("hardware", "rev-a", "simulation"), "*.cir").Select(path => Path.GetFileNameWithoutExtension(path))];
        Assert.True(netlists.Length > 8);
        Assert.Equal(netlists.Order(StringComparer.Ordinal), Rows().Select(row => row["netlist"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    /// <summary>The page on the simulations quotes every figure that has a limit.</summary>
    [Fact]
    public void ThePageQuotesThemAll()
    {
        string page = RepositoryFiles.Text("hardware", "rev-a", "simulation", "README.md");
        Assert.All(Rows(), row => Assert.Matches($"<!--={Regex.Escape(row["netlist"])}\\.{Regex.Escape(row["measure"])}-->", page));
    }

    private static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows() => CsvTable.Read("hardware", "rev-a", "simulation", "limits.csv");
}
