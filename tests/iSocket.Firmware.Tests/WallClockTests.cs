using iSocket.Core.Time;
using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.Tests
{
    /// <summary>Who may set the clock, on the device's own runtime.</summary>
    [TestClass]
    public class WallClockTests
    {
        [TestMethod]
        public static void Sources_set_the_clock_as_the_table_says()
        {
            foreach (WallClockCase c in WallClockCase.All())
            {
                const long NowMs = 123456;
                WallClock clock = new WallClock();
                clock.Restore(WallClockCase.BaseSeconds * 1000 - NowMs, WallClockCase.BaseQuarters, c.Before);
                Assert.AreEqual(c.IsTaken, Attempt(clock, c, NowMs), c.Name);
                Assert.IsTrue(c.After == clock.Source, c.Name);
                Assert.AreEqual(WallClockCase.BaseSeconds + c.ResultAheadSeconds, clock.LocalSeconds(NowMs), c.Name);
                Assert.AreEqual(c.ResultQuarters, clock.ZoneQuarters, c.Name);
            }
        }

        private static bool Attempt(WallClock clock, WallClockCase c, long nowMs)
        {
            long localSeconds = WallClockCase.BaseSeconds + c.AheadSeconds;
            switch (c.Attempt)
            {
                case ClockSource.ModemClock:
                    return clock.SetFromModemClock(nowMs, localSeconds, c.Quarters);
                case ClockSource.SmsStamp:
                    return clock.SetFromSms(nowMs, localSeconds, c.Quarters);
                case ClockSource.Network:
                    return clock.SetFromNetwork(nowMs, localSeconds, c.Quarters);
                default:
                    return clock.SetManual(nowMs, localSeconds, c.Quarters);
            }
        }
    }
}
