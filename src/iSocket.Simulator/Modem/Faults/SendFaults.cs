using System.Collections.Generic;

namespace iSocket.Simulator.Modem.Faults;

/// <summary>What goes wrong when a message is sent (AT+CMGS, AT+CMSS).</summary>
internal sealed class SendFaults
{
    private readonly Queue<(SendFault Fault, int Number)> _next = new();

    /// <summary>How long sending takes, in milliseconds; null for the usual time.</summary>
    public int? TakesMs { get; set; }

    /// <summary>So many of the next messages end that way.</summary>
    /// <param name="fault">How.</param>
    /// <param name="number">The number of +CMS ERROR, for <see cref="SendFault.Error"/>.</param>
    /// <param name="count">How many.</param>
    public void Add(SendFault fault, int number, int count)
    {
        for (int i = 0; i < count; i++)
        {
            _next.Enqueue((fault, number));
        }
    }

    /// <summary>Forgets all orders.</summary>
    public void Clear()
    {
        _next.Clear();
        TakesMs = null;
    }

    /// <summary>The fate of the message that is being sent, if it is not to go well.</summary>
    public bool TryTake(out (SendFault Fault, int Number) fate) => _next.TryDequeue(out fate);
}
