using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.Tests
{
    /// <summary>From the modem's bytes to facts, on the device's own runtime.</summary>
    [TestClass]
    public class ModemLineTests
    {
        [TestMethod]
        public static void Bytes_become_lines()
        {
            Rows.Check(AtDigesterCases.Rows(), AtDigesterCases.Run);
        }

        [TestMethod]
        public static void Fields_are_read()
        {
            Rows.Check(AtLineCases.FieldRows(), AtLineCases.RunFields);
        }

        [TestMethod]
        public static void Lines_are_compared()
        {
            Rows.Check(AtLineCases.CompareRows(), AtLineCases.RunCompare);
        }

        [TestMethod]
        public static void Codes_are_found()
        {
            Rows.Check(UrcCases.Rows(), UrcCases.Run);
        }

        [TestMethod]
        public static void Errors_are_understood()
        {
            Rows.Check(ErrorTextCases.Rows(), ErrorTextCases.Run);
        }

        [TestMethod]
        public static void Times_are_read()
        {
            Rows.Check(ModemTimeCases.Rows(), ModemTimeCases.Run);
        }

        [TestMethod]
        public static void Long_lines_are_cut()
        {
            Assert.AreEqual("760 whole 0 2 whole", AtDigesterCases.RunLong(760));
            Assert.AreEqual("760 cut 1 2 whole", AtDigesterCases.RunLong(761));
        }
    }
}
