using iSocket.Core.Inputs;
using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.Tests
{
    /// <summary>Bytes of the thermometer and rounding on the device's own runtime.</summary>
    [TestClass]
    public class ThermometerTests
    {
        [TestMethod]
        public static void Scratchpads_are_judged()
        {
            foreach (ScratchPadCase c in ScratchPadCase.All())
            {
                bool isGood = ScratchPad.TryDecode(c.Bytes(), out int sixteenths);
                Assert.AreEqual(c.IsGood, isGood, c.Name);
                if (isGood)
                {
                    Assert.AreEqual(c.Sixteenths, sixteenths, c.Name);
                }
            }
        }

        [TestMethod]
        public static void Halves_are_rounded_away_from_zero()
        {
            foreach (RoundingCase c in RoundingCase.All())
            {
                Assert.AreEqual(c.Degrees, ReportedTemperature.Round(c.Sixteenths, c.Calibration));
            }
        }
    }
}
