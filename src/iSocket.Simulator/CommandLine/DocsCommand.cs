using System.CommandLine;
using System.IO;
using iSocket.Simulator.Documentation;

namespace iSocket.Simulator.CommandLine;

/// <summary><c>docs [FOLDER]</c>: the pages that come from the firmware's tables.</summary>
internal static class DocsCommand
{
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
        Command docs = new("docs", "Writes the pages on commands and settings from the firmware's own tables.") { folder };
        docs.SetAction(parsed =>
        {
            foreach (string file in DocumentationWriter.Write(parsed.GetValue(folder)!))
            {
                output.WriteLine(file);
            }

            return 0;
        });
        return docs;
    }
}
