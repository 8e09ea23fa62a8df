namespace iSocket.Simulator.Board;

/// <summary>How the thermometer fails.</summary>
public enum SensorFault
{
    /// <summary>It works.</summary>
    None,

    /// <summary>No device on the bus.</summary>
    Missing,

    /// <summary>Every scratchpad has a wrong CRC.</summary>
    BadCrc,
}
