using System.Collections.Generic;

namespace iSocket.Fuzz;

/// <summary>Octets that are put together one after the other.</summary>
internal sealed class OctetList
{
    private readonly List<byte> _octets = [];

    public void Add(byte octet) => _octets.Add(octet);

    public void Add(byte[] octets) => _octets.AddRange(octets);

    public byte[] ToArray() => [.. _octets];
}
