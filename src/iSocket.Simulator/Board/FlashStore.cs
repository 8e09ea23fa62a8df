using System;
using System.Collections.Generic;

namespace iSocket.Simulator.Board;

/// <summary>
/// The littlefs partition. Survives everything. A commit can be cut by a dying supply: what is left then depends on the
/// seed and on the number of the commit, and is the old content, nothing, a part of the new one or rubbish.
/// </summary>
internal sealed class FlashStore
{
    private const int GarbageLength = 64;

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly int _seed;
    private int _commitsUntilCut;

    public FlashStore(int seed) => _seed = seed;

    /// <summary>
    /// A file is about to be created, committed, deleted or renamed (false) or has just been (true): its path, and what is
    /// being committed, else null. Whoever listens may stop the processor: what is about to happen then does not.
    /// </summary>
    public event Action<bool, string, byte[]?>? Touched;

    /// <summary>Full paths of the files.</summary>
    public IReadOnlyCollection<string> Paths => _files.Keys;

    /// <summary>Commits so far, a cut one included.</summary>
    public int Commits { get; private set; }

    /// <summary>Content of a file, or null.</summary>
    public byte[]? Read(string path) => _files.GetValueOrDefault(path);

    /// <summary>Makes an empty file unless it exists.</summary>
    public void CreateEmpty(string path) => _files.TryAdd(path, []);

    /// <summary>Removes a file.</summary>
    public void Delete(string path) => _files.Remove(path);

    /// <summary>Renames a file.</summary>
    public void Rename(string path, string newPath)
    {
        if (_files.Remove(path, out byte[]? content))
        {
            _files[newPath] = content;
        }
    }

    /// <summary>Orders the n-th commit from now to be cut.</summary>
    public void CutAt(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        _commitsUntilCut = n;
    }

    /// <summary>Withdraws <see cref="CutAt"/>.</summary>
    public void CancelCut() => _commitsUntilCut = 0;

    /// <summary>Commits a file.</summary>
    /// <returns>False when the supply died while it was being written.</returns>
    public bool Commit(string path, byte[] content)
    {
        Commits++;
        if (_commitsUntilCut == 0 || --_commitsUntilCut > 0)
        {
            _files[path] = content;
            return true;
        }

        Tear(path, content);
        return false;
    }

    /// <summary>Raises <see cref="Touched"/>.</summary>
    public void Touch(bool isDone, string path, byte[]? content) => Touched?.Invoke(isDone, path, content);

    /// <summary>Overwrites a file with rubbish.</summary>
    public void Corrupt(string path)
    {
        byte[] garbage = new byte[GarbageLength];
        new Random(_seed).NextBytes(garbage);
        _files[path] = garbage;
    }

    /// <summary>Leaves behind what a write that was interrupted leaves.</summary>
    public void Tear(string path, byte[] content)
    {
        Random random = new(unchecked((_seed * 397) ^ Commits));
        switch (content.Length == 0 ? random.Next(2) : random.Next(4))
        {
            case 0:
                CreateEmpty(path);
                break;
            case 1:
                _files[path] = [];
                break;
            case 2:
                _files[path] = content[..random.Next(content.Length)];
                break;
            default:
                byte[] damaged = (byte[])content.Clone();
                int from = random.Next(damaged.Length);
                random.NextBytes(damaged.AsSpan(from));
                damaged[from] = (byte)~content[from];
                _files[path] = damaged;
                break;
        }
    }
}
