using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace iSocket.Build.Images;

/// <summary>
/// What is told of an image beside it: its content with versions, and the checksums of the native methods that it expects. A
/// device whose runtime has others refuses it; <c>nanoff --nanodevice --devicedetails</c> shows the device's. Nothing in it
/// depends on the time or the machine.
/// </summary>
public static class ImageManifest
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The manifest as JSON.</summary>
    /// <param name="image">The image.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="version">Version of the firmware.</param>
    /// <param name="model">The model that it is built as.</param>
    /// <param name="configuration">Debug or Release.</param>
    public static string ToJson(DeploymentImage image, string fileName, string version, string model, string configuration)
    {
        List<object> assemblies = [];
        int offset = 0;
        foreach (ImagePart part in image.Parts)
        {
            assemblies.Add(new
            {
                name = part.Name,
                version = part.File.Version.ToString(),
                package = part.Package,
                offset,
                bytes = part.File.Bytes.Length,
                nativeChecksum = part.File.NativeChecksum == 0 ? null : "0x" + part.File.NativeChecksum.ToString("X8", CultureInfo.InvariantCulture),
            });
            offset += (part.File.Bytes.Length + 3) / 4 * 4;
        }

        return JsonSerializer.Serialize(
            new { file = fileName, version, model, configuration, bytes = image.Bytes.Length, partitionBytes = DeploymentPartition.Bytes, sha256 = Sha256(image.Bytes), assemblies },
            Options) + "\n";
    }

    /// <summary>SHA-256 as sha256sum prints it.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>A list that <c>sha256sum --check</c> reads.</summary>
    /// <param name="folder">Where the files are.</param>
    /// <param name="names">Their names.</param>
    public static string Sums(string folder, IEnumerable<string> names)
    {
        StringBuilder text = new();
        foreach (string name in names)
        {
            text.Append(Sha256(File.ReadAllBytes(Path.Combine(folder, name)))).Append("  ").Append(name).Append('\n');
        }

        return text.ToString();
    }
}
