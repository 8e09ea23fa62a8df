using System;
using System.Globalization;
using System.Text;
using iSocket.Core.Text;
using Xunit;

namespace iSocket.Core.Tests.Text;

public sealed class HexTests
{
    [Fact]
    public void Writes_and_reads_every_octet()
    {
        var ascii = new byte[4];
        for (var octet = 0; octet < 256; octet++)
        {
            Hex.WriteByte(ascii, 1, (byte)octet);
            Assert.Equal(octet.ToString("X2", CultureInfo.InvariantCulture), Encoding.ASCII.GetString(ascii, 1, 2));
            Assert.Equal(0, ascii[0] | ascii[3]);
            Assert.True(Hex.TryReadByte(ascii, 1, out var value));
            Assert.Equal(octet, value);
        }
    }

    [Fact]
    public void Reads_exactly_the_digits()
    {
        for (var high = 0; high < 256; high++)
        {
            for (var low = 0; low < 256; low++)
            {
                var isHex = Uri.IsHexDigit((char)high) && Uri.IsHexDigit((char)low);
                Assert.Equal(isHex, Hex.TryReadByte([(byte)high, (byte)low], 0, out var value));
                Assert.Equal(isHex ? Convert.ToInt32($"{(char)high}{(char)low}", 16) : 0, value);
            }
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Refuses_to_read_outside_the_array(int offset)
    {
        Assert.False(Hex.TryReadByte("A10"u8.ToArray(), offset, out _));
    }
}
