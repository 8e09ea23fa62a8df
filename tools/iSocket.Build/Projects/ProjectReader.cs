using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Xml.Linq;
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
        using JsonDocument described = Describe(paths, configuration);
        JsonElement[] facts = described.RootElement.GetProperty("TargetResults").GetProperty("Describe").GetProperty("Items").EnumerateArray().ToArray();
        return InOrder(paths.Select(path => Project(path, facts.Where(fact => Text(fact, "Of") == path).ToLookup(fact => Text(fact, "Kind")))).ToArray());
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

    // What has a meaning of its own in a list of MSBuild.
    private static string Escape(string path) =>
        string.Concat(path.Select(letter => "%*?@$();'".Contains(letter) ? "%" + ((int)letter).ToString("X2", CultureInfo.InvariantCulture) : letter.ToString()));

    private static string Native(string path) => path.Replace('\\', Path.DirectorySeparatorChar);

    private static string Text(JsonElement item, string metadata) =>
        item.TryGetProperty(metadata, out JsonElement value) ? value.GetString() ?? string.Empty : string.Empty;

    private string[] Paths()
    {
        SolutionModel model = SolutionSerializers.SlnFileV12.OpenAsync(_repository.Solution, CancellationToken.None).GetAwaiter().GetResult();
        string[] paths = model.SolutionProjects
            .Select(project => Path.GetFullPath(Native(project.FilePath), _repository.Root))
            .Where(path => path.EndsWith(ProjectExtension, StringComparison.OrdinalIgnoreCase))
            .ToArray();
        return paths.FirstOrDefault(path => !File.Exists(path)) is { } gone
            ? throw new BuildFailure($"{Repository.SolutionName} lists {_repository.Relative(gone)}, which does not exist.")
            : paths;
    }

    // One run of MSBuild for all: its start takes longer than what it has to do.
    private JsonDocument Describe(string[] paths, string configuration)
    {
        XElement call = new(
            "MSBuild",
            new XAttribute("Projects", string.Join(';', paths.Select(Escape))),
            new XAttribute("Targets", "DescribeNanoProject"),
            new XElement("Output", new XAttribute("TaskParameter", "TargetOutputs"), new XAttribute("ItemName", "Fact")));
        XElement target = new("Target", new XAttribute("Name", "Describe"), new XAttribute("Returns", "@(Fact)"), call);
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".proj");
        try
        {
            new XDocument(new XElement("Project", target)).Save(file);
            ProgramOutcome outcome = _programs.Capture(_repository.Root,
            [
                "dotnet", "msbuild", file, "-nologo", "-nodeReuse:false", $"-p:Configuration={configuration}",
                $"-p:NanoFrameworkProjectSystemPath={_repository.ProjectSystem}", "-getTargetResult:Describe",
            ]);
            return outcome.Succeeded
                ? JsonDocument.Parse(outcome.Output)
                : throw new BuildFailure($"MSBuild cannot read the projects of {Repository.SolutionName}:\n{outcome.Output}{outcome.Errors}".TrimEnd());
        }
        finally
        {
            File.Delete(file);
        }
    }

    private NanoProject Project(string path, ILookup<string, JsonElement> facts)
    {
        string folder = Path.GetDirectoryName(path)!;
        JsonElement self = facts["Project"].SingleOrDefault();
        if (self.ValueKind == JsonValueKind.Undefined)
        {
            throw new BuildFailure($"MSBuild says nothing of {_repository.Relative(path)}.");
        }

        string config = Path.Combine(folder, PackagePin.ConfigName);
        return new NanoProject(
            path,
            Text(self, "Identity"),
            string.Equals(Text(self, "OutputType"), "Exe", StringComparison.OrdinalIgnoreCase),
            string.Equals(Text(self, "IsTest"), "true", StringComparison.OrdinalIgnoreCase),
            Path.GetFullPath(Native(Text(self, "OutputPath")), folder),
            facts["Reference"].Select(item => Reference(item, path, folder)).ToList(),
            facts["ProjectReference"].Select(item => Path.GetFullPath(Text(item, "Identity"), folder)).ToList(),
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
