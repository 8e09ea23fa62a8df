using iSocket.Firmware.Tests;
using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.DeviceTests
{
    /// <summary>Messages and replies on the device's own runtime.</summary>
    [TestClass]
    public class DispatcherTests
    {
        [TestMethod]
        public static void Messages_are_answered()
        {
            Rows.Check(DispatcherCases.Rows(), DispatcherCases.Run);
        }

        [TestMethod]
        public static void Light_lacks_much()
        {
            Rows.Check(DispatcherCases.LightRows(), DispatcherCases.RunLight);
        }

        [TestMethod]
        public static void Every_command_does_what_is_documented()
        {
            Rows.Check(CommandCases.Rows(), CommandCases.Run);
        }
    }
}
