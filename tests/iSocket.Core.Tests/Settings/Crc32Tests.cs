using System.Text;
using iSocket.Core.Settings;
using Xunit;

namespace iSocket.Core.Tests.Settings;

public sealed class Crc32Tests
{
    [Theory]
    [InlineData("", 0x00000000u)]
    [InlineData("a", 0xE8B7BE43u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void Is_the_checksum_of_Ethernet(string text, uint expected)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        Assert.Equal(expected, new Crc32().Compute(bytes, bytes.Length));
    }

    [Fact]
    public void Stops_at_the_count()
    {
        Assert.Equal(0xE8B7BE43u, new Crc32().Compute([(byte)'a', 1, 2, 3], 1));
    }
}
