using System;
using System.Buffers.Binary;
using System.Text;

namespace iSocket.Build.Images;

/// <summary>
/// An assembly in nanoFramework's own format, as the runtime sees it: a header of 124 bytes (CLR_RECORD_ASSEMBLY of nf-interpreter)
/// with two checksums, then the tables. The checks are those with which the runtime decides where an assembly begins and ends.
/// </summary>
public sealed class PeFile
{
    /// <summary>Bytes of the header.</summary>
    public const int HeaderBytes = 124;

    private const int HeaderCrcAt = 8;
    private const int AssemblyCrcAt = 12;
    private const int NativeChecksumAt = 20;
    private const int VersionAt = 28;
    private const int EndOfTablesAt = 100;

    private static readonly byte[] Marker = Encoding.ASCII.GetBytes("NFMRK1\0");

    private PeFile(byte[] bytes, Version version, uint nativeChecksum)
    {
        Bytes = bytes;
        Version = version;
        NativeChecksum = nativeChecksum;
    }

    /// <summary>The whole file, without padding.</summary>
    public byte[] Bytes { get; }

    /// <summary>Version of the assembly.</summary>
    public Version Version { get; }

    /// <summary>Checksum of the native methods that the runtime must offer; 0 for none.</summary>
    public uint NativeChecksum { get; }

    /// <summary>Reads the assembly that begins here; what follows it is not looked at.</summary>
    /// <param name="data">The file, or an image from the place where the assembly begins.</param>
    /// <param name="file">The assembly.</param>
    /// <param name="flaw">What is wrong; empty when nothing is.</param>
    public static bool TryRead(ReadOnlySpan<byte> data, out PeFile? file, out string flaw)
    {
        file = null;
        flaw = Flaw(data);
        if (flaw.Length > 0)
        {
            return false;
        }

        int size = (int)BinaryPrimitives.ReadUInt32LittleEndian(data[EndOfTablesAt..]);
        Version version = new(Part(data, 0), Part(data, 1), Part(data, 2), Part(data, 3));
        file = new PeFile(data[..size].ToArray(), version, BinaryPrimitives.ReadUInt32LittleEndian(data[NativeChecksumAt..]));
        return true;
    }

    private static string Flaw(ReadOnlySpan<byte> data)
    {
        if (data.Length < HeaderBytes || !data.StartsWith(Marker))
        {
            return "it does not begin with the marker NFMRK1";
        }

        Span<byte> header = stackalloc byte[HeaderBytes];
        data[..HeaderBytes].CopyTo(header);
        BinaryPrimitives.WriteUInt32LittleEndian(header[HeaderCrcAt..], 0);
        if (NanoCrc.Compute(header) != BinaryPrimitives.ReadUInt32LittleEndian(data[HeaderCrcAt..]))
        {
            return "the checksum of its header is wrong";
        }

        uint size = BinaryPrimitives.ReadUInt32LittleEndian(data[EndOfTablesAt..]);
        if (size < HeaderBytes || size > data.Length)
        {
            return $"its header speaks of {size} bytes, there are {data.Length}";
        }

        return NanoCrc.Compute(data[HeaderBytes..(int)size]) == BinaryPrimitives.ReadUInt32LittleEndian(data[AssemblyCrcAt..])
            ? string.Empty
            : "the checksum of its content is wrong";
    }

    private static int Part(ReadOnlySpan<byte> data, int index) => BinaryPrimitives.ReadUInt16LittleEndian(data[(VersionAt + (2 * index))..]);
}
