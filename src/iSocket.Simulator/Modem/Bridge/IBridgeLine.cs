using System;

namespace iSocket.Simulator.Modem.Bridge;

/// <summary>What a foreign program holds the other end of.</summary>
internal interface IBridgeLine : IDisposable
{
    /// <summary>Bytes came from the program. Raised on a thread of the line's own.</summary>
    event Action<byte[]>? Received;

    /// <summary>Sends bytes; what nobody takes is lost, as on a wire.</summary>
    void Send(ReadOnlySpan<byte> bytes);

    /// <summary>Begins to listen.</summary>
    void Start();
}
