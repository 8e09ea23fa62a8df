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
