namespace iSocket.Simulator.Network;

/// <summary>How a phone treats a call from the device.</summary>
public enum PhoneBehaviour
{
    /// <summary>Rings until somebody gives up.</summary>
    Rings,

    /// <summary>Rings, then answers after the set time.</summary>
    Answers,

    /// <summary>Rings, then its owner ends it after the set time.</summary>
    Rejects,

    /// <summary>Engaged, does not ring.</summary>
    Busy,

    /// <summary>Switched off or out of coverage.</summary>
    Unreachable,
}
