namespace iSocket.Simulator.Modem;

/// <summary>What happens to a message that arrives while the store is full. No primary source says.</summary>
public enum FullStore
{
    /// <summary>The service centre keeps it and tries again when there is room.</summary>
    Waits,

    /// <summary>It is taken over and lost.</summary>
    Drops,

    /// <summary>It goes to the phone's own store, and +CMTI names that.</summary>
    Phone,
}
