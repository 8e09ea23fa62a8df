namespace iSocket.Build.Images;

/// <summary>An assembly on its way into an image.</summary>
/// <param name="Name">Simple name of the assembly.</param>
/// <param name="File">Its .pe file.</param>
/// <param name="Package">The package that it came from, as id and version; null for one of this repository.</param>
public sealed record ImagePart(string Name, PeFile File, string? Package);
