using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using iSocket.Simulator.Tests.Documentation;
using Xunit;

namespace iSocket.Simulator.Tests.Wear;

/// <summary>docs/wear.md: the lines of its tables, held to what is measured.</summary>
internal static class WearPage
{
    // What one more or one less poll, or the other half of a day, may make of a count; and another order of the same writes of the years.
    private const double CountTolerance = 0.03;
    private const double YearsTolerance = 0.1;
    private const double FewMore = 2;
    private const string NoEnd = "no end";

    private static readonly string[] Text = Pages.Read("docs/wear.md").Split('\n');
    private static readonly Dictionary<string, Dictionary<string, string>> Lines = Read();

    /// <summary>The names of all lines.</summary>
    public static IReadOnlyCollection<string> Names => Lines.Keys;

    /// <summary>The long files that a harsh life writes in a day.</summary>
    public static double LongFilesOfAHarshLife =>
        double.Parse(Regex.Match(string.Join(' ', Text), @"times a day, ([\d.]+) of them long files").Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>Compares the line of a life, each column that it has, with what was measured.</summary>
    public static void AssertHolds(WearReport report)
    {
        Assert.True(Lines.TryGetValue(report.Name, out Dictionary<string, string>? line), $"docs/wear.md has no line '{report.Name}'. Add it:\n{report}");
        Dictionary<string, double> measured = new()
        {
            ["settings"] = report.Of("settings"),
            ["state"] = report.Of("state"),
            ["alerts"] = report.Of("alerts"),
            ["commits"] = report.Flash.CommitsPerDay,
            ["erasures"] = report.Flash.ErasuresPerDay,
            ["years"] = report.Flash.Years,
            ["socket"] = report.SocketEdges,
            ["micro-relay"] = report.MicroRelayEdges,
            ["SMS"] = report.Messages,
        };
        string[] wrong = [.. line!.Where(cell => measured.ContainsKey(cell.Key) && !Holds(cell.Key, cell.Value, measured[cell.Key])).Select(cell => $"{cell.Key} {cell.Value}")];
        Assert.True(wrong.Length == 0, $"docs/wear.md, line '{report.Name}', does not hold: {string.Join(", ", wrong)}. Measured:\n{WearReport.Head}\n{report}");
    }

    private static bool Holds(string column, string text, double measured)
    {
        if (text == NoEnd)
        {
            return measured >= FlashLife.MostYears;
        }

        double told = double.Parse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return column == "years"
            ? Math.Abs(told - measured) <= YearsTolerance * measured
            : Math.Abs(told - measured) <= Math.Max(FewMore, CountTolerance * measured);
    }

    private static Dictionary<string, Dictionary<string, string>> Read()
    {
        Dictionary<string, Dictionary<string, string>> lines = [];
        string[]? head = null;
        foreach (string line in Text)
        {
            string[] cells = [.. line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('*'))];
            if (!line.StartsWith('|'))
            {
                head = null;
            }
            else if (head is null)
            {
                head = cells;
            }
            else if (head[0] is "Life" or "Storm" && !cells[0].StartsWith("--", StringComparison.Ordinal))
            {
                lines.Add(cells[0], head.Zip(cells).Skip(1).ToDictionary(pair => pair.First, pair => pair.Second));
            }
        }

        return lines;
    }
}
