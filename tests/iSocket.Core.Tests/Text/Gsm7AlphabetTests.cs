using System.Collections.Generic;
using iSocket.Core.Text;
using Xunit;

namespace iSocket.Core.Tests.Text;

public sealed class Gsm7AlphabetTests
{
    // Code points of 3GPP TS 23.038 clause 6.2.1 by row of the table as printed there: sixteen rows, columns 0..7.
    private static readonly int[,] Printed =
    {
        { 0x40, 0x394, 0x20, 0x30, 0xA1, 0x50, 0xBF, 0x70 },
        { 0xA3, 0x5F, 0x21, 0x31, 0x41, 0x51, 0x61, 0x71 },
        { 0x24, 0x3A6, 0x22, 0x32, 0x42, 0x52, 0x62, 0x72 },
        { 0xA5, 0x393, 0x23, 0x33, 0x43, 0x53, 0x63, 0x73 },
        { 0xE8, 0x39B, 0xA4, 0x34, 0x44, 0x54, 0x64, 0x74 },
        { 0xE9, 0x3A9, 0x25, 0x35, 0x45, 0x55, 0x65, 0x75 },
        { 0xF9, 0x3A0, 0x26, 0x36, 0x46, 0x56, 0x66, 0x76 },
        { 0xEC, 0x3A8, 0x27, 0x37, 0x47, 0x57, 0x67, 0x77 },
        { 0xF2, 0x3A3, 0x28, 0x38, 0x48, 0x58, 0x68, 0x78 },
        { 0xC7, 0x398, 0x29, 0x39, 0x49, 0x59, 0x69, 0x79 },
        { 0x0A, 0x39E, 0x2A, 0x3A, 0x4A, 0x5A, 0x6A, 0x7A },
        { 0xD8, -1, 0x2B, 0x3B, 0x4B, 0xC4, 0x6B, 0xE4 },
        { 0xF8, 0xC6, 0x2C, 0x3C, 0x4C, 0xD6, 0x6C, 0xF6 },
        { 0x0D, 0xE6, 0x2D, 0x3D, 0x4D, 0xD1, 0x6D, 0xF1 },
        { 0xC5, 0xDF, 0x2E, 0x3E, 0x4E, 0xDC, 0x6E, 0xFC },
        { 0xE5, 0xC9, 0x2F, 0x3F, 0x4F, 0xA7, 0x6F, 0xE0 },
    };

    private static readonly Dictionary<int, char> Extension = new()
    {
        [0x0A] = '\f',
        [0x14] = '^',
        [0x28] = '{',
        [0x29] = '}',
        [0x2F] = '\\',
        [0x3C] = '[',
        [0x3D] = '~',
        [0x3E] = ']',
        [0x40] = '|',
        [0x65] = '€',
    };

    [Fact]
    public void Has_the_characters_of_the_standard_and_no_others()
    {
        var expected = new Dictionary<char, int>();
        for (var code = 0; code < 128; code++)
        {
            if (code != Gsm7Alphabet.Escape)
            {
                var c = (char)Printed[code % 16, code / 16];
                expected.Add(c, code);
                Assert.Equal(c, Gsm7Alphabet.Decode(code));
            }
        }

        foreach (var (code, c) in Extension)
        {
            expected.Add(c, (Gsm7Alphabet.Escape << 8) | code);
        }

        for (var code = 0; code <= char.MaxValue; code++)
        {
            Assert.Equal(expected.GetValueOrDefault((char)code, -1), Gsm7Alphabet.Encode((char)code));
        }
    }

    [Fact]
    public void Reads_the_extension_and_falls_back_to_the_default_table()
    {
        for (var code = 0; code < 128; code++)
        {
            var expected = code == Gsm7Alphabet.Escape ? ' ' : Extension.GetValueOrDefault(code, Gsm7Alphabet.Decode(code));
            Assert.Equal(expected, Gsm7Alphabet.DecodeExtension(code));
        }
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("STATUS", 6)]
    [InlineData("Hello €[]", 12)]
    [InlineData("{}", 4)]
    [InlineData("Привет", -1)]
    [InlineData("ç", -1)]
    [InlineData("ON\t", -1)]
    [InlineData("\u001B", -1)]
    [InlineData("x😀", -1)]
    [InlineData("–", -1)]
    public void Counts_septets(string text, int expected)
    {
        Assert.Equal(expected, Gsm7Alphabet.SeptetCount(text));
        Assert.Equal(expected >= 0, Gsm7Alphabet.CanEncode(text));
    }
}
