using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.Tests
{
    /// <summary>Phone numbers and decimal numbers on the device's own runtime.</summary>
    [TestClass]
    public class NumberTests
    {
        [TestMethod]
        public static void Phone_numbers_are_reduced()
        {
            Rows.Check(NumberCases.PhoneRows(), NumberCases.RunPhone);
        }

        [TestMethod]
        public static void Numbers_are_read()
        {
            Rows.Check(NumberCases.UnsignedRows(), NumberCases.RunUnsigned);
        }

        [TestMethod]
        public static void Letters_are_raised()
        {
            Rows.Check(NumberCases.UpperRows(), iSocket.Core.Text.Ascii.ToUpper);
        }
    }
}
