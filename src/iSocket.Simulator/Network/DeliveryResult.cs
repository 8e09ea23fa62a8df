namespace iSocket.Simulator.Network;

/// <summary>What a modem answers to a message from the service centre.</summary>
internal enum DeliveryResult
{
    /// <summary>Taken over; the service centre forgets it.</summary>
    Accepted,

    /// <summary>"Memory capacity exceeded": the service centre waits for room.</summary>
    Full,

    /// <summary>No answer: the service centre waits for the modem to come back.</summary>
    Unreachable,
}
