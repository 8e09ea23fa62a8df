using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace iSocket.Simulator.CommandLine;

/// <summary>Where a real modem is: a TCP port, or a device when there is no host.</summary>
/// <param name="Host">Host name or address; null for a device.</param>
/// <param name="Port">TCP port.</param>
/// <param name="DevicePath">Path of a serial device or pseudo terminal; empty for TCP.</param>
internal sealed record ModemAddress(string? Host, int Port, string DevicePath)
{
    private const string TcpPrefix = "tcp:";

    /// <summary>Reads <c>tcp:host:port</c> (an IPv6 host in brackets) or a path.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ModemAddress? address)
    {
        address = null;
        if (!text.StartsWith(TcpPrefix, StringComparison.Ordinal))
        {
            address = text.Length == 0 ? null : new ModemAddress(null, 0, text);
            return address is not null;
        }

        int colon = text.LastIndexOf(':');
        string host = colon > TcpPrefix.Length ? text[TcpPrefix.Length..colon].Trim('[', ']') : string.Empty;
        if (host.Length == 0
            || !int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int port)
            || port is < 1 or > 65535)
        {
            return false;
        }

        address = new ModemAddress(host, port, string.Empty);
        return true;
    }

    /// <summary>As the user wrote it.</summary>
    public override string ToString() =>
        Host is null ? DevicePath : string.Create(CultureInfo.InvariantCulture, $"{TcpPrefix}{Host}:{Port}");
}
