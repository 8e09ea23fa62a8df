namespace iSocket.Build.Flashing;

/// <summary>Whether a serial port can be used.</summary>
public enum PortState
{
    /// <summary>It can.</summary>
    Usable,

    /// <summary>There is no such port.</summary>
    Absent,

    /// <summary>It is there, and this user may not open it.</summary>
    Forbidden,
}
