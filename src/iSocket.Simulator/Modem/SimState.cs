namespace iSocket.Simulator.Modem;

/// <summary>The card in the holder (scenario words `sim ok|absent|pin|puk|refused`).</summary>
public enum SimState
{
    /// <summary>A good card without PIN.</summary>
    Ok,

    /// <summary>No card.</summary>
    Absent,

    /// <summary>PIN enabled.</summary>
    Pin,

    /// <summary>Blocked, PUK needed.</summary>
    Puk,

    /// <summary>Readable, but the network refuses it.</summary>
    Refused,
}
