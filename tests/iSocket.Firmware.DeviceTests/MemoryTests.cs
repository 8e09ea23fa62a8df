using iSocket.Firmware.Tests;
using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.DeviceTests
{
    /// <summary>What the device remembers of messages, numbers and its own faults, on its own runtime.</summary>
    [TestClass]
    public class MemoryTests
    {
        [TestMethod]
        public static void Executed_messages_are_remembered()
        {
            Rows.Check(JournalCases.Rows(), JournalCases.Run);
        }

        [TestMethod]
        public static void Numbers_are_listed()
        {
            Rows.Check(PhoneListCases.Rows(), PhoneListCases.Run);
        }

        [TestMethod]
        public static void Faults_are_logged()
        {
            Rows.Check(FaultLogCases.Rows(), FaultLogCases.Run);
        }

        [TestMethod]
        public static void Failing_parts_are_left_out()
        {
            Rows.Check(GuardCases.PartRows(), GuardCases.RunParts);
        }

        [TestMethod]
        public static void Restart_loops_are_noticed()
        {
            Rows.Check(GuardCases.RestartRows(), GuardCases.RunRestarts);
        }

        [TestMethod]
        public static void Recovery_climbs_with_growing_pauses()
        {
            Rows.Check(LadderCases.Rows(), LadderCases.Run);
        }

        [TestMethod]
        public static void Texts_are_put_together()
        {
            Rows.Check(TextBufferCases.Rows(), TextBufferCases.Run);
        }
    }
}
