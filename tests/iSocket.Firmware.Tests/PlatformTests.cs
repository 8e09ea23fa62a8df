using System;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.Tests
{
    /// <summary>What the firmware takes for granted of the device's own runtime; each would break it silently.</summary>
    [TestClass]
    public class PlatformTests
    {
        [TestMethod]
        public void LongArithmeticKeepsSixtyFourBits()
        {
            long aDecadeMs = 10L * 365 * 24 * 3600 * 1000;
            Assert.AreEqual(315360000000L, aDecadeMs);
            Assert.AreEqual(73L, aDecadeMs / 4294967296L);
            Assert.AreEqual(1827387392L, aDecadeMs % 4294967296L);
        }

        [TestMethod]
        public void UnsignedShiftsFillWithZeros()
        {
            uint value = 0xEDB88320;
            Assert.AreEqual((uint)0x76DC4190, value >> 1);
            Assert.AreEqual((uint)0x00000001, value >> 31);
        }

        [TestMethod]
        public void NegativeDivisionTruncatesTowardsZero()
        {
            int tenths = -25;
            Assert.AreEqual(-2, tenths / 10);
            Assert.AreEqual(-5, tenths % 10);
        }

        [TestMethod]
        public void ExceptionLeavesTheLoopRunning()
        {
            int turns = 0;
            for (int i = 0; i < 3; i++)
            {
                try
                {
                    turns++;
                    throw new InvalidOperationException();
                }
                catch (Exception)
                {
                    turns += 10;
                }
            }

            Assert.AreEqual(33, turns);
        }

        // As a value, "element != null" is true there for a string that was never assigned (nf-interpreter 1.17): code that
        // keeps such arrays has to branch on it, or to count.
        [TestMethod]
        public void BranchSeesThatAStringWasNeverAssigned()
        {
            string[] texts = new string[2];
            texts[1] = "x";
            int set = 0;
            for (int i = 0; i < texts.Length; i++)
            {
                if (texts[i] != null)
                {
                    set++;
                }
            }

            Assert.AreEqual(1, set);
        }
    }
}
