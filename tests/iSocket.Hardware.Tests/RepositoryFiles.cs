using System.IO;
using System.Runtime.CompilerServices;

namespace iSocket.Hardware.Tests;

/// <summary>The files that these tests are about, from the root of the repository.</summary>
internal static class RepositoryFiles
{
    private static readonly string Root = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A text file with line feeds only, whatever the checkout made of it.</summary>
    public static string Text(params string[] parts) => File.ReadAllText(PathOf(parts)).ReplaceLineEndings("\n");

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
