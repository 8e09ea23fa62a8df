using iSocket.Core.Time;
using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.Tests
{
    /// <summary>Dates as text on the device's own runtime.</summary>
    [TestClass]
    public class TimeTextTests
    {
        [TestMethod]
        public static void Good_texts_are_read_and_printed()
        {
            foreach (TimeTextCase c in TimeTextCase.Good())
            {
                Assert.IsTrue(TimeText.TryParse(c.Text, out long localSeconds, out int zoneQuarters), c.Text);
                Assert.AreEqual(c.LocalSeconds, localSeconds);
                Assert.AreEqual(c.ZoneQuarters, zoneQuarters);
                Assert.AreEqual(c.Printed, TimeText.Format(localSeconds, zoneQuarters));
            }
        }

        [TestMethod]
        public static void Bad_texts_are_refused()
        {
            foreach (string text in TimeTextCase.Bad())
            {
                Assert.IsFalse(TimeText.TryParse(text, out _, out _), text);
            }
        }
    }
}
