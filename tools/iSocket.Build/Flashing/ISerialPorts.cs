using System.Collections.Generic;

namespace iSocket.Build.Flashing;

/// <summary>The serial ports of this machine. A seam for tests.</summary>
public interface ISerialPorts
{
    /// <summary>Names of the ports that there are.</summary>
    IReadOnlyList<string> Names();

    /// <summary>Whether a port can be used; it is not opened, for that could reset the board.</summary>
    PortState Check(string port);
}
