using System;
using System.Text;
using iSocket.Build.Images;
using iSocket.Build.Tests.StandIns;
using Xunit;

namespace iSocket.Build.Tests;

public sealed class PeFileTests
{
    [Fact]
    public void The_checksum_is_that_of_the_runtime()
    {
        // CRC-32/CKSUM of the catalogue of CRC algorithms, 765E7680, without its final inversion.
        Assert.Equal(0x89A1897Fu, NanoCrc.Compute(Encoding.ASCII.GetBytes("123456789")));
    }

    [Fact]
    public void Version_native_checksum_and_length_are_read()
    {
        byte[] bytes = StandInPe.Make("content", "1.2.3.4", 0x1549C856);
        Assert.True(PeFile.TryRead([.. bytes, 0, 0, 0], out PeFile? file, out string flaw));
        Assert.Equal(string.Empty, flaw);
        Assert.Equal(new Version(1, 2, 3, 4), file!.Version);
        Assert.Equal(0x1549C856u, file.NativeChecksum);
        Assert.Equal(bytes, file.Bytes);
    }

    [Theory]
    [InlineData(0, "marker")]
    [InlineData(21, "header")]
    [InlineData(29, "header")]
    [InlineData(123, "header")]
    [InlineData(124, "content")]
    [InlineData(130, "content")]
    public void A_changed_byte_is_noticed(int at, string where)
    {
        byte[] bytes = StandInPe.Make("content", "1.2.3.4");
        bytes[at] ^= 1;
        Assert.False(PeFile.TryRead(bytes, out _, out string flaw));
        Assert.Contains(where, flaw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(123)]
    [InlineData(130)]
    public void A_torn_file_is_noticed(int length)
    {
        Assert.False(PeFile.TryRead(StandInPe.Make("content", "1.2.3.4").AsSpan(0, length), out _, out string flaw));
        Assert.NotEmpty(flaw);
    }
}
