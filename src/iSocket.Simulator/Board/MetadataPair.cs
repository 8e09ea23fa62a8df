using System.Collections.Generic;

namespace iSocket.Simulator.Board;

/// <summary>Two blocks of littlefs that hold the same log in turn: one is written until it is full, then the other.</summary>
internal sealed class MetadataPair
{
    /// <summary>Creates a pair.</summary>
    /// <param name="active">The block that is written.</param>
    /// <param name="other">The one that the next compaction erases.</param>
    /// <param name="revision">Its count of compactions.</param>
    public MetadataPair(int active, int other, int revision)
    {
        Active = active;
        Other = other;
        Revision = revision;
    }

    /// <summary>The block that is written at present.</summary>
    public int Active { get; private set; }

    /// <summary>The block that the next compaction erases.</summary>
    public int Other { get; set; }

    /// <summary>Counts up with each compaction.</summary>
    public int Revision { get; set; }

    /// <summary>Bytes written of the active block.</summary>
    public int Offset { get; set; }

    /// <summary>A commit was cut: what lies behind the log is not erased any more, so the next commit compacts.</summary>
    public bool IsTorn { get; set; }

    /// <summary>Its files, in the order of their making.</summary>
    public List<StoredEntry> Entries { get; } = [];

    /// <summary>The other block has been written.</summary>
    public void Swap() => (Active, Other) = (Other, Active);
}
