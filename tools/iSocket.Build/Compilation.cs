using System.Collections.Generic;
using System.IO;
using System.Linq;
using iSocket.Build.Packages;
using iSocket.Build.Projects;

namespace iSocket.Build;

/// <summary>Has MSBuild compile projects and the metadata processor make their .pe files.</summary>
public sealed class Compilation
{
    // Where the package has had the task for the SDK's MSBuild; tools/ProjectSystem expects it there.
    private const string TaskFolder = "lib/net6.0";

    private readonly Repository _repository;
    private readonly IProgramRunner _programs;
    private readonly TextWriter _output;

    /// <summary>Creates a compilation.</summary>
    public Compilation(Repository repository, IProgramRunner programs, TextWriter output)
    {
        _repository = repository;
        _programs = programs;
        _output = output;
    }

    /// <summary>Compiles a project.</summary>
    /// <param name="project">The project; those it refers to are compiled too when they are not up to date.</param>
    /// <param name="configuration">Debug or Release.</param>
    /// <param name="model">The model to build as; null for that of nfproj.props.</param>
    /// <param name="metadataProcessor">The package of the metadata processor.</param>
    /// <exception cref="BuildFailure">It does not compile.</exception>
    public void Compile(NanoProject project, string configuration, string? model, PackagePin metadataProcessor)
    {
        List<string> command =
        [
            "dotnet", "msbuild", project.Path, "-nologo", "-verbosity:minimal", "-nodeReuse:false", "-p:UseSharedCompilation=false",
            $"-p:Configuration={configuration}", $"-p:NanoFrameworkProjectSystemPath={_repository.ProjectSystem}",
            $"-p:MetadataProcessorTask={TaskAssembly(metadataProcessor)}",
        ];
        if (model is not null)
        {
            command.Add($"-p:DeviceModel={model}");
        }

        ProgramOutcome outcome = _programs.Capture(_repository.Root, command);
        if (!outcome.Succeeded)
        {
            throw new BuildFailure($"{project.Name} does not compile:\n{outcome.Output}{outcome.Errors}".TrimEnd());
        }

        // Warnings alone: where the files are is said below.
        foreach (string warning in outcome.Output.Split('\n').Where(line => line.Contains(": warning ", System.StringComparison.Ordinal)).Distinct())
        {
            _output.WriteLine(warning.TrimEnd());
        }

        string pe = Path.ChangeExtension(project.AssemblyPath, ".pe");
        if (!File.Exists(pe))
        {
            throw new BuildFailure($"{project.Name} compiled, but the metadata processor made no {_repository.Relative(pe)}.");
        }

        _output.WriteLine($"{project.Name}: {_repository.Relative(pe)}, {new FileInfo(pe).Length} bytes");
    }

    private string TaskAssembly(PackagePin package)
    {
        string root = Path.Combine(_repository.Packages, package.FolderName);
        string name = package.Id + ".dll";
        string usual = Path.Combine(root, TaskFolder, name);
        if (File.Exists(usual))
        {
            return usual;
        }

        // Another folder for another framework: any but .NET Framework's (net4...) is one that the SDK's MSBuild can load.
        string? other = Directory.Exists(root)
            ? Directory.GetFiles(root, name, SearchOption.AllDirectories)
                .FirstOrDefault(path => !Path.GetFileName(Path.GetDirectoryName(path)!).StartsWith("net4", System.StringComparison.OrdinalIgnoreCase))
            : null;
        return other ?? throw new BuildFailure($"The package {package} holds no {name} for the .NET SDK (looked for {TaskFolder}).");
    }
}
