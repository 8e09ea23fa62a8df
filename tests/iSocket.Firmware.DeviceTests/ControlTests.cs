using iSocket.Firmware.Tests;
using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.DeviceTests
{
    /// <summary>What depends on time, on the device's own runtime.</summary>
    [TestClass]
    public class ControlTests
    {
        [TestMethod]
        public static void Window_opens_and_shuts()
        {
            Rows.Check(ConfigWindowCases.Rows(), ConfigWindowCases.Run);
        }

        [TestMethod]
        public static void Socket_follows_its_owner()
        {
            Rows.Check(SocketControlCases.Rows(), SocketControlCases.Run);
        }

        [TestMethod]
        public static void Presses_are_told_apart()
        {
            Rows.Check(ButtonCases.Rows(), ButtonCases.Run);
        }

        [TestMethod]
        public static void Leds_blink_in_time()
        {
            Rows.Check(LedCases.Rows(), LedCases.Run);
        }
    }
}
