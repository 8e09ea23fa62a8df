using iSocket.Firmware.Tests;
using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.DeviceTests
{
    /// <summary>What is kept in flash, on the device's own runtime.</summary>
    [TestClass]
    public class FlashTests
    {
        [TestMethod]
        public static void Checksums_are_those_of_the_standard()
        {
            Rows.Check(FlashCases.CrcRows(), FlashCases.RunCrc);
        }

        [TestMethod]
        public static void Slots_outlive_damage()
        {
            Rows.Check(FlashCases.SlotRows(), FlashCases.RunSlots);
        }

        [TestMethod]
        public static void Settings_come_back()
        {
            Rows.Check(SettingsCases.Rows(), SettingsCases.Run);
        }

        [TestMethod]
        public static void Stored_format_is_kept()
        {
            Assert.AreEqual(SettingsCases.StoredAnswers, SettingsCases.RunStored());
            Assert.AreEqual(SettingsCases.RewrittenImage, SettingsCases.WrittenImage());
        }

        [TestMethod]
        public static void Every_damaged_byte_is_noticed()
        {
            Assert.AreEqual("", SettingsCases.RunEveryDamage());
        }

        [TestMethod]
        public static void State_outlives_restarts()
        {
            Rows.Check(StateCases.Rows(), StateCases.Run);
        }
    }
}
