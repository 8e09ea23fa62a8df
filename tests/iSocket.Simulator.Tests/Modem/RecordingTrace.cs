using System.Collections.Generic;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Tests.Modem;

/// <summary>Keeps what was traced; off until a test switches it on.</summary>
internal sealed class RecordingTrace : ITrace
{
    public List<string> Lines { get; } = [];

    public bool IsOn { get; set; }

    public void Write(string source, string text) => Lines.Add(source + " " + text);
}
