using System.IO;
using System.Runtime.CompilerServices;

namespace iSocket.Simulator.Tests.Documentation;

/// <summary>The pages of the repository, for tests that hold them to what they say.</summary>
internal static class Pages
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A page, by its path from the root, with line feeds.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>A scenario, as the pages name it: folder and name without the ending.</summary>
    public static string Scenario(string name) => Path.Combine(Root, "tests", "scenarios", name + ".scn");

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
