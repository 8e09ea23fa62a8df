using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace iSocket.Build.Images;

/// <summary>Who needs whom among a set of assemblies, read from the assemblies themselves.</summary>
public sealed class AssemblyGraph
{
    private readonly SortedDictionary<string, AssemblyNode> _nodes = new(StringComparer.Ordinal);

    private AssemblyGraph()
    {
    }

    /// <summary>Reads the assemblies.</summary>
    /// <param name="paths">Absolute paths of .dll and .exe files.</param>
    /// <exception cref="BuildFailure">One is missing, needs one that is not among them, or another version than the runtime would take.</exception>
    public static AssemblyGraph Read(IEnumerable<string> paths)
    {
        AssemblyGraph graph = new();
        foreach (string path in paths)
        {
            if (!File.Exists(path))
            {
                throw new BuildFailure($"{path} is missing.");
            }

            AssemblyNode node = AssemblyNode.Read(path);
            graph._nodes[node.Name] = node;
        }

        foreach (AssemblyNode node in graph._nodes.Values)
        {
            foreach (KeyValuePair<string, Version> need in node.Needs)
            {
                Check(node, need.Key, need.Value, graph._nodes.GetValueOrDefault(need.Key));
            }
        }

        return graph;
    }

    /// <summary>All assemblies, each after those that it needs; where that leaves a choice, by name. The named one comes last.</summary>
    public IReadOnlyList<AssemblyNode> InOrder(string application)
    {
        List<AssemblyNode> ordered = [];
        HashSet<string> done = new(StringComparer.Ordinal);
        while (done.Count < _nodes.Count)
        {
            AssemblyNode next = _nodes.Values.Where(node => !done.Contains(node.Name) && node.Needs.Keys.All(done.Contains))
                .OrderBy(node => node.Name == application)
                .FirstOrDefault()
                ?? throw new BuildFailure($"These assemblies need each other in a circle: {string.Join(", ", _nodes.Keys.Where(name => !done.Contains(name)))}.");
            if (next.Name == application && done.Count < _nodes.Count - 1)
            {
                throw new BuildFailure($"An assembly of the image needs {application}, which has to come last.");
            }

            done.Add(next.Name);
            ordered.Add(next);
        }

        return ordered;
    }

    private static void Check(AssemblyNode node, string name, Version wanted, AssemblyNode? found)
    {
        if (found is null)
        {
            throw new BuildFailure($"{node.Name} needs {name} {wanted}, which no project refers to: add its package.");
        }

        // The runtime matches major and minor alone (TypeSystem.cpp, FindAssembly).
        if (found.Version.Major != wanted.Major || found.Version.Minor != wanted.Minor)
        {
            throw new BuildFailure($"{node.Name} needs {name} {wanted.Major}.{wanted.Minor}, the image would have {found.Version.Major}.{found.Version.Minor}: the device could not load it.");
        }
    }
}
