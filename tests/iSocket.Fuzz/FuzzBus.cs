using iSocket.Core.Hal;

namespace iSocket.Fuzz;

/// <summary>A DS18B20 at a temperature, or whatever the fuzzer makes of one.</summary>
internal sealed class FuzzBus : IOneWireBus
{
    private readonly byte[] _pad = new byte[9];
    private int _at = 9;

    /// <summary>Sixteenths of a degree Celsius.</summary>
    public int Sixteenths { get; set; } = 400;

    /// <summary>What is turned over in the byte that <see cref="SpoiledByte"/> names.</summary>
    public byte Spoils { get; set; }

    public int SpoiledByte { get; set; }

    public bool IsMissing { get; set; }

    public bool Reset()
    {
        _at = 9;
        return !IsMissing;
    }

    public void WriteByte(byte value)
    {
        if (value != 0xBE)
        {
            return;
        }

        _pad[0] = (byte)Sixteenths;
        _pad[1] = (byte)(Sixteenths >> 8);
        _pad[2] = 0x4B;
        _pad[3] = 0x46;
        _pad[4] = 0x7F;
        _pad[5] = 0xFF;
        _pad[6] = 0x0C;
        _pad[7] = 0x10;
        _pad[8] = Crc();
        _pad[SpoiledByte % 9] ^= Spoils;
        _at = 0;
    }

    public byte ReadByte() => IsMissing || _at >= 9 ? (byte)0xFF : _pad[_at++];

    // DS18B20 data sheet, "CRC generation": x^8 + x^5 + x^4 + 1, low bit first.
    private byte Crc()
    {
        int crc = 0;
        for (int i = 0; i < 8; i++)
        {
            crc ^= _pad[i];
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0x8C : crc >> 1;
            }
        }

        return (byte)crc;
    }
}
