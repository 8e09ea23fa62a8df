using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Net.Sockets;
using iSocket.Simulator.CommandLine;

namespace iSocket.Simulator.Terminal;

/// <summary>An open line to a modem: a TCP connection or a serial device.</summary>
internal sealed class ModemLink : IDisposable
{
    /// <summary>The speed of a serial line until the firmware sets another.</summary>
    private const int FirstBaudRate = 115200;

    private readonly string? _device;
    private readonly IDisposable? _owner;

    internal ModemLink(Stream stream, string? device, IDisposable? owner)
    {
        Stream = stream;
        _device = device;
        _owner = owner;
    }

    /// <summary>The line.</summary>
    public Stream Stream { get; }

    /// <summary>Its speed as long as nobody has changed it.</summary>
    public int BaudRate => FirstBaudRate;

    /// <summary>Opens the line.</summary>
    /// <exception cref="IOException">It cannot be opened; the message says why.</exception>
    public static ModemLink Open(ModemAddress address)
    {
        try
        {
            return address.Host is null ? OpenDevice(address.DevicePath) : Connect(address.Host, address.Port);
        }
        catch (Exception e) when (e is SocketException or UnauthorizedAccessException)
        {
            throw new IOException(e.Message, e);
        }
    }

    /// <summary>Sets the speed of a serial device; a TCP connection has none.</summary>
    /// <exception cref="IOException">The device refuses.</exception>
    public void SetBaudRate(int baudRate)
    {
        if (_device is not null)
        {
            Configure(_device, baudRate);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stream.Dispose();
        _owner?.Dispose();
    }

    private static ModemLink Connect(string host, int port)
    {
        TcpClient client = new() { NoDelay = true };
        try
        {
            client.Connect(host, port);
            return new ModemLink(client.GetStream(), null, client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static ModemLink OpenDevice(string path)
    {
        Configure(path, FirstBaudRate);
        FileStream stream = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0, useAsync: true);
        return new ModemLink(stream, path, null);
    }

    // The runtime has no serial port of its own; the system's tool sets raw mode and speed.
    private static void Configure(string path, int baudRate)
    {
        string speed = baudRate.ToString(CultureInfo.InvariantCulture);
        string[] arguments = OperatingSystem.IsMacOS() ? ["-f", path] : ["-F", path];
        ProcessStartInfo start = OperatingSystem.IsWindows()
            ? new("mode.com", [path, "BAUD=" + speed, "PARITY=n", "DATA=8", "STOP=1"])
            : new("stty", [.. arguments, "raw", "-echo", "clocal", speed]);
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        using Process tool = Process.Start(start) ?? throw new IOException("cannot set up " + path);
        string why = tool.StandardError.ReadToEnd();
        tool.WaitForExit();
        if (tool.ExitCode != 0)
        {
            throw new IOException(why.Trim());
        }
    }
}
