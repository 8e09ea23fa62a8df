using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using iSocket.Simulator.Conformance;
using iSocket.Simulator.Documentation;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.CommandLine;

/// <summary><c>docs [FOLDER]</c>: the pages that come from tables of the source, and from what tests and scenarios name.</summary>
internal static class DocsCommand
{
    private const int BadArguments = 2;

    /// <summary>The pages of the firmware's tables and of the simulator's own.</summary>
    public static IReadOnlyDictionary<string, string> Pages() => new SortedDictionary<string, string>(DocumentationWriter.Pages().ToDictionary())
    {
        [ScenariosPage.Name] = ScenariosPage.Text(),
    };

    /// <summary>All of them, with the page on conformance, which needs the repository in this folder.</summary>
    public static IReadOnlyDictionary<string, string> Pages(string root) => new SortedDictionary<string, string>(Pages().ToDictionary())
    {
        [ConformancePage.Name] = ConformancePage.Text(new Evidence(root)),
    };

    /// <summary>Builds the command.</summary>
    public static Command Build(TextWriter output, TextWriter errors)
    {
        Argument<string> folder = new("folder") { Description = "Where to write the pages.", DefaultValueFactory = _ => "docs" };
        folder.Validators.Add(result =>
        {
            // What looks like an option and is none would otherwise be taken for the folder, and made.
            if (result.Tokens.Count > 0 && result.Tokens[0].Value.StartsWith('-'))
            {
                result.AddError($"docs has no option {result.Tokens[0].Value} (write ./{result.Tokens[0].Value} for a folder).");
            }
        });
        Command docs = new("docs", "Writes the pages on commands, settings, scenarios and conformance; run it at the root of the repository.") { folder };
        docs.SetAction(parsed =>
        {
            string root = Directory.GetCurrentDirectory();
            if (!File.Exists(Path.Combine(root, "docs", "device.md")) || !Directory.Exists(Path.Combine(root, "tests", "scenarios")))
            {
                errors.WriteLine("docs reads docs/device.md and tests/scenarios: run it at the root of the repository.");
                return BadArguments;
            }

            foreach (string file in DocumentationWriter.Write(parsed.GetValue(folder)!, Pages(root)))
            {
                output.WriteLine(file);
            }

            return 0;
        });
        return docs;
    }
}
