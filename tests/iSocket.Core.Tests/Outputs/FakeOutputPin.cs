using System.Collections.Generic;
using iSocket.Core.Hal;

namespace iSocket.Core.Tests.Outputs;

/// <summary>An output that remembers every write.</summary>
internal sealed class FakeOutputPin : IOutputPin
{
    public bool IsHigh { get; private set; }

    public List<bool> Writes { get; } = [];

    public void Write(bool high)
    {
        IsHigh = high;
        Writes.Add(high);
    }
}
