using System;
using System.Collections.Generic;

namespace iSocket.Simulator.Board;

/// <summary>The level changes of one LED over the last minutes.</summary>
internal sealed class LedRecord
{
    /// <summary>Long enough for every pattern that anybody judges, in microseconds.</summary>
    private const long KeptUs = 600_000_000;

    private const int PruneEvery = 1024;

    private readonly List<(long Us, bool On)> _changes = [(0, false)];
    private int _sincePruned;

    /// <summary>Oldest first; the first entry gives the level from which the others start.</summary>
    public IReadOnlyList<(long Us, bool On)> Changes => _changes;

    /// <summary>Notes a change.</summary>
    public void Add(long us, bool on)
    {
        _changes.Add((us, on));
        if (++_sincePruned >= PruneEvery)
        {
            _sincePruned = 0;
            Prune(us - KeptUs);
        }
    }

    private void Prune(long beforeUs)
    {
        int old = _changes.FindIndex(change => change.Us > beforeUs) - 1;
        if (old > 0)
        {
            _changes.RemoveRange(0, Math.Min(old, _changes.Count - 1));
        }
    }
}
