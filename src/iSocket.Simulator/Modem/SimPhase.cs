namespace iSocket.Simulator.Modem;

/// <summary>How far the modem has come with the card.</summary>
internal enum SimPhase
{
    /// <summary>Not powered: minimum functionality or the modem is off.</summary>
    Down,

    /// <summary>Being read.</summary>
    Reading,

    /// <summary>No card.</summary>
    Absent,

    /// <summary>Waits for the PIN.</summary>
    PinRequired,

    /// <summary>Waits for the PUK.</summary>
    PukRequired,

    /// <summary>Usable.</summary>
    Ready,
}
