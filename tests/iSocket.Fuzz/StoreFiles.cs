using System;
using System.Collections.Generic;

namespace iSocket.Fuzz;

/// <summary>Files of the stores with any records in them and all else as it should be (docs/settings-format.md).</summary>
internal static class StoreFiles
{
    public static readonly byte[] SettingIds = [.. Range(1, 25), 255, 77];

    public static readonly byte[] StateIds = [1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 99];

    public static readonly byte[] AlertIds = [1, 2, 3, 99];

    public static void Put(FuzzFlash flash, string name, byte kind, int sequence, FuzzInput input, byte[] ids)
    {
        List<byte> records = [];
        for (int i = input.Below(24); i > 0 && records.Count < 400; i--)
        {
            byte[] payload = input.Bytes(input.OneIn(6) ? input.Below(256) : input.Below(34));
            records.Add(input.Pick(ids));
            records.Add(input.OneIn(20) ? input.Byte() : (byte)payload.Length);
            records.AddRange(payload);
        }

        List<byte> file = [(byte)'S', (byte)'K', 1, kind];
        file.AddRange(BitConverter.GetBytes(sequence));
        file.AddRange(BitConverter.GetBytes(records.Count));
        file.AddRange(records);
        file.AddRange(BitConverter.GetBytes(Crc(file)));
        flash.Files[name + ".a"] = [.. file];
        flash.Files[name + ".b"] = [];
    }

    // CRC-32 bit by bit (IEEE 802.3), so that it shares nothing with the device's.
    private static uint Crc(List<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in bytes)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
            }
        }

        return ~crc;
    }

    private static IEnumerable<byte> Range(byte first, byte last)
    {
        for (byte id = first; id <= last; id++)
        {
            yield return id;
        }
    }
}
