namespace iSocket.Build.Projects;

/// <summary>A library that a project refers to.</summary>
/// <param name="Name">Simple name of the assembly.</param>
/// <param name="Path">Absolute path where the project expects it.</param>
public sealed record AssemblyReference(string Name, string Path);
