using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;

namespace iSocket.Build.Packages;

/// <summary>
/// Fetches packages with the SDK's own NuGet, at exact versions and without their dependencies, and unpacks them the way the
/// nanoFramework extensions do: <c>packages/Id.Version/</c> with the .nupkg beside its content. The user's configuration
/// (sources, credentials, proxies, folders) is NuGet's business and applies.
/// </summary>
public sealed class PackageRestorer
{
    // No framework is compiled for: this only makes NuGet download.
    private const string Framework = "net10.0";

    private readonly Repository _repository;
    private readonly IProgramRunner _programs;
    private readonly TextWriter _output;

    /// <summary>Creates a restorer.</summary>
    public PackageRestorer(Repository repository, IProgramRunner programs, TextWriter output)
    {
        _repository = repository;
        _programs = programs;
        _output = output;
    }

    /// <summary>Fetches what is not there yet. Asks no source when all is.</summary>
    /// <param name="pins">The packages.</param>
    /// <param name="sources">Addresses or folders to ask in place of those of the user's configuration; empty for those.</param>
    /// <exception cref="BuildFailure">A package cannot be had.</exception>
    public void Restore(IReadOnlyList<PackagePin> pins, IReadOnlyList<string> sources)
    {
        List<PackagePin> missing = pins.Where(pin => !IsThere(pin)).ToList();
        if (missing.Count == 0)
        {
            _output.WriteLine($"packages: all {pins.Count} are in {_repository.Relative(_repository.Packages)}");
            return;
        }

        _output.WriteLine($"packages: fetching {missing.Count} of {pins.Count}");
        string folder = Path.Combine(_repository.Packages, ".restore");
        string project = WriteProject(folder, missing);
        List<string> command = ["dotnet", "restore", project, "-nodeReuse:false", "-p:ImportDirectoryBuildProps=false", "-p:ImportDirectoryBuildTargets=false", "-p:ImportDirectoryPackagesProps=false"];
        foreach (string source in sources)
        {
            command.Add("--source");
            command.Add(Directory.Exists(source) ? Path.GetFullPath(source) : source);
        }

        ProgramOutcome outcome = _programs.Capture(folder, command);
        if (!outcome.Succeeded)
        {
            throw new BuildFailure(new RestoreReport(missing, Asked(sources)).Explain(outcome.Output + outcome.Errors));
        }

        List<string> folders = DownloadFolders(Path.Combine(folder, "obj", "project.assets.json"));
        foreach (PackagePin pin in missing)
        {
            Unpack(pin, folders);
        }

        Directory.Delete(folder, true);
    }

    private static string WriteProject(string folder, List<PackagePin> pins)
    {
        Directory.CreateDirectory(folder);
        XElement downloads = new("ItemGroup", pins.Select(pin =>
            new XElement("PackageDownload", new XAttribute("Include", pin.Id), new XAttribute("Version", $"[{pin.Version}]"))));
        XElement properties = new(
            "PropertyGroup",
            new XElement("TargetFramework", Framework),
            new XElement("DisableImplicitFrameworkReferences", "true"),
            new XElement("NuGetAudit", "false"));
        string path = Path.Combine(folder, "restore.csproj");
        new XDocument(new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"), properties, downloads)).Save(path);
        return path;
    }

    private static List<string> DownloadFolders(string assets)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(assets));
        return document.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from))
        {
            // The two files with which NuGet marks a folder of its own as complete.
            string name = Path.GetFileName(file);
            if (name != ".nupkg.metadata" && !name.EndsWith(".nupkg.sha512", System.StringComparison.Ordinal))
            {
                File.Copy(file, Path.Combine(to, name));
            }
        }

        foreach (string folder in Directory.GetDirectories(from))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }

    // Whoever unpacked a package by hand has no .nupkg there. If a file of it should lack, the image says so.
    private bool IsThere(PackagePin pin)
    {
        string folder = Path.Combine(_repository.Packages, pin.FolderName);
        string library = Path.Combine(folder, "lib");
        return File.Exists(Path.Combine(folder, pin.FolderName + ".nupkg"))
            || (Directory.Exists(library) && Directory.EnumerateFiles(library, "*.dll", SearchOption.AllDirectories).Any());
    }

    private IReadOnlyList<string> Asked(IReadOnlyList<string> sources)
    {
        if (sources.Count > 0)
        {
            return sources;
        }

        // "E <address>" for an enabled source, "D <address>" for a disabled one; a letter M stands before for the machine's.
        ProgramOutcome outcome = _programs.Capture(_repository.Root, ["dotnet", "nuget", "list", "source", "--format", "Short"]);
        return outcome.Output.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('E'))
            .Select(line => line[(line.IndexOf(' ') + 1)..]).ToList();
    }

    private void Unpack(PackagePin pin, List<string> folders)
    {
        string id = pin.Id.ToLowerInvariant();
        string version = pin.Version.ToLowerInvariant();
        string from = folders.Select(folder => Path.Combine(folder, id, version)).FirstOrDefault(Directory.Exists)
            ?? throw new BuildFailure($"NuGet fetched {pin}, but it is in none of {string.Join(", ", folders)}.");

        // Complete or not there: an interrupted copy is no package.
        string target = Path.Combine(_repository.Packages, pin.FolderName);
        string half = target + ".part";
        DeleteIfThere(half);
        Copy(from, half);
        string nupkg = Path.Combine(half, $"{id}.{version}.nupkg");
        if (!File.Exists(nupkg))
        {
            throw new BuildFailure($"{from} holds no {Path.GetFileName(nupkg)}.");
        }

        // Through another name: where case does not count, a move onto itself would fail.
        File.Move(nupkg, nupkg + ".part");
        File.Move(nupkg + ".part", Path.Combine(half, pin.FolderName + ".nupkg"));
        DeleteIfThere(target);
        Directory.Move(half, target);
        _output.WriteLine($"  {pin}");
    }

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, true);
        }
    }
}
