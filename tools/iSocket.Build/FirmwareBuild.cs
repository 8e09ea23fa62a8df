using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using iSocket.Build.Images;
using iSocket.Build.Packages;
using iSocket.Build.Projects;

namespace iSocket.Build;

/// <summary>The whole way from a checkout to images, in the order of the methods.</summary>
public sealed class FirmwareBuild
{
    private readonly Repository _repository;
    private readonly IProgramRunner _programs;
    private readonly TextWriter _output;

    /// <summary>Creates a build.</summary>
    public FirmwareBuild(Repository repository, IProgramRunner programs, TextWriter output)
    {
        _repository = repository;
        _programs = programs;
        _output = output;
    }

    private PackagePin MetadataProcessor => new(PackagePin.MetadataProcessorId, _repository.Property("MetadataProcessorVersion"));

    /// <summary>Reads the solution and fetches what its projects need.</summary>
    /// <param name="configuration">Debug or Release.</param>
    /// <param name="withTests">False leaves out the tests for the device and their packages.</param>
    /// <param name="sources">Package sources in place of the configured ones; empty for those.</param>
    /// <returns>The projects, each after those it refers to.</returns>
    public IReadOnlyList<NanoProject> Restore(string configuration, bool withTests, IReadOnlyList<string> sources)
    {
        List<NanoProject> projects = new ProjectReader(_repository, _programs).Read(configuration).Where(project => withTests || !project.IsTest).ToList();
        List<PackagePin> pins = [.. PinCheck.Collect(_repository, projects), MetadataProcessor];
        new PackageRestorer(_repository, _programs, _output).Restore(pins, sources);
        return projects;
    }

    /// <summary>Compiles the projects and writes an image for each model.</summary>
    /// <param name="projects">What <see cref="Restore"/> gave.</param>
    /// <param name="configuration">Debug or Release.</param>
    /// <param name="models">The models.</param>
    /// <param name="folder">Absolute path of the folder for the images.</param>
    public void Build(IReadOnlyList<NanoProject> projects, string configuration, IReadOnlyList<string> models, string folder)
    {
        NanoProject application = projects.SingleOrDefault(project => project.IsApplication)
            ?? throw new BuildFailure($"{Repository.SolutionName} has to hold one program.");
        Compilation compilation = new(_repository, _programs, _output);
        foreach (NanoProject project in projects.Where(project => project != application))
        {
            compilation.Compile(project, configuration, null, MetadataProcessor);
        }

        IReadOnlyList<NanoProject> needed = ProjectReader.Closure(projects, application);
        Directory.CreateDirectory(folder);
        List<string> names = [];
        foreach (string model in models)
        {
            compilation.Compile(application, configuration, model, MetadataProcessor);
            names.Add(Write(new ImageBuilder(_repository).Build(needed, application), model, configuration, folder));
        }

        File.WriteAllText(Path.Combine(folder, "SHA256SUMS"), ImageManifest.Sums(folder, names));
    }

    private string Write(DeploymentImage image, string model, string configuration, string folder)
    {
        string name = ModelName.ImageFile(model);
        string path = Path.Combine(folder, name);
        File.WriteAllBytes(path, image.Bytes);
        File.WriteAllText(Path.ChangeExtension(path, ".json"), ImageManifest.ToJson(image, name, ReleaseNotes.Version(_repository), model, configuration));
        int free = DeploymentPartition.Bytes - image.Bytes.Length;
        string share = (100.0 * image.Bytes.Length / DeploymentPartition.Bytes).ToString("F1", CultureInfo.InvariantCulture);
        _output.WriteLine($"{_repository.Relative(path)}: {image.Parts.Count} assemblies, {image.Bytes.Length} bytes, {share} % of the deployment partition ({DeploymentPartition.Bytes}), {free} free");
        _output.WriteLine($"  SHA-256 {ImageManifest.Sha256(image.Bytes)}");
        return name;
    }
}
