using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Ports;
using System.Linq;
using System.Runtime.InteropServices;

namespace iSocket.Build.Flashing;

/// <summary>The serial ports, as the operating system lists them.</summary>
public sealed partial class SerialPorts : ISerialPorts
{
    // R_OK | W_OK of unistd.h.
    private const int ReadAndWrite = 4 | 2;

    /// <inheritdoc/>
    public IReadOnlyList<string> Names()
    {
        // The ports of a PC's own board (ttyS0...) exist whether anything is behind them or not.
        return SerialPort.GetPortNames().Where(name => !name.StartsWith("/dev/ttyS", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.OrdinalIgnoreCase).ToList();
    }

    /// <inheritdoc/>
    public PortState Check(string port)
    {
        if (OperatingSystem.IsWindows())
        {
            return SerialPort.GetPortNames().Contains(port, StringComparer.OrdinalIgnoreCase) ? PortState.Usable : PortState.Absent;
        }

        if (!File.Exists(port))
        {
            return PortState.Absent;
        }

        return Access(port, ReadAndWrite) == 0 ? PortState.Usable : PortState.Forbidden;
    }

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);
}
