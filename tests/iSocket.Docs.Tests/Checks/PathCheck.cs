using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using iSocket.Docs.Tests.Pages;

namespace iSocket.Docs.Tests.Checks;

/// <summary>Files and folders of the repository that a page names in code are there; <c>*</c> means what it means in a shell.</summary>
public sealed partial class PathCheck : IPageCheck
{
    private static readonly string[] OurEndings =
        [".cs", ".csproj", ".nfproj", ".slnx", ".sln", ".scn", ".md", ".kicad_sch", ".kicad_pcb", ".kicad_pro", ".runsettings"];

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(Repository repository, Page page)
    {
        foreach (InlineText code in page.Codes)
        {
            if (What(repository, page.Folder, code.Text) is { } what)
            {
                yield return new Finding(page.Name, code.Line, what);
            }
        }
    }

    /// <summary>What is wrong with a word that may be a path; null when nothing is, or when it is none.</summary>
    public static string? What(Repository repository, string folder, string word)
    {
        string path = word.TrimEnd('/');
        if (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..];
        }

        if (path.StartsWith("../", StringComparison.Ordinal) || !PathForm().IsMatch(path) || IsMade(path))
        {
            return null;
        }

        path = path.Replace("...", "*", StringComparison.Ordinal);
        string first = path.Split('/')[0];
        bool hasFolder = path.Contains('/', StringComparison.Ordinal);
        if (hasFolder && repository.IsTopFolder(first))
        {
            return Has(repository, path, folder) ? null : $"`{word}`: there is no such file or folder. Correct the path, or add it.";
        }

        if (hasFolder && ScenarioFolder().IsMatch(first))
        {
            return repository.HasMatch("tests/scenarios/" + path) || repository.HasMatch($"tests/scenarios/{path}.scn")
                ? null
                : $"`{word}`: there is no such scenario below tests/scenarios. Correct the name, or write the scenario.";
        }

        // An ending alone names a kind of file.
        if (!OurEndings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)) || OurEndings.Contains(path) || path.StartsWith('*'))
        {
            return null;
        }

        return Has(repository, path, folder) || repository.HasMatch("**/" + path)
            ? null
            : $"`{word}`: no file of the repository is called so. Correct the name; a file that is not ours is written without code marks.";
    }

    private static bool Has(Repository repository, string path, string folder) =>
        repository.HasMatch(path) || (folder.Length > 0 && repository.HasMatch($"{folder}/{path}"));

    // What a build makes is not in the repository.
    private static bool IsMade(string path) => path.Split('/').Any(part => part is "bin" or "obj");

    [GeneratedRegex(@"^[\w.*@+-]+(/[\w.*@+-]+)*$")]
    private static partial Regex PathForm();

    [GeneratedRegex(@"^\d\d-[\d\w-]+$")]
    private static partial Regex ScenarioFolder();
}
