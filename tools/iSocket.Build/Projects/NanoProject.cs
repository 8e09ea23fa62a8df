using System.Collections.Generic;
using System.IO;
using iSocket.Build.Packages;

namespace iSocket.Build.Projects;

/// <summary>A project of the device, as MSBuild evaluates it.</summary>
/// <param name="Path">Absolute path of the .nfproj file.</param>
/// <param name="AssemblyName">Simple name of what it makes.</param>
/// <param name="IsApplication">True for a program, false for a library.</param>
/// <param name="IsTest">True for tests that run on the device's runtime.</param>
/// <param name="OutputFolder">Absolute path of the folder with the finished files.</param>
/// <param name="References">The libraries from packages.</param>
/// <param name="ProjectReferences">Absolute paths of the projects it refers to.</param>
/// <param name="Packages">What its packages.config lists.</param>
public sealed record NanoProject(
    string Path,
    string AssemblyName,
    bool IsApplication,
    bool IsTest,
    string OutputFolder,
    IReadOnlyList<AssemblyReference> References,
    IReadOnlyList<string> ProjectReferences,
    IReadOnlyList<PackagePin> Packages)
{
    /// <summary>File name without its extension: the name in Visual Studio.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Absolute path of its list of packages.</summary>
    public string PackagesConfig => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, PackagePin.ConfigName);

    /// <summary>Absolute path of the assembly.</summary>
    public string AssemblyPath => System.IO.Path.Combine(OutputFolder, AssemblyName + (IsApplication ? ".exe" : ".dll"));
}
