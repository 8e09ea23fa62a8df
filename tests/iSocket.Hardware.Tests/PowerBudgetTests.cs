using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace iSocket.Hardware.Tests;

/// <summary>The sums of hardware/rev-a/power-budget.csv are those of its loads, and every supply can deliver them.</summary>
public sealed class PowerBudgetTests
{
    private static readonly string[] Kinds = ["load", "linear", "buck", "sum", "limit", "margin"];

    private readonly IReadOnlyList<BudgetRow> _rows = BudgetRow.All();

    [Fact]
    public void EveryLoadHasItsSource()
    {
        Assert.True(_rows.Count(row => row.Kind == "load") > 12);
        Assert.All(_rows, row => Assert.Contains(row.Kind, Kinds));
        Assert.All(_rows, row => Assert.True(row.Source.Length > 3, row.Item));
        Assert.All(_rows.Where(row => row.Kind == "load"), row => Assert.DoesNotContain("calculated", row.Source, StringComparison.Ordinal));
        Assert.All(_rows.GroupBy(row => row.Rail), rail => Assert.Single(rail.Select(row => row.Volts).Distinct()));
        Assert.All(_rows, row => Assert.True(row.Currents[0] <= row.Currents[1] && row.Currents[1] <= row.Currents[2] || row.Kind == "margin", row.Item));
    }

    /// <summary>A linear regulator takes what it delivers, a switching one the power divided by its efficiency.</summary>
    [Fact]
    public void AConverterTakesWhatItsRailNeeds()
    {
        BudgetRow[] converters = [.. _rows.Where(row => row.Kind is "linear" or "buck")];
        Assert.Equal(new[] { "3V3", "5V", "VSYS" }, converters.Select(row => row.Item).Order(StringComparer.Ordinal));
        foreach (BudgetRow converter in converters)
        {
            BudgetRow fed = Single(converter.Item, "sum");
            double factor = converter.Kind == "linear" ? 1 : fed.Volts / (converter.Volts * converter.Efficiency);
            Assert.True(converter.Efficiency is > 0.5 and <= 1);
            AssertCurrents(fed.Currents.Select(current => current * factor), converter);
        }
    }

    [Fact]
    public void SumsAndMarginsAreThoseOfTheirRows()
    {
        foreach (string rail in _rows.Select(row => row.Rail).Distinct(StringComparer.Ordinal))
        {
            BudgetRow[] taken = [.. _rows.Where(row => row.Rail == rail).Where(row => row.Kind is "load" or "linear" or "buck")];
            BudgetRow sum = Single(rail, "sum");
            AssertCurrents(Enumerable.Range(0, 3).Select(mode => taken.Sum(row => row.Currents[mode])), sum);
            AssertCurrents(Single(rail, "limit").Currents.Zip(sum.Currents, (limit, current) => limit - current), Single(rail, "margin"));
        }
    }

    /// <summary>At least a tenth of the supply stays free, in a burst too.</summary>
    [Fact]
    public void NoSupplyIsAskedForMoreThanNineTenths()
    {
        foreach (string rail in _rows.Select(row => row.Rail).Distinct(StringComparer.Ordinal))
        {
            Assert.All(Single(rail, "margin").Currents.Zip(Single(rail, "limit").Currents), pair =>
                Assert.True(pair.First >= pair.Second / 10, rail));
        }
    }

    /// <summary>The losses in heat.csv that come from the budget are those of the budget.</summary>
    [Fact]
    public void TheHeatOfTheSupplyIsThatOfTheBudget()
    {
        BudgetRow supply = Single("12V", "sum");
        BudgetRow sensors = _rows.Single(row => row.Item == "sensors at the jack");
        for (int mode = 0; mode < 2; mode++)
        {
            double watts = supply.Volts * supply.Currents[mode] / 1000;
            double inside = supply.Volts * (supply.Currents[mode] - sensors.Currents[mode]) / 1000;
            Assert.Equal(watts * (1 / CalculatedFigures.Assumption("ps1_efficiency") - 1), CalculatedFigures.HeatItem("PS1 losses", mode), 0.006);
            Assert.Equal(inside, CalculatedFigures.HeatItem("low voltage without sensors", mode), 0.006);
        }
    }

    private BudgetRow Single(string rail, string kind) => _rows.Single(row => row.Rail == rail && row.Kind == kind);

    private static void AssertCurrents(IEnumerable<double> expected, BudgetRow row)
    {
        double[] wanted = [.. expected];
        Assert.True(
            wanted.Zip(row.Currents).All(pair => Math.Abs(pair.First - pair.Second) <= 0.0501),
            FormattableString.Invariant($"{row.Rail} {row.Item}: {wanted[0]:0.0},{wanted[1]:0.0},{wanted[2]:0.0} is what the other rows give"));
    }
}
