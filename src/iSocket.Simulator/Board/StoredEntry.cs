namespace iSocket.Simulator.Board;

/// <summary>What littlefs knows of one file.</summary>
internal sealed class StoredEntry
{
    /// <summary>No block of its own.</summary>
    public const int Inline = -1;

    /// <summary>Creates the entry of an empty file.</summary>
    public StoredEntry(string path) => Path = path;

    /// <summary>Its path.</summary>
    public string Path { get; set; }

    /// <summary>Bytes of content.</summary>
    public int Length { get; set; }

    /// <summary>The block that holds the content; <see cref="Inline"/> when it stands in the log itself.</summary>
    public int Block { get; set; } = Inline;
}
