namespace iSocket.Simulator.Modem.Faults;

/// <summary>How the sending of one message ends instead of well.</summary>
internal enum SendFault
{
    /// <summary>+CMS ERROR with a number; nothing was sent.</summary>
    Error,

    /// <summary>ERROR alone; nothing was sent.</summary>
    PlainError,

    /// <summary>No final result; nothing was sent.</summary>
    Silent,

    /// <summary>No final result, though the message went out.</summary>
    Unconfirmed,

    /// <summary>The modem restarts; nothing was sent.</summary>
    Resets,
}
