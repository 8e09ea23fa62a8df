using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using iSocket.Simulator.Documentation;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.CommandLine;

/// <summary><c>docs [FOLDER]</c>: the pages that come from tables of the source.</summary>
internal static class DocsCommand
{
    /// <summary>The pages of the firmware's tables and of the simulator's own.</summary>
    public static IReadOnlyDictionary<string, string> Pages() => new SortedDictionary<string, string>(DocumentationWriter.Pages().ToDictionary())
    {
        [ScenariosPage.Name] = ScenariosPage.Text(),
    };

    /// <summary>Builds the command.</summary>
    public static Command Build(TextWriter output)
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
        Command docs = new("docs", "Writes the pages on commands, settings and scenarios from their own tables.") { folder };
        docs.SetAction(parsed =>
        {
            foreach (string file in DocumentationWriter.Write(parsed.GetValue(folder)!, Pages()))
            {
                output.WriteLine(file);
            }

            return 0;
        });
        return docs;
    }
}
