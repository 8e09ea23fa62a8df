using System.Linq;
using System.Text;
using iSocket.Core.Inputs;
using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Inputs;

public sealed class ScratchPadTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var data = new TheoryData<int, string>();
            ScratchPadCase[] cases = ScratchPadCase.All();
            for (int i = 0; i < cases.Length; i++)
            {
                data.Add(i, cases[i].Name);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Scratchpad_is_judged(int index, string name)
    {
        ScratchPadCase c = ScratchPadCase.All()[index];
        Assert.Equal(name, c.Name);
        bool isGood = ScratchPad.TryDecode(c.Bytes(), out int sixteenths);
        Assert.Equal(c.IsGood, isGood);
        Assert.Equal(c.Sixteenths, isGood ? sixteenths : 0);
    }

    [Fact]
    public void Every_single_flipped_bit_is_noticed()
    {
        byte[] good = ScratchPadCase.All()[0].Bytes();
        for (int bit = 0; bit < 72; bit++)
        {
            byte[] bad = good.ToArray();
            bad[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(ScratchPad.TryDecode(bad, out _));
        }
    }

    [Fact]
    public void Check_sum_is_the_one_of_the_catalogue()
    {
        // The check value that catalogues of CRCs give for CRC-8/MAXIM.
        byte[] text = Encoding.ASCII.GetBytes("123456789");
        Assert.Equal(0xA1, OneWireCrc.Compute(text, text.Length));
        Assert.Equal(0, OneWireCrc.Compute(text, 0));
    }

    [Fact]
    public void Rounding_cases_hold()
    {
        foreach (RoundingCase c in RoundingCase.All())
        {
            Assert.Equal(c.Degrees, ReportedTemperature.Round(c.Sixteenths, c.Calibration));
        }

        Assert.Equal(320, ReportedTemperature.Calibrate(400, 5));
    }
}
