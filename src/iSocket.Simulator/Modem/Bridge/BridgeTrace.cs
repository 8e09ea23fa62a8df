using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Modem.Bridge;

/// <summary>No trace: the program at the other end sees the dialogue itself.</summary>
internal sealed class BridgeTrace : ITrace
{
    public bool IsOn => false;

    public void Write(string source, string text)
    {
    }
}
