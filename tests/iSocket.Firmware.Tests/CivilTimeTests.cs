using iSocket.Core.Time;
using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.Tests
{
    /// <summary>The calendar's 64-bit arithmetic on the device's own runtime.</summary>
    [TestClass]
    public class CivilTimeTests
    {
        [TestMethod]
        public static void Dates_become_seconds()
        {
            foreach (CivilTimeCase c in CivilTimeCase.All())
            {
                int[] f = c.Fields;
                Assert.AreEqual(c.Seconds, CivilTime.ToSeconds(f[0], f[1], f[2], f[3], f[4], f[5]));
            }
        }

        [TestMethod]
        public static void Seconds_become_dates()
        {
            foreach (CivilTimeCase c in CivilTimeCase.All())
            {
                CivilTime.ToDate(c.Seconds, out int year, out int month, out int day);
                Assert.AreEqual(c.Fields[0], year);
                Assert.AreEqual(c.Fields[1], month);
                Assert.AreEqual(c.Fields[2], day);
                Assert.AreEqual(c.Fields[3], CivilTime.Hour(c.Seconds));
                Assert.AreEqual(c.Fields[4], CivilTime.Minute(c.Seconds));
                Assert.AreEqual(c.Fields[5], CivilTime.Second(c.Seconds));
                Assert.AreEqual(c.Weekday, CivilTime.Weekday(c.Seconds));
            }
        }
    }
}
