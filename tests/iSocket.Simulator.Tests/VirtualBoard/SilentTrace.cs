using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Tests.VirtualBoard;

/// <summary>A trace that nobody reads.</summary>
internal sealed class SilentTrace : ITrace
{
    public bool IsOn => false;

    public void Write(string source, string text)
    {
    }
}
