using System;
using System.Collections.Generic;
using System.IO;

namespace iSocket.Build.Images;

/// <summary>
/// What goes into the deployment partition: every .pe file, each padded with zeros to a multiple of 4 bytes, nothing before, between or
/// behind them. It is what Visual Studio writes as the application's .bin.
/// </summary>
public sealed class DeploymentImage
{
    private const int Alignment = 4;

    private DeploymentImage(byte[] bytes, IReadOnlyList<ImagePart> parts)
    {
        Bytes = bytes;
        Parts = parts;
    }

    /// <summary>The image.</summary>
    public byte[] Bytes { get; }

    /// <summary>What it holds, in order.</summary>
    public IReadOnlyList<ImagePart> Parts { get; }

    /// <summary>Joins assemblies to an image.</summary>
    /// <param name="parts">The assemblies, the application last.</param>
    /// <param name="partitionBytes">Bytes that the partition has.</param>
    /// <exception cref="BuildFailure">The image does not fit.</exception>
    public static DeploymentImage Compose(IReadOnlyList<ImagePart> parts, int partitionBytes)
    {
        MemoryStream stream = new();
        foreach (ImagePart part in parts)
        {
            stream.Write(part.File.Bytes);
            stream.Write(new byte[Padded(part.File.Bytes.Length) - part.File.Bytes.Length]);
        }

        if (stream.Length > partitionBytes)
        {
            throw new BuildFailure($"The image has {stream.Length} bytes, {stream.Length - partitionBytes} more than the deployment partition ({partitionBytes}).");
        }

        return new DeploymentImage(stream.ToArray(), parts);
    }

    /// <summary>Walks an image as the runtime does at its start.</summary>
    /// <param name="bytes">The image.</param>
    /// <returns>The assemblies, in order.</returns>
    /// <exception cref="BuildFailure">It is none, is damaged, or does not fit.</exception>
    public static IReadOnlyList<PeFile> Split(byte[] bytes)
    {
        List<PeFile> files = [];
        int at = 0;
        while (at < bytes.Length)
        {
            if (!PeFile.TryRead(bytes.AsSpan(at), out PeFile? file, out string flaw))
            {
                throw new BuildFailure($"This is no image of a nanoFramework application: at byte {at} {flaw}.");
            }

            files.Add(file!);
            at += Padded(file!.Bytes.Length);
        }

        if (files.Count == 0)
        {
            throw new BuildFailure("This is no image of a nanoFramework application: it is empty.");
        }

        return bytes.Length <= DeploymentPartition.Bytes
            ? files
            : throw new BuildFailure($"The image has {bytes.Length} bytes, the deployment partition {DeploymentPartition.Bytes}.");
    }

    private static int Padded(int bytes) => (bytes + Alignment - 1) / Alignment * Alignment;
}
