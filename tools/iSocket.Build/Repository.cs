using System;
using System.IO;
using System.Xml.Linq;

namespace iSocket.Build;

/// <summary>The checkout that is built, and where things are in it.</summary>
/// <param name="Root">Absolute path of its folder.</param>
public sealed record Repository(string Root)
{
    /// <summary>The solution of the device's projects.</summary>
    public const string SolutionName = "iSocket.Firmware.sln";

    private const string PropertiesName = "nfproj.props";

    /// <summary>Absolute path of the solution.</summary>
    public string Solution => Path.Combine(Root, SolutionName);

    /// <summary>Absolute path of what all device projects share.</summary>
    public string Properties => Path.Combine(Root, PropertiesName);

    /// <summary>Where packages are unpacked: the place that the nanoFramework extensions use as well.</summary>
    public string Packages => Path.Combine(Root, "packages");

    /// <summary>
    /// The stand-in for the nanoFramework extension's project system; projects put a file name right behind it. A forward slash on
    /// Windows too: a backslash would stand before the quotation mark of a command line.
    /// </summary>
    public string ProjectSystem => Path.Combine(Root, "tools", "ProjectSystem") + "/";

    /// <summary>Where images go unless told otherwise.</summary>
    public string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>Finds the checkout around a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="home">Where to look when there is none around it; null for nowhere.</param>
    /// <exception cref="BuildFailure">There is none.</exception>
    public static Repository Find(string folder, string? home = null) =>
        Around(folder) ?? (home is null ? null : Around(home))
        ?? throw new BuildFailure($"{folder} is in no checkout of the firmware: no folder above it holds {PropertiesName} and {SolutionName}.");

    /// <summary>A property of <c>nfproj.props</c>, as it is written there.</summary>
    /// <exception cref="BuildFailure">The file does not set it.</exception>
    public string Property(string name)
    {
        foreach (XElement element in XDocument.Load(Properties).Descendants())
        {
            if (element.Name.LocalName == name)
            {
                return element.Value.Trim();
            }
        }

        throw new BuildFailure($"{PropertiesName} does not set {name}.");
    }

    /// <summary>The path as seen from the root, with forward slashes; as it is when it lies outside. For messages.</summary>
    public string Relative(string path)
    {
        string inside = Path.GetRelativePath(Root, path).Replace('\\', '/');
        return inside.StartsWith("../", StringComparison.Ordinal) ? path : inside;
    }

    private static Repository? Around(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, PropertiesName)) && File.Exists(Path.Combine(at.FullName, SolutionName)))
            {
                return new Repository(at.FullName);
            }
        }

        return null;
    }
}
