namespace iSocket.Simulator.Network;

/// <summary>What the operator's network offers at the device's place.</summary>
public enum Coverage
{
    /// <summary>No cell is heard.</summary>
    Off,

    /// <summary>Normal service.</summary>
    On,

    /// <summary>Cells are heard, registration is refused.</summary>
    Denied,
}
