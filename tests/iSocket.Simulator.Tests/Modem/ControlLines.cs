using System.Collections.Concurrent;
using System.IO;

namespace iSocket.Simulator.Tests.Modem;

/// <summary>The outside world of a bridged modem, said line by line while it runs.</summary>
internal sealed class ControlLines : TextReader
{
    private readonly BlockingCollection<string> _lines = [];

    public void Say(string line) => _lines.Add(line);

    /// <summary>There will be no more: the reader is told so.</summary>
    public void End() => _lines.CompleteAdding();

    public override string? ReadLine() => _lines.TryTake(out string? line, -1) ? line : null;
}
