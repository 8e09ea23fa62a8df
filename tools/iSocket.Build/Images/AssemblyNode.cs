using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace iSocket.Build.Images;

/// <summary>A .NET assembly and what it needs.</summary>
/// <param name="Name">Simple name.</param>
/// <param name="Version">Version.</param>
/// <param name="Path">Absolute path.</param>
/// <param name="Needs">Simple names and versions of the assemblies that it refers to.</param>
public sealed record AssemblyNode(string Name, Version Version, string Path, IReadOnlyDictionary<string, Version> Needs)
{
    /// <summary>Reads an assembly's metadata; nothing of it is loaded or run.</summary>
    public static AssemblyNode Read(string path)
    {
        try
        {
            using PEReader image = new(File.OpenRead(path));
            MetadataReader metadata = image.GetMetadataReader();
            AssemblyDefinition definition = metadata.GetAssemblyDefinition();
            Dictionary<string, Version> needs = new(StringComparer.Ordinal);
            foreach (AssemblyReferenceHandle handle in metadata.AssemblyReferences)
            {
                AssemblyReference reference = metadata.GetAssemblyReference(handle);
                needs[metadata.GetString(reference.Name)] = reference.Version;
            }

            return new AssemblyNode(metadata.GetString(definition.Name), definition.Version, path, needs);
        }
        catch (Exception damaged) when (damaged is BadImageFormatException or InvalidOperationException)
        {
            throw new BuildFailure($"{path} is no .NET assembly: {damaged.Message}");
        }
    }
}
