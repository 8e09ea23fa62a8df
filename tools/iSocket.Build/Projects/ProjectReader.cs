using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using iSocket.Build.Packages;
using Microsoft.VisualStudio.SolutionPersistence.Model;
using Microsoft.VisualStudio.SolutionPersistence.Serializer;

namespace iSocket.Build.Projects;

/// <summary>Reads the device's solution. MSBuild itself evaluates the projects, so that no rule of theirs is repeated here.</summary>
public sealed class ProjectReader
{
    private const string ProjectExtension = ".nfproj";

    private readonly Repository _repository;
    private readonly IProgramRunner _programs;

    /// <summary>Creates a reader.</summary>
    public ProjectReader(Repository repository, IProgramRunner programs)
    {
        _repository = repository;
        _programs = programs;
    }

    /// <summary>The solution's projects, each after those it refers to.</summary>
    /// <param name="configuration">Debug or Release.</param>
    public IReadOnlyList<NanoProject> Read(string configuration)
    {
        string[] paths = Paths();
        NanoProject[] projects = new NanoProject[paths.Length];
        System.Threading.Tasks.Parallel.For(0, paths.Length, i => projects[i] = Evaluate(paths[i], configuration));
        return InOrder(projects);
    }

    /// <summary>The named project with all that it refers to, each after those it refers to.</summary>
    public static IReadOnlyList<NanoProject> Closure(IReadOnlyList<NanoProject> projects, NanoProject of)
    {
        HashSet<string> needed = [of.Path];
        foreach (NanoProject project in projects.Reverse().Where(project => needed.Contains(project.Path)))
        {
            needed.UnionWith(project.ProjectReferences);
        }

        return projects.Where(project => needed.Contains(project.Path)).ToList();
    }

    private static List<NanoProject> InOrder(NanoProject[] projects)
    {
        List<NanoProject> ordered = [];
        while (ordered.Count < projects.Length)
        {
            // The solution's own order, as far as the references leave a choice.
            NanoProject? next = projects.FirstOrDefault(project => !ordered.Contains(project)
                && project.ProjectReferences.All(path => ordered.Any(done => done.Path == path)));
            if (next is null)
            {
                NanoProject stuck = projects.First(project => !ordered.Contains(project));
                throw new BuildFailure($"{stuck.Name} refers to a project that is not in the solution, or in a circle: {string.Join(", ", stuck.ProjectReferences)}.");
            }

            ordered.Add(next);
        }

        return ordered;
    }

    private static string Native(string path) => path.Replace('\\', Path.DirectorySeparatorChar);

    private static string Text(JsonElement item, string metadata) =>
        item.TryGetProperty(metadata, out JsonElement value) ? value.GetString() ?? string.Empty : string.Empty;

    private string[] Paths()
    {
        SolutionModel model = SolutionSerializers.SlnFileV12.OpenAsync(_repository.Solution, CancellationToken.None).GetAwaiter().GetResult();
        return model.SolutionProjects
            .Select(project => Path.GetFullPath(Native(project.FilePath), _repository.Root))
            .Where(path => path.EndsWith(ProjectExtension, StringComparison.OrdinalIgnoreCase))
            .ToArray();
    }

    private NanoProject Evaluate(string path, string configuration)
    {
        if (!File.Exists(path))
        {
            throw new BuildFailure($"{Repository.SolutionName} lists {_repository.Relative(path)}, which does not exist.");
        }

        string folder = Path.GetDirectoryName(path)!;
        ProgramOutcome outcome = _programs.Capture(folder,
        [
            "dotnet", "msbuild", path, "-nologo", "-nodeReuse:false", $"-p:Configuration={configuration}",
            $"-p:NanoFrameworkProjectSystemPath={_repository.ProjectSystem}",
            "-getProperty:AssemblyName,OutputType,OutputPath,IsTestProject", "-getItem:Reference,ProjectReference",
        ]);
        if (!outcome.Succeeded)
        {
            throw new BuildFailure($"MSBuild cannot read {_repository.Relative(path)}:\n{outcome.Output}{outcome.Errors}".TrimEnd());
        }

        using JsonDocument document = JsonDocument.Parse(outcome.Output);
        JsonElement properties = document.RootElement.GetProperty("Properties");
        JsonElement items = document.RootElement.GetProperty("Items");
        string config = Path.Combine(folder, PackagePin.ConfigName);
        return new NanoProject(
            path,
            Text(properties, "AssemblyName"),
            string.Equals(Text(properties, "OutputType"), "Exe", StringComparison.OrdinalIgnoreCase),
            string.Equals(Text(properties, "IsTestProject"), "true", StringComparison.OrdinalIgnoreCase),
            Path.GetFullPath(Native(Text(properties, "OutputPath")), folder),
            items.GetProperty("Reference").EnumerateArray().Select(item => Reference(item, path, folder)).ToList(),
            items.GetProperty("ProjectReference").EnumerateArray().Select(item => Path.GetFullPath(Native(Text(item, "Identity")), folder)).ToList(),
            File.Exists(config) ? PackagePin.ReadConfig(config) : []);
    }

    private AssemblyReference Reference(JsonElement item, string project, string folder)
    {
        string name = Text(item, "Identity").Split(',')[0].Trim();
        string hint = Text(item, "HintPath");
        return hint.Length > 0
            ? new AssemblyReference(name, Path.GetFullPath(Native(hint), folder))
            : throw new BuildFailure($"{_repository.Relative(project)} refers to {name} without a HintPath: it can be found nowhere.");
    }
}
