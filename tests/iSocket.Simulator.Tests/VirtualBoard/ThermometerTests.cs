using iSocket.Simulator.Board;
using Xunit;

namespace iSocket.Simulator.Tests.VirtualBoard;

/// <summary>The sensor at bit level, against the tables of its datasheet.</summary>
public sealed class ThermometerTests
{
    private readonly VirtualDs18b20 _sensor = new();

    [Theory]
    [InlineData(1250, 0x07D0)]
    [InlineData(850, 0x0550)]
    [InlineData(5, 0x0008)]
    [InlineData(0, 0x0000)]
    [InlineData(-5, 0xFFF8)]
    [InlineData(-550, 0xFC90)]
    [InlineData(213, 0x0155)]
    [InlineData(-101, 0xFF5E)]
    public void ReadingIsInSixteenthsOfADegree(int tenths, int expected)
    {
        _sensor.TemperatureTenths = tenths;
        Convert(0);
        byte[] scratchpad = ReadScratchpad(750_000);
        Assert.Equal(expected, scratchpad[0] | (scratchpad[1] << 8));
    }

    [Fact]
    public void FirstReadingBeforeAConversionIsEightyFive()
    {
        byte[] scratchpad = ReadScratchpad(0);
        Assert.Equal(0x0550, scratchpad[0] | (scratchpad[1] << 8));
    }

    [Fact]
    public void ConversionTakes750MsAndTheBusIsHeldLowMeanwhile()
    {
        Convert(1000);
        Assert.False(_sensor.TouchBit(true, 750_999));
        Assert.True(_sensor.TouchBit(true, 751_000));
    }

    [Fact]
    public void UnfinishedConversionLeavesTheOldReading()
    {
        Convert(0);
        byte[] scratchpad = ReadScratchpad(700_000);
        Assert.Equal(0x0550, scratchpad[0] | (scratchpad[1] << 8));
    }

    [Fact]
    public void ScratchpadHasTheDatasheetsDefaultsAndARightCrc()
    {
        byte[] scratchpad = ReadScratchpad(0);
        Assert.Equal(0x7F, scratchpad[4]);
        Assert.Equal(Crc(scratchpad, 8), scratchpad[8]);
    }

    [Fact]
    public void BadCrcIsWrongEveryTime()
    {
        _sensor.Fault = SensorFault.BadCrc;
        for (int i = 0; i < 3; i++)
        {
            byte[] scratchpad = ReadScratchpad(0);
            Assert.NotEqual(Crc(scratchpad, 8), scratchpad[8]);
        }
    }

    [Fact]
    public void MissingSensorLeavesTheBusAlone()
    {
        _sensor.Fault = SensorFault.Missing;
        Assert.False(_sensor.Reset());
        Write(0xCC);
        Write(0xBE);
        Assert.Equal(0xFF, Read(0));
    }

    [Fact]
    public void SensorThatComesBackHasForgottenItsReading()
    {
        Convert(0);
        ReadScratchpad(750_000);
        _sensor.Fault = SensorFault.Missing;
        _sensor.Fault = SensorFault.None;
        byte[] scratchpad = ReadScratchpad(800_000);
        Assert.Equal(0x0550, scratchpad[0] | (scratchpad[1] << 8));
    }

    [Fact]
    public void NineBitsAreCoarserAndFaster()
    {
        _sensor.Reset();
        Write(0xCC);
        Write(0x4E);
        Write(0x4B);
        Write(0x46);
        Write(0x1F);
        Assert.Equal(9, _sensor.ResolutionBits);

        _sensor.TemperatureTenths = 213;
        Convert(0);
        byte[] scratchpad = ReadScratchpad(93_750);
        Assert.Equal(0x0150, scratchpad[0] | (scratchpad[1] << 8));
        Assert.Equal(0x1F, scratchpad[4]);
    }

    [Fact]
    public void ReadRomGivesFamilyAndARightCrc()
    {
        byte[] rom = ReadRom();
        Assert.Equal(0x28, rom[0]);
        Assert.Equal(Crc(rom, 7), rom[7]);
    }

    [Fact]
    public void MatchRomSelectsThisSensorOnly()
    {
        byte[] rom = ReadRom();
        Match(rom);
        Write(0xBE);
        Assert.Equal(0x50, Read(0));

        rom[3] ^= 1;
        Match(rom);
        Write(0xBE);
        Assert.Equal(0xFF, Read(0));
    }

    private static byte Crc(byte[] bytes, int count)
    {
        // CRC-8, polynomial x^8 + x^5 + x^4 + 1, most significant bit first over reflected input.
        int crc = 0;
        for (int i = 0; i < count * 8; i++)
        {
            int bit = ((bytes[i / 8] >> (i % 8)) & 1) ^ ((crc >> 7) & 1);
            crc = ((crc << 1) & 0xFF) ^ (bit != 0 ? 0x31 : 0);
        }

        int reflected = 0;
        for (int i = 0; i < 8; i++)
        {
            reflected |= ((crc >> i) & 1) << (7 - i);
        }

        return (byte)reflected;
    }

    private void Convert(long us)
    {
        Assert.True(_sensor.Reset());
        Write(0xCC);
        Write(0x44, us);
    }

    private byte[] ReadScratchpad(long us)
    {
        Assert.True(_sensor.Reset());
        Write(0xCC, us);
        Write(0xBE, us);
        byte[] scratchpad = new byte[9];
        for (int i = 0; i < scratchpad.Length; i++)
        {
            scratchpad[i] = Read(us);
        }

        return scratchpad;
    }

    private byte[] ReadRom()
    {
        _sensor.Reset();
        Write(0x33);
        byte[] rom = new byte[8];
        for (int i = 0; i < rom.Length; i++)
        {
            rom[i] = Read(0);
        }

        return rom;
    }

    private void Match(byte[] rom)
    {
        _sensor.Reset();
        Write(0x55);
        foreach (byte part in rom)
        {
            Write(part);
        }
    }

    private void Write(byte value, long us = 0)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            _sensor.TouchBit((value & (1 << bit)) != 0, us);
        }
    }

    private byte Read(long us)
    {
        int value = 0;
        for (int bit = 0; bit < 8; bit++)
        {
            value |= _sensor.TouchBit(true, us) ? 1 << bit : 0;
        }

        return (byte)value;
    }
}
