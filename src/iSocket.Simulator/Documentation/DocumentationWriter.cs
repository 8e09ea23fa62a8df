using System.Collections.Generic;
using System.IO;
using System.Text;

namespace iSocket.Simulator.Documentation;

/// <summary>Writes the pages that come from the tables of the firmware, so that they cannot say anything else.</summary>
public static class DocumentationWriter
{
    /// <summary>How to write the pages anew, from the root of the repository.</summary>
    public const string RefreshCommand = Markdown.RefreshCommand;

    /// <summary>The pages: file name and content.</summary>
    public static IReadOnlyDictionary<string, string> Pages()
    {
        return new SortedDictionary<string, string>
        {
            ["cheat-sheet.md"] = CheatSheetPage.Text(),
            ["commands.md"] = CommandsPage.Text(),
            ["settings.md"] = SettingsPage.Text(),
        };
    }

    /// <summary>Writes all pages into a folder, over what is there.</summary>
    /// <returns>The files written.</returns>
    public static IReadOnlyList<string> Write(string folder) => Write(folder, Pages());

    /// <summary>Writes these pages into a folder, over what is there.</summary>
    /// <returns>The files written.</returns>
    public static IReadOnlyList<string> Write(string folder, IReadOnlyDictionary<string, string> pages)
    {
        Directory.CreateDirectory(folder);
        List<string> written = [];
        foreach ((string name, string text) in pages)
        {
            string path = Path.Combine(folder, name);
            File.WriteAllText(path, text, new UTF8Encoding(false));
            written.Add(path);
        }

        return written;
    }
}
