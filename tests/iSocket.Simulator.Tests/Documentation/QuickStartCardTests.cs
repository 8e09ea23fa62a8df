using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using iSocket.Core.Commands;
using iSocket.Core.Hal;
using iSocket.Simulator.Documentation;
using Xunit;

namespace iSocket.Simulator.Tests.Documentation;

/// <summary>The cards in all languages have the rows of docs/quick-start.en.md, and those are what the device answers.</summary>
public sealed class QuickStartCardTests
{
    private const string English = "docs/quick-start.en.md";

    public static TheoryData<string> Cards =>
        [.. Directory.GetFiles(Path.Combine(Pages.Root, "docs"), "quick-start.*.md").Select(path => "docs/" + Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void ThereIsOneInEachLanguage()
    {
        Assert.Equal([English, "docs/quick-start.ro.md", "docs/quick-start.ru.md"], Cards.Select(card => card.Data));
    }

    [Fact]
    public void ItsRowsAreTheBeginningOfItsScenario()
    {
        IReadOnlyList<Exchange.ShownMessage> rows = Exchange.Rows(Pages.Read(English));
        IReadOnlyList<Exchange.PlayedMessage> played = Exchange.Played(Pages.Scenario("13-guides/quick-start"));
        Assert.InRange(rows.Count, 30, played.Count);
        Assert.All(rows, (row, i) => Assert.True(played[i].Is(row), $"{row.Text}: the scenario has {played[i].Text}"));
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void TheRowsAreTheSameInEveryLanguage(string card)
    {
        Assert.Equal(Exchange.Rows(Pages.Read(English)), Exchange.Rows(Pages.Read(card)));
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void EveryLanguageHasTheSameWordsOfTheDevice(string card)
    {
        string[] Words(string path) => [.. Pages.Read(path).Split('`').Where((_, i) => i % 2 == 1)];
        Assert.Equal(Words(English), Words(card));
    }

    [Fact]
    public void EveryCommandIsARowOfTheTable()
    {
        string[] names = [.. DocumentationTables.Commands().Select(row => row.Name).Distinct().OrderByDescending(name => name.Length)];
        Assert.All(
            Exchange.Rows(Pages.Read(English)).Where(message => message.IsCommand),
            message => Assert.Contains(names, name => message.Text.StartsWith(name, StringComparison.Ordinal)));
    }
}
