using System;
using System.Collections.Generic;
using System.Linq;

namespace iSocket.Simulator.Board;

/// <summary>
/// The erasures of the littlefs partition, block by block: what littlefs 2.11 with the settings of esp_littlefs does for a
/// few small files in the root. Sizes and rules are those of its sources (docs/wear.md lists them with their places); it
/// keeps no content.
/// </summary>
internal sealed class FlashBlocks
{
    /// <summary>Blocks of the partition: 256 KiB.</summary>
    public const int BlockCount = 64;

    /// <summary>Bytes of a block, the unit of erasing.</summary>
    public const int BlockBytes = 4096;

    /// <summary>Longest file that stands in the log itself: the smaller of the cache and an eighth of a block.</summary>
    public const int InlineBytes = 512;

    // Compactions after which one block of a pair is exchanged: (block_cycles + 1) | 1.
    private const int Cycles = 513;
    private const int ProgramBytes = 128;
    private const int TagBytes = 4;
    private const int ReferenceBytes = 8;
    private const int TimeBytes = TagBytes + 8;
    private const int ChecksumBytes = 20;
    private const int TailBytes = 12;
    private const int SuperblockBytes = 44;
    private const int SplitAboveBytes = BlockBytes / 2;
    private const int LogEnd = BlockBytes - 8;

    private readonly int[] _erasures = new int[BlockCount];
    private readonly Dictionary<string, int> _bySource = new(StringComparer.Ordinal);
    private readonly List<MetadataPair> _pairs = [];
    private readonly bool[] _isTaken = new bool[BlockCount];
    private readonly int _seed;
    private int _scanStart;
    private int _scanned = BlockCount;
    private int _mounts;
    private bool _isFull;
    private string _source = string.Empty;

    /// <summary>Formats the partition.</summary>
    /// <param name="seed">Decides where the search for free blocks begins after each mount.</param>
    public FlashBlocks(int seed)
    {
        _seed = seed;
        Format();
    }

    /// <summary>Something was done: what, to which file, how long it is now.</summary>
    public event Action<FlashOperation, string, int>? Done;

    /// <summary>Erasures of each block.</summary>
    public IReadOnlyList<int> Erasures => _erasures;

    /// <summary>Erasures of all blocks.</summary>
    public long Total => _erasures.Sum(n => (long)n);

    /// <summary>Commits to a log: the creation of a file, its writing, and its reading.</summary>
    public long Commits { get; private set; }

    /// <summary>Erasures by the file whose commit made them necessary.</summary>
    public IReadOnlyDictionary<string, int> BySource => _bySource;

    /// <summary>Somebody else's files take, or leave, every block that is free.</summary>
    public bool IsFull
    {
        get => _isFull;
        set
        {
            _isFull = value;
            _scanned = BlockCount;
        }
    }

    /// <summary>Does again what <see cref="Done"/> told of.</summary>
    public void Repeat(FlashOperation operation, string path, int length)
    {
        switch (operation)
        {
            case FlashOperation.Mount:
                Mount();
                break;
            case FlashOperation.Write:
                Write(path, length);
                break;
            default:
                CloseUnchanged(path);
                break;
        }
    }

    /// <summary>Makes an empty file system: two blocks, and all the others free.</summary>
    public void Format()
    {
        _pairs.Clear();
        _source = "format";
        _pairs.Add(new MetadataPair(0, 1, 1) { Offset = ProgramBytes });
        Erase(0);
        Erase(1);
        Mount();
    }

    /// <summary>Mounts the partition: the search for free blocks begins somewhere else.</summary>
    public void Mount()
    {
        _mounts++;
        Done?.Invoke(FlashOperation.Mount, string.Empty, 0);
        _scanStart = new Random(unchecked((_seed * 397) ^ _mounts)).Next(BlockCount);
        _scanned = BlockCount;
    }

    /// <summary>Makes an empty file.</summary>
    public void Create(string path)
    {
        if (Find(path) is null)
        {
            _source = path;
            MetadataPair last = _pairs[^1];
            last.Entries.Add(new StoredEntry(path));
            Commit(last, NameBytes(path) + TagBytes);
        }
    }

    /// <summary>Writes a file.</summary>
    /// <returns>False when there is no block for it; the file is then what it was.</returns>
    public bool Write(string path, int length)
    {
        Create(path);
        _source = path;
        StoredEntry entry = Find(path)!.Value.Entry;
        int block = StoredEntry.Inline;
        if (length > InlineBytes)
        {
            if (!TryAllocate(out block))
            {
                return false;
            }

            Erase(block);
        }

        entry.Length = length;
        entry.Block = block;
        Done?.Invoke(FlashOperation.Write, path, length);
        Commit(Find(path)!.Value.Pair, StructBytes(entry) + TimeBytes);
        return true;
    }

    /// <summary>
    /// Closes a file that was only read. The platform opens every file for writing too, and esp_littlefs keeps the moment of
    /// the last change: so its entry is committed once more.
    /// </summary>
    public void CloseUnchanged(string path)
    {
        if (Find(path) is { } found)
        {
            _source = path;
            Done?.Invoke(FlashOperation.Read, path, found.Entry.Length);
            Commit(found.Pair, StructBytes(found.Entry) + TimeBytes);
        }
    }

    /// <summary>Removes a file.</summary>
    public void Delete(string path)
    {
        if (Find(path) is { } found)
        {
            _source = path;
            found.Pair.Entries.Remove(found.Entry);
            Commit(found.Pair, TagBytes);
        }
    }

    /// <summary>Renames a file.</summary>
    public void Rename(string path, string newPath)
    {
        if (Find(path) is { } found)
        {
            _source = path;
            found.Entry.Path = newPath;
            Commit(found.Pair, TagBytes + NameBytes(newPath) + StructBytes(found.Entry) + TimeBytes);
        }
    }

    /// <summary>The supply failed while a file was being written: its log has to be compacted by the next commit.</summary>
    public void Tear(string path)
    {
        if (Find(path) is { } found)
        {
            found.Pair.IsTorn = true;
        }
    }

    private static int NameBytes(string path) => TagBytes + TagBytes + path.Length;

    private static int StructBytes(StoredEntry entry) =>
        TagBytes + (entry.Block == StoredEntry.Inline ? entry.Length : ReferenceBytes);

    private static int LiveBytes(IEnumerable<StoredEntry> entries)
    {
        int bytes = 0;
        foreach (StoredEntry entry in entries)
        {
            bytes += NameBytes(entry.Path) + StructBytes(entry) + TimeBytes;
        }

        return bytes;
    }

    private static int Aligned(int offset) => Math.Min((offset + ChecksumBytes + ProgramBytes - 1) / ProgramBytes * ProgramBytes, BlockBytes);

    private static bool IsTired(MetadataPair pair) => (pair.Revision + 1) % Cycles == 0;

    private (MetadataPair Pair, StoredEntry Entry)? Find(string path)
    {
        foreach (MetadataPair pair in _pairs)
        {
            foreach (StoredEntry entry in pair.Entries)
            {
                if (entry.Path == path)
                {
                    return (pair, entry);
                }
            }
        }

        return null;
    }

    private void Commit(MetadataPair pair, int bytes)
    {
        Commits++;
        if (!pair.IsTorn && pair.Offset + bytes <= LogEnd)
        {
            pair.Offset = Aligned(pair.Offset + bytes);
            return;
        }

        SplitAndCompact(pair);
    }

    private void SplitAndCompact(MetadataPair pair)
    {
        if (pair.Entries.Count > 1 && LiveBytes(pair.Entries) > SplitAboveBytes)
        {
            Split(pair, pair.Entries.Count / 2);
        }

        bool isSuperblock = pair == _pairs[0];
        if (isSuperblock && IsTired(pair) && BlockCount - Taken() > BlockCount / 8)
        {
            Split(pair, 0);
        }

        Compact(pair);
    }

    // Everything from an entry on goes to a new pair, if there are blocks for it.
    private void Split(MetadataPair pair, int from)
    {
        // A second look round in between does not know of the first block yet.
        if (!TryAllocate(out int first) || !TryAllocate(out int second) || (second == first && !TryAllocate(out second)))
        {
            return;
        }

        MetadataPair tail = new(first, second, Cycles);
        tail.Entries.AddRange(pair.Entries.Skip(from));
        pair.Entries.RemoveRange(from, pair.Entries.Count - from);
        _pairs.Insert(_pairs.IndexOf(pair) + 1, tail);
        Compact(tail);
    }

    private void Compact(MetadataPair pair)
    {
        bool isSuperblock = pair == _pairs[0];
        bool isTired = IsTired(pair) && !isSuperblock;
        pair.Revision++;
        bool moves = isTired && TryAllocate(out int fresh) && Move(pair, fresh);
        Erase(pair.Other);
        pair.Swap();
        pair.IsTorn = false;
        pair.Offset = Aligned(TagBytes + (isSuperblock ? SuperblockBytes : 0) + TailBytes + LiveBytes(pair.Entries));
        if (moves)
        {
            // The pair before it points to it.
            Commit(_pairs[_pairs.IndexOf(pair) - 1], TailBytes);
        }
    }

    private static bool Move(MetadataPair pair, int fresh)
    {
        pair.Other = fresh;
        return true;
    }

    private int Taken()
    {
        Array.Clear(_isTaken);
        foreach (MetadataPair pair in _pairs)
        {
            _isTaken[pair.Active] = true;
            _isTaken[pair.Other] = true;
            foreach (StoredEntry entry in pair.Entries)
            {
                if (entry.Block != StoredEntry.Inline)
                {
                    _isTaken[entry.Block] = true;
                }
            }
        }

        return _isTaken.Count(taken => taken);
    }

    // The blocks that were free at the last look round are given out one after the other; then it looks again.
    private bool TryAllocate(out int block)
    {
        block = StoredEntry.Inline;
        if (_isFull)
        {
            return false;
        }

        for (int looks = 0; looks < 2; looks++)
        {
            while (_scanned < BlockCount)
            {
                block = (_scanStart + _scanned) % BlockCount;
                _scanned++;
                if (!_isTaken[block])
                {
                    return true;
                }
            }

            Taken();
            _scanned = 0;
        }

        return false;
    }

    private void Erase(int block)
    {
        _erasures[block]++;
        _bySource[_source] = _bySource.GetValueOrDefault(_source) + 1;
    }
}
