using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace iSocket.Simulator.Board;

/// <summary>
/// The littlefs partition. Survives everything. A commit can be cut by a dying supply: what is left then depends on the
/// seed and on the number of the commit, and is the old content, nothing, a part of the new one or rubbish. Commits can
/// also fail, or take long; the wear of the blocks below is counted.
/// </summary>
internal sealed class FlashStore
{
    private const int GarbageLength = 64;

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly int _seed;
    private int _commitsUntilCut;

    private int _commitsToFail;
    private int _flips;

    public FlashStore(int seed)
    {
        _seed = seed;
        Blocks = new FlashBlocks(seed);
    }

    /// <summary>
    /// A file is about to be created, committed, deleted or renamed (false) or has just been (true): its path, and what is
    /// being committed, else null. Whoever listens may stop the processor: what is about to happen then does not.
    /// </summary>
    public event Action<bool, string, byte[]?>? Touched;

    /// <summary>Full paths of the files.</summary>
    public IReadOnlyCollection<string> Paths => _files.Keys;

    /// <summary>Commits so far, a cut one included.</summary>
    public int Commits { get; private set; }

    /// <summary>The blocks below.</summary>
    public FlashBlocks Blocks { get; }

    /// <summary>What a commit takes longer than usual, in microseconds.</summary>
    public long SlowUs { get; set; }

    /// <summary>Content of a file, or null.</summary>
    public byte[]? Read(string path) => _files.GetValueOrDefault(path);

    /// <summary>Makes an empty file unless it exists.</summary>
    public void CreateEmpty(string path)
    {
        _files.TryAdd(path, []);
        Blocks.Create(path);
    }

    /// <summary>Removes a file.</summary>
    public void Delete(string path)
    {
        _files.Remove(path);
        Blocks.Delete(path);
    }

    /// <summary>Renames a file.</summary>
    public void Rename(string path, string newPath)
    {
        if (_files.Remove(path, out byte[]? content))
        {
            _files[newPath] = content;
            Blocks.Delete(newPath);
            Blocks.Rename(path, newPath);
        }
    }

    /// <summary>A file that was only read is closed.</summary>
    public void CloseUnchanged(string path) => Blocks.CloseUnchanged(path);

    /// <summary>Orders the n-th commit from now to be cut.</summary>
    public void CutAt(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
        _commitsUntilCut = n;
    }

    /// <summary>Withdraws <see cref="CutAt"/>.</summary>
    public void CancelCut() => _commitsUntilCut = 0;

    /// <summary>Orders the next n commits to fail; 0 withdraws it.</summary>
    public void FailNext(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        _commitsToFail = n;
    }

    /// <summary>Every fault of the flash is over; what it holds stays.</summary>
    public void Heal()
    {
        CancelCut();
        FailNext(0);
        SlowUs = 0;
        Blocks.IsFull = false;
    }

    /// <summary>The partition is empty, as the platform leaves one that it could not mount.</summary>
    public void Erase()
    {
        _files.Clear();
        Blocks.Format();
    }

    /// <summary>Turns bits of what the files hold; the seed decides which.</summary>
    public void Flip(int bits)
    {
        string[] paths = [.. _files.Where(file => file.Value.Length > 0).Select(file => file.Key).Order(StringComparer.Ordinal)];
        for (int i = 0; i < bits && paths.Length > 0; i++)
        {
            Random random = new(unchecked((_seed * 397) ^ ++_flips));
            string path = paths[random.Next(paths.Length)];
            byte[] content = (byte[])_files[path].Clone();
            content[random.Next(content.Length)] ^= (byte)(1 << random.Next(8));
            _files[path] = content;
        }
    }

    /// <summary>Commits a file.</summary>
    /// <returns>False when the supply died while it was being written.</returns>
    /// <exception cref="IOException">The flash did not take it; the old content stays.</exception>
    public bool Commit(string path, byte[] content)
    {
        Commits++;
        if (_commitsUntilCut == 0 || --_commitsUntilCut > 0)
        {
            if (_commitsToFail > 0)
            {
                _commitsToFail -= _commitsToFail == int.MaxValue ? 0 : 1;
                throw new IOException();
            }

            if (!Blocks.Write(path, content.Length))
            {
                throw new IOException();
            }

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
        Blocks.Tear(path);
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
