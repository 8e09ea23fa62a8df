using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using iSocket.Build.Projects;

namespace iSocket.Build.Packages;

/// <summary>
/// Two places name versions: nfproj.props, from which the paths of the references are made, and the packages.config beside each
/// project, which the extensions restore from. This stops a build where they disagree.
/// </summary>
public static class PinCheck
{
    /// <summary>All packages of the projects, each once.</summary>
    /// <exception cref="BuildFailure">Two versions of a package, or a reference into a package that is not listed.</exception>
    public static IReadOnlyList<PackagePin> Collect(Repository repository, IReadOnlyList<NanoProject> projects)
    {
        SortedDictionary<string, (PackagePin Pin, NanoProject From)> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (NanoProject project in projects)
        {
            foreach (PackagePin pin in project.Packages)
            {
                if (!seen.TryAdd(pin.Id, (pin, project)) && seen[pin.Id].Pin.Version != pin.Version)
                {
                    throw new BuildFailure($"{repository.Relative(project.PackagesConfig)} lists {pin}, {repository.Relative(seen[pin.Id].From.PackagesConfig)} {seen[pin.Id].Pin.Version}: one device, one version.");
                }
            }

            foreach (AssemblyReference reference in project.References)
            {
                Check(repository, project, reference);
            }
        }

        return seen.Values.Select(value => value.Pin).ToList();
    }

    private static void Check(Repository repository, NanoProject project, AssemblyReference reference)
    {
        string inside = Path.GetRelativePath(repository.Packages, reference.Path).Replace('\\', '/');
        if (inside.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(inside))
        {
            throw new BuildFailure($"{repository.Relative(project.Path)} takes {reference.Name} from {reference.Path}, outside {repository.Packages}.");
        }

        string folder = inside.Split('/')[0];
        if (project.Packages.Any(pin => pin.FolderName == folder))
        {
            return;
        }

        PackagePin? other = project.Packages.FirstOrDefault(pin => folder.StartsWith(pin.Id + ".", StringComparison.OrdinalIgnoreCase)
            && char.IsAsciiDigit(folder[pin.Id.Length + 1]));
        string config = repository.Relative(project.PackagesConfig);
        throw new BuildFailure(other is null
            ? $"{repository.Relative(project.Path)} takes {reference.Name} from the package {folder}, which {config} does not list."
            : $"nfproj.props sets {other.Id} to {folder[(other.Id.Length + 1)..]}, {config} to {other.Version}: bring them together.");
    }
}
