using System.Collections.Generic;
using System.Linq;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Scenarios;
using Xunit;

namespace iSocket.Simulator.Tests.Documentation;

/// <summary>What a guide shows is what the device says: its boxes are runs of messages in its scenario, and that passes.</summary>
public sealed class GuideTests
{
    [Theory]
    [InlineData("docs/first-boot.md", "13-guides/first-boot", 40)]
    [InlineData("docs/troubleshooting.md", "13-guides/troubleshooting", 15)]
    [InlineData("SECURITY.md", "13-guides/security", 10)]
    public void EveryBoxOfAGuideIsInItsScenarioInOrder(string page, string scenario, int least)
    {
        IReadOnlyList<Exchange.PlayedMessage> played = Exchange.Played(Pages.Scenario(scenario));
        IReadOnlyList<IReadOnlyList<Exchange.ShownMessage>> boxes = Exchange.Boxes(Pages.Read(page));
        Assert.InRange(boxes.Sum(box => box.Count), least, int.MaxValue);
        int at = 0;
        foreach (IReadOnlyList<Exchange.ShownMessage> box in boxes)
        {
            int start = Enumerable.Range(at, played.Count - at).FirstOrDefault(from => Begins(played, from, box), -1);
            Assert.True(start >= 0, $"{page}: not in {scenario}, or not in this order: {string.Join(" / ", box.Select(message => message.Text))}");
            at = start + box.Count;
        }
    }

    [Theory]
    [InlineData("docs/first-boot.md", "13-guides/first-boot")]
    public void AGuideLeavesOutNoMessage(string page, string scenario)
    {
        int shown = Exchange.Boxes(Pages.Read(page)).Sum(box => box.Count);
        Assert.Equal(Exchange.Played(Pages.Scenario(scenario)).Count, shown);
    }

    [Theory]
    [InlineData("13-guides/first-boot")]
    [InlineData("13-guides/quick-start")]
    [InlineData("13-guides/security")]
    [InlineData("13-guides/troubleshooting")]
    public void ItsScenarioPasses(string scenario)
    {
        ScenarioRunner runner = new((ITrace log) => new OutsideWorld(new World(1, log)), trace: false);
        FileResult result = runner.Run(ScenarioFile.Load(Pages.Scenario(scenario)));
        Assert.Equal(string.Empty, result.Outcome == OutcomeKind.Passed ? string.Empty : result.Lines[0]);
    }

    private static bool Begins(IReadOnlyList<Exchange.PlayedMessage> played, int from, IReadOnlyList<Exchange.ShownMessage> box) =>
        from + box.Count <= played.Count && box.Select((shown, i) => played[from + i].Is(shown)).All(fits => fits);
}
