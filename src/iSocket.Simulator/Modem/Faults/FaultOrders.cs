namespace iSocket.Simulator.Modem.Faults;

/// <summary>Faults that wait for their moment; the parts of the modem look here.</summary>
internal sealed class FaultOrders
{
    /// <summary>Lines on their way to the host.</summary>
    public LineFaults Lines { get; } = new();

    /// <summary>Command lines of the host.</summary>
    public CommandFaults Commands { get; } = new();

    /// <summary>Sending of messages.</summary>
    public SendFaults Sending { get; } = new();

    /// <summary>Incoming calls.</summary>
    public CallFaults Calls { get; } = new();

    /// <summary>Forgets everything that waits.</summary>
    public void Clear()
    {
        Lines.Clear();
        Commands.Clear();
        Sending.Clear();
        Calls.Clear();
    }
}
