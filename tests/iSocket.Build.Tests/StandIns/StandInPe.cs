using System;
using System.Buffers.Binary;
using System.Text;

namespace iSocket.Build.Tests.StandIns;

/// <summary>
/// Writes files with the header that the runtime demands, over content that can be recognised. The checksum is worked out bit by
/// bit here, so that it does not share a mistake with the tool's table.
/// </summary>
internal static class StandInPe
{
    private const int HeaderBytes = 124;

    public static byte[] Make(string content, string version, uint nativeChecksum = 0)
    {
        byte[] body = Encoding.UTF8.GetBytes(content);
        byte[] file = new byte[HeaderBytes + body.Length];
        body.CopyTo(file, HeaderBytes);
        Encoding.ASCII.GetBytes("NFMRK1").CopyTo(file, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(12), Crc(body));
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(20), nativeChecksum);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(24), uint.MaxValue);
        Version parts = System.Version.Parse(version);
        int[] numbers = [parts.Major, parts.Minor, parts.Build, parts.Revision];
        for (int i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(28 + (2 * i)), (ushort)numbers[i]);
        }

        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(38), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(100), (uint)file.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(8), Crc(file.AsSpan(0, HeaderBytes)));
        return file;
    }

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        uint crc = 0;
        foreach (byte value in data)
        {
            for (int bit = 7; bit >= 0; bit--)
            {
                bool carry = ((crc >> 31) ^ ((uint)value >> bit & 1)) != 0;
                crc = (crc << 1) ^ (carry ? 0x04C11DB7u : 0);
            }
        }

        return crc;
    }
}
