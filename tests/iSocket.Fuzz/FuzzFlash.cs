using System.Collections.Generic;
using iSocket.Core.Hal;

namespace iSocket.Fuzz;

/// <summary>Files in memory that the fuzzer can damage, and a flash that fails when it says so.</summary>
internal sealed class FuzzFlash : IFlashFiles
{
    public Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>How many of the next writes fail and leave half of the new content.</summary>
    public int FailingWrites { get; set; }

    /// <summary>How many of the next reads fail.</summary>
    public int FailingReads { get; set; }

    public int Read(string name, byte[] buffer)
    {
        if (FailingReads > 0)
        {
            FailingReads--;
            return -2;
        }

        if (!Files.TryGetValue(name, out byte[]? content))
        {
            return -1;
        }

        if (content.Length > buffer.Length)
        {
            return -2;
        }

        content.CopyTo(buffer, 0);
        return content.Length;
    }

    public bool TryWrite(string name, byte[] buffer, int length)
    {
        if (FailingWrites > 0)
        {
            FailingWrites--;
            Files[name] = buffer[..(length / 2)];
            return false;
        }

        Files[name] = buffer[..length];
        return true;
    }
}
