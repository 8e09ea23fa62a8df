using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace iSocket.Build.Packages;

/// <summary>A package at the one version that this project was written against.</summary>
/// <param name="Id">Name in the registry.</param>
/// <param name="Version">The exact version.</param>
public sealed record PackagePin(string Id, string Version)
{
    /// <summary>The file beside a project that lists its packages.</summary>
    public const string ConfigName = "packages.config";

    /// <summary>The metadata processor as a task of MSBuild; only the build needs it.</summary>
    public const string MetadataProcessorId = "nanoFramework.Tools.MetadataProcessor.MsBuildTask";

    /// <summary>Name of the folder that it is unpacked into.</summary>
    public string FolderName => Id + "." + Version;

    /// <summary>Reads a packages.config.</summary>
    /// <exception cref="BuildFailure">A line lacks its name or version, or lists a package again.</exception>
    public static IReadOnlyList<PackagePin> ReadConfig(string path)
    {
        List<PackagePin> pins = [];
        foreach (XElement element in XDocument.Load(path).Root!.Elements("package"))
        {
            if ((string?)element.Attribute("id") is not { Length: > 0 } id || (string?)element.Attribute("version") is not { Length: > 0 } version)
            {
                throw new BuildFailure($"{path}: a package without id or version: {element}");
            }

            if (pins.Any(pin => pin.Id == id))
            {
                throw new BuildFailure($"{path} lists {id} twice.");
            }

            pins.Add(new PackagePin(id, version));
        }

        return pins;
    }

    /// <inheritdoc/>
    public override string ToString() => Id + " " + Version;
}
