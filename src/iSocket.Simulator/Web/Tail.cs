using System.Collections.Generic;

namespace iSocket.Simulator.Web;

/// <summary>The last entries of a log that only grows. An entry keeps its number, so a reader knows what it has had.</summary>
/// <typeparam name="T">An entry.</typeparam>
internal sealed class Tail<T>
{
    private readonly int _kept;
    private readonly Queue<T> _entries = new();

    /// <summary>Creates an empty log.</summary>
    /// <param name="kept">How many entries it remembers.</param>
    public Tail(int kept) => _kept = kept;

    /// <summary>Entries ever added.</summary>
    public long Count { get; private set; }

    /// <summary>Adds an entry; the oldest gives way.</summary>
    public void Add(T entry)
    {
        _entries.Enqueue(entry);
        Count++;
        if (_entries.Count > _kept)
        {
            _entries.Dequeue();
        }
    }

    /// <summary>Entries from that number on, as far as they are remembered, but no more than the newest so many.</summary>
    public IReadOnlyList<T> From(long number, int most = int.MaxValue)
    {
        long first = Count - _entries.Count;
        long skip = System.Math.Max(System.Math.Max(0, number - first), _entries.Count - (long)most);
        List<T> entries = [];
        foreach (T entry in _entries)
        {
            if (skip-- <= 0)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }
}
