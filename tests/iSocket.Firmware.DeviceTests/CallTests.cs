using iSocket.Firmware.Tests;
using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.DeviceTests
{
    /// <summary>Calls and requests to the operator, on the device's own runtime.</summary>
    [TestClass]
    public class CallTests
    {
        [TestMethod]
        public static void Incoming_calls_are_followed()
        {
            Rows.Check(CallCases.IncomingRows(), CallCases.Run);
        }

        [TestMethod]
        public static void Placed_calls_are_followed()
        {
            Rows.Check(CallCases.PlacedRows(), CallCases.Run);
        }

        [TestMethod]
        public static void Calls_are_found()
        {
            Rows.Check(CallCases.FoundRows(), CallCases.Run);
        }

        [TestMethod]
        public static void Operators_answers_are_passed_on()
        {
            Rows.Check(UssdCases.AnswerRows(), UssdCases.RunAnswer);
        }

        [TestMethod]
        public static void Requests_wait_for_each_other()
        {
            Rows.Check(UssdCases.Rows(), UssdCases.Run);
        }
    }
}
