using System;

namespace iSocket.Build.Images;

/// <summary>The checksum of nanoFramework's assemblies: CRC-32 with the polynomial 04C11DB7, most significant bit first, from 0, not inverted.</summary>
public static class NanoCrc
{
    private const uint Polynomial = 0x04C11DB7;
    private const uint TopBit = 0x80000000;

    private static readonly uint[] Table = MakeTable();

    /// <summary>The checksum of these bytes.</summary>
    public static uint Compute(ReadOnlySpan<byte> data)
    {
        uint crc = 0;
        foreach (byte value in data)
        {
            crc = Table[(crc >> 24) ^ value] ^ (crc << 8);
        }

        return crc;
    }

    private static uint[] MakeTable()
    {
        uint[] table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint crc = i << 24;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & TopBit) != 0 ? (crc << 1) ^ Polynomial : crc << 1;
            }

            table[i] = crc;
        }

        return table;
    }
}
