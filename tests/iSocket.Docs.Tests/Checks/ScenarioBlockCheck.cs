using System.Collections.Generic;
using System.Linq;
using System.Text;
using iSocket.Docs.Tests.Pages;
using iSocket.Simulator;
using iSocket.Simulator.Scenarios;

namespace iSocket.Docs.Tests.Checks;

/// <summary>Blocks marked <c>scenario</c> are run, each on a fresh device, and pass.</summary>
public sealed class ScenarioBlockCheck : IPageCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Run(Repository repository, Page page)
    {
        ScenarioRunner runner = new(log => new OutsideWorld(new World(1, log)), false);
        foreach (CodeBlock block in page.Blocks.Where(block => block.Language == "scenario"))
        {
            // Empty lines in front make its line numbers those of the page.
            string text = new string('\n', block.FirstLine - 1) + block.Text;
            FileResult result = runner.Run(ScenarioFile.Parse(page.Name, Encoding.UTF8.GetBytes(text)));
            if (result.Outcome != OutcomeKind.Passed)
            {
                yield return new Finding(page.Name, block.Line, $"the scenario does not pass: {string.Join(" ", result.Lines)}. Correct the block; docs/scenarios.md has the language.");
            }
            else if (!block.Lines.Any(line => line.TrimStart().StartsWith("expect ", System.StringComparison.Ordinal)))
            {
                yield return new Finding(page.Name, block.Line, "the scenario expects nothing, so it shows nothing. Add what the owner sees (expect ...).");
            }
        }
    }
}
