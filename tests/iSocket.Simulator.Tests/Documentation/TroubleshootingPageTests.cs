using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using iSocket.Core.Outputs;
using iSocket.Core.Text;
using Xunit;

namespace iSocket.Simulator.Tests.Documentation;

/// <summary>docs/troubleshooting.md leaves out no pattern of an LED and no text that tells of trouble.</summary>
public sealed partial class TroubleshootingPageTests
{
    private static readonly string Page = Pages.Read("docs/troubleshooting.md");

    private static readonly Dictionary<LedPattern, string> Words = new()
    {
        [LedPattern.Off] = "off",
        [LedPattern.Steady] = "steady",
        [LedPattern.Hz1] = "1 Hz",
        [LedPattern.Hz2] = "2 Hz",
        [LedPattern.Hz4] = "4 Hz",
        [LedPattern.FlashEvery3s] = "flash every 3 s",
        [LedPattern.SimProblem] = "SIM problem",
        [LedPattern.ThreeFlashes] = "three flashes",
    };

    public static TheoryData<LedPattern> Patterns => [.. Enum.GetValues<LedPattern>()];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void EveryPatternIsDescribedByItsTimes(LedPattern pattern)
    {
        string row = Assert.Single(Page.Split('\n'), line => line.StartsWith($"| {Words[pattern]} | ", StringComparison.Ordinal));
        Assert.StartsWith($"| {Words[pattern]} | {Times(pattern)} |", row);
    }

    // Read from the source: what each LED is told to show, and what may be laid over all but GSM.
    [Theory]
    [InlineData("POWER", "LedPattern (?:power|alarm) =", true)]
    [InlineData("GSM", "LedPattern gsm =", false)]
    [InlineData("MICROPHONE", "LedPattern microphone =", true)]
    [InlineData("OUT", "LedPattern output =", true)]
    public void EveryPatternOfAnLedHasItsRowAndNoOtherHas(string led, string assignment, bool isOverlaid)
    {
        string indicators = File.ReadAllText(Path.Combine(Pages.Root, "src", "iSocket.Core", "App", "Indicators.cs"));
        string panel = File.ReadAllText(Path.Combine(Pages.Root, "src", "iSocket.Core", "Outputs", "LedPanel.cs"));
        IEnumerable<string> shown = Regex.Matches(indicators, assignment + "[^;]+;").SelectMany(match => PatternName().Matches(match.Value)).Select(match => match.Groups[1].Value);
        IEnumerable<string> overlaid = Regex.Matches(panel, @"ShowTogether\(LedPattern\.(\w+)").Select(match => match.Groups[1].Value);
        string[] expected = [.. shown.Concat(isOverlaid ? overlaid : []).Distinct().Select(name => Words[Enum.Parse<LedPattern>(name)])];
        string[] rows = [.. Page.Split('\n').Where(line => line.StartsWith($"| {led} | ", StringComparison.Ordinal)).Select(line => line.Split('|')[2].Trim())];
        Assert.InRange(expected.Length, 3, int.MaxValue);
        Assert.Equal(expected.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryFaultAndEveryCounterHasItsRow()
    {
        string[] texts = [.. Constants("Fault").Where(text => text != Texts.FaultTimes), Texts.NoFaults];
        Assert.InRange(texts.Length, 10, int.MaxValue);
        Assert.All(texts, text => Assert.Contains(Page.Split('\n'), line => line.StartsWith($"| `{text}{(text[^1] == ' ' ? "<n>" : string.Empty)}` |", StringComparison.Ordinal)));

        string[] counters =
        [
            Texts.Up, Texts.Repeat, Texts.Resync, Texts.Init, Texts.Radio, Texts.Reset, Texts.Power, Texts.Restart, Texts.Timeout, Texts.UnknownLines,
            Texts.CutLines, Texts.Sent, Texts.Failed, Texts.Dropped,
        ];
        string[] rows = [.. Page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))];
        Assert.All(counters, text => Assert.Contains(rows, line => line.Contains($"`{text.Trim(',', ' ')}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void EveryAlertAndEveryRefusalHasItsRow()
    {
        string[] parts =
        [
            .. Constants("Alert").Select(text => text.Trim()),
            Texts.UnknownCommand, Texts.InvalidPassword, Texts.IncorrectValue, Texts.WindowClosed, Texts.ExecuteError, Texts.AccessDenied, Texts.NoMains,
            Texts.ListInactive, Texts.NoSecurity, Texts.NoRenewPassword, Texts.InvalidRenewPassword, Texts.NoBalanceCode, "No SECNUMBERs!", "No ALERTNUMBERs!",
        ];
        string[] rows = [.. Page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))];
        Assert.InRange(parts.Length, 20, int.MaxValue);
        Assert.All(parts, part => Assert.Contains(rows, line => line.Contains(part, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Constants(string beginning) =>
        typeof(Texts).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral && field.Name.StartsWith(beginning, StringComparison.Ordinal))
            .Select(field => (string)field.GetRawConstantValue()!);

    // In words, from the function that drives the pins; three seconds are the longest period.
    private static string Times(LedPattern pattern)
    {
        List<(bool IsLit, long Ms)> parts = [];
        long at = 0;
        while (at < 3000)
        {
            long until = LedTiming.UntilChangeMs(pattern, at);
            bool isLit = LedTiming.IsLit(pattern, at);
            if (until == long.MaxValue)
            {
                return parts.Count == 0 ? (isLit ? "always lit" : "never lit") : OnceInWords(parts);
            }

            if (parts.Count > 0 && parts[^1].IsLit == isLit)
            {
                parts[^1] = (isLit, parts[^1].Ms + until);
            }
            else
            {
                parts.Add((isLit, until));
            }

            at += until;
        }

        (bool _, long lit) = parts[0];
        (bool _, long dark) = parts[1];
        int same = parts.TakeWhile((part, i) => part.Ms == (i % 2 == 0 ? lit : dark)).Count();
        return same == parts.Count
            ? $"{lit} lit, {dark} dark"
            : $"{lit} lit, {dark} dark, {Number(same / 2)} times, then {parts[same].Ms} lit";
    }

    private static string OnceInWords(List<(bool IsLit, long Ms)> parts)
    {
        long dark = parts[1].Ms;
        int flashes = parts.Count(part => part.IsLit);
        return $"{parts[0].Ms} lit, {dark} dark, {Number(flashes)} times, then {parts[^1].Ms - dark} dark";
    }

    private static string Number(int count) => count == 3 ? "three" : (count == 4 ? "four" : count.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex(@"LedPattern\.(\w+)")]
    private static partial Regex PatternName();
}
