using System;
using System.Collections.Generic;
using iSocket.Core.Hal;

namespace iSocket.Core.Tests.Settings;

/// <summary>What a cut of the supply leaves of a file that was being written.</summary>
public enum CutLeaves
{
    /// <summary>The old content: the platform writes copies and commits on close.</summary>
    Old,

    /// <summary>An empty file, as after opening a new one.</summary>
    Empty,

    /// <summary>The first half of the new content.</summary>
    FirstHalf,

    /// <summary>The beginning of the new content, the end of the old one.</summary>
    Mixed,

    /// <summary>The new content with its last byte missing.</summary>
    AllButOne,

    /// <summary>The new content with a flipped bit.</summary>
    BitError,

    /// <summary>All of it, though nobody was told.</summary>
    New,
}

/// <summary>The supply has failed; nothing runs after it.</summary>
internal sealed class PowerCutException : Exception
{
}

/// <summary>Files in memory. Every operation can fail: the supply during the n-th write, a read, a write that says so, one that lies.</summary>
internal sealed class FakeFlash : IFlashFiles
{
    public const int Missing = -1;
    public const int Unreadable = -2;

    public Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>Operations so far.</summary>
    public int Reads { get; private set; }

    public int Writes { get; private set; }

    /// <summary>The supply fails during the write with this number (1 is the next), 0 for never.</summary>
    public int CutAtWrite { get; set; }

    public CutLeaves Leaves { get; set; }

    /// <summary>Whether a failing supply takes the rest of the run along: the application survives exceptions.</summary>
    public bool StaysDead { get; set; }

    /// <summary>The supply has failed, and nothing works before it is set back.</summary>
    public bool IsDead { get; set; }

    /// <summary>Numbers of the reads that fail, counted from 1 after the last <see cref="Calm"/>.</summary>
    public HashSet<int> FailingReads { get; } = [];

    /// <summary>Files that cannot be read at present.</summary>
    public HashSet<string> UnreadableFiles { get; } = [];

    /// <summary>Writes return false and leave what <see cref="Leaves"/> says.</summary>
    public bool FailsWrites { get; set; }

    /// <summary>Writes return true and leave what <see cref="Leaves"/> says.</summary>
    public bool LosesWrites { get; set; }

    public int Read(string name, byte[] buffer)
    {
        ThrowIfDead();
        Reads++;
        if (FailingReads.Contains(Reads) || UnreadableFiles.Contains(name))
        {
            return Unreadable;
        }

        if (!Files.TryGetValue(name, out byte[]? content))
        {
            return Missing;
        }

        if (content.Length > buffer.Length)
        {
            return Unreadable;
        }

        content.CopyTo(buffer, 0);
        return content.Length;
    }

    public bool TryWrite(string name, byte[] buffer, int length)
    {
        ThrowIfDead();
        Writes++;
        byte[] wanted = buffer[..length];
        if (Writes == CutAtWrite)
        {
            Leave(name, wanted);
            IsDead = StaysDead;
            throw new PowerCutException();
        }

        if (FailsWrites || LosesWrites)
        {
            Leave(name, wanted);
            return !FailsWrites;
        }

        Files[name] = wanted;
        return true;
    }

    /// <summary>Everything works from here on; counters start again.</summary>
    public void Calm()
    {
        Reads = 0;
        Writes = 0;
        CutAtWrite = 0;
        FailsWrites = false;
        LosesWrites = false;
        FailingReads.Clear();
        UnreadableFiles.Clear();
    }

    /// <summary>The same content on another flash, without the failures.</summary>
    public FakeFlash Copy()
    {
        FakeFlash copy = new();
        foreach ((string name, byte[] content) in Files)
        {
            copy.Files[name] = (byte[])content.Clone();
        }

        return copy;
    }

    /// <summary>What every part of a board does whose supply has failed.</summary>
    public void ThrowIfDead()
    {
        if (IsDead)
        {
            throw new PowerCutException();
        }
    }

    private void Leave(string name, byte[] wanted)
    {
        bool hadOld = Files.TryGetValue(name, out byte[]? old);
        old ??= [];
        switch (Leaves)
        {
            case CutLeaves.Old:
                if (!hadOld)
                {
                    Files[name] = [];
                }

                break;
            case CutLeaves.Empty:
                Files[name] = [];
                break;
            case CutLeaves.FirstHalf:
                Files[name] = wanted[..(wanted.Length / 2)];
                break;
            case CutLeaves.Mixed:
                byte[] mixed = (byte[])wanted.Clone();
                int from = mixed.Length / 2;
                for (int i = from; i < mixed.Length; i++)
                {
                    mixed[i] = i < old.Length ? old[i] : (byte)0xFF;
                }

                Files[name] = mixed;
                break;
            case CutLeaves.AllButOne:
                Files[name] = wanted[..^1];
                break;
            case CutLeaves.BitError:
                byte[] flipped = (byte[])wanted.Clone();
                flipped[flipped.Length / 2] ^= 0x10;
                Files[name] = flipped;
                break;
            default:
                Files[name] = wanted;
                break;
        }
    }
}
