using System.Collections.Generic;
using System.IO;
using System.Linq;
using iSocket.Build.Packages;
using iSocket.Build.Projects;

namespace iSocket.Build.Images;

/// <summary>Collects the .pe files of an application and of all that it refers to.</summary>
public sealed class ImageBuilder
{
    private readonly Repository _repository;

    /// <summary>Creates a builder.</summary>
    public ImageBuilder(Repository repository)
    {
        _repository = repository;
    }

    /// <summary>The image of a compiled application.</summary>
    /// <param name="projects">The application and the projects it refers to; <see cref="ProjectReader.Closure"/>.</param>
    /// <param name="application">The application.</param>
    /// <exception cref="BuildFailure">Something is missing, damaged or does not belong together.</exception>
    public DeploymentImage Build(IReadOnlyList<NanoProject> projects, NanoProject application)
    {
        IEnumerable<string> assemblies = projects.SelectMany(project => project.References.Select(reference => reference.Path))
            .Concat(projects.Select(project => project.AssemblyPath)).Distinct();
        List<ImagePart> parts = AssemblyGraph.Read(assemblies).InOrder(application.AssemblyName).Select(Part).ToList();
        return DeploymentImage.Compose(parts, DeploymentPartition.Bytes);
    }

    private ImagePart Part(AssemblyNode assembly)
    {
        string path = Path.ChangeExtension(assembly.Path, ".pe");
        if (!File.Exists(path))
        {
            throw new BuildFailure($"{_repository.Relative(assembly.Path)} has no .pe file beside it: {Origin(assembly.Path) ?? "the metadata processor"} should have brought it.");
        }

        byte[] bytes = File.ReadAllBytes(path);
        if (!PeFile.TryRead(bytes, out PeFile? file, out string flaw))
        {
            throw new BuildFailure($"{_repository.Relative(path)} is damaged: {flaw}.");
        }

        if (file!.Bytes.Length != bytes.Length)
        {
            throw new BuildFailure($"{_repository.Relative(path)} is damaged: {bytes.Length - file.Bytes.Length} bytes follow its end.");
        }

        return file.Version == assembly.Version
            ? new ImagePart(assembly.Name, file, Origin(assembly.Path))
            : throw new BuildFailure($"{_repository.Relative(path)} has version {file.Version}, the assembly beside it {assembly.Version}: build anew.");
    }

    // packages/<id>.<version>/lib/...
    private string? Origin(string path)
    {
        string inside = Path.GetRelativePath(_repository.Packages, path).Replace('\\', '/');
        return inside.StartsWith("..", System.StringComparison.Ordinal) ? null : inside.Split('/')[0];
    }
}
