using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace iSocket.Hardware.Tests;

/// <summary>A row of <c>hardware/rev-a/power-budget.csv</c>: currents in mA for typical, worst and burst.</summary>
internal sealed record BudgetRow(string Rail, double Volts, string Item, string Kind, double Efficiency, double[] Currents, string Source)
{
    /// <summary>Names of the three currents.</summary>
    public static readonly string[] Modes = ["typical", "worst", "burst"];

    /// <summary>All rows, in the order of the file: a rail stands below the rails that it feeds.</summary>
    public static IReadOnlyList<BudgetRow> All() =>
    [
        .. CsvTable.Read("hardware", "rev-a", "power-budget.csv").Select(row => new BudgetRow(
            row["rail"],
            Number(row["volts"]),
            row["item"],
            row["kind"],
            row["efficiency"].Length == 0 ? 1 : Number(row["efficiency"]),
            [.. Modes.Select(mode => Number(row[mode + "_ma"]))],
            row["source"])),
    ];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
