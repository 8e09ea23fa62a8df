using System;
using System.Collections.Generic;
using iSocket.Core.Hal;

namespace iSocket.Core.Tests.Outputs;

/// <summary>An output that remembers every write.</summary>
internal sealed class FakeOutputPin : IOutputPin
{
    public bool IsHigh { get; private set; }

    public List<bool> Writes { get; } = [];

    /// <summary>Throws when the board is dead; null for one that never dies.</summary>
    public Action? ThrowIfDead { get; init; }

    public void Write(bool high)
    {
        ThrowIfDead?.Invoke();
        IsHigh = high;
        Writes.Add(high);
    }
}
