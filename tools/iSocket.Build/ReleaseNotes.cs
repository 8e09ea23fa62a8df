using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace iSocket.Build;

/// <summary>The changelog's section of a version, for the page of a release.</summary>
public static class ReleaseNotes
{
    private const string Heading = "## ";

    /// <summary>The section of the version that the repository has.</summary>
    /// <param name="repository">The checkout.</param>
    /// <param name="tag">Tag of the release: <c>v</c> and the version.</param>
    /// <exception cref="BuildFailure">The tag names another version, or the changelog is not ready.</exception>
    public static string For(Repository repository, string tag)
    {
        string version = Version(repository);
        if (tag != "v" + version)
        {
            throw new BuildFailure($"The tag {tag} is not the version of Directory.Build.props: v{version}.");
        }

        string[] lines = File.ReadAllLines(Path.Combine(repository.Root, "CHANGELOG.md"));
        int at = Array.FindIndex(lines, line => line == Heading + version || line.StartsWith($"{Heading}{version} ", StringComparison.Ordinal));
        if (at < 0)
        {
            throw new BuildFailure($"CHANGELOG.md has no section '{Heading}{version}'.");
        }

        if (lines[at].Contains("unreleased", StringComparison.OrdinalIgnoreCase))
        {
            throw new BuildFailure($"CHANGELOG.md still calls {version} unreleased: put the date there.");
        }

        string text = string.Join('\n', lines.Skip(at + 1).TakeWhile(line => !line.StartsWith(Heading, StringComparison.Ordinal))).Trim();
        return text.Length > 0 ? text + "\n" : throw new BuildFailure($"CHANGELOG.md says nothing of {version}.");
    }

    /// <summary>Version of the firmware.</summary>
    public static string Version(Repository repository) =>
        XDocument.Load(Path.Combine(repository.Root, "Directory.Build.props")).Descendants("Version").First().Value;
}
