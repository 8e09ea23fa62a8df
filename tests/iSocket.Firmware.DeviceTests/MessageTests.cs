using iSocket.Firmware.Tests;
using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.DeviceTests
{
    /// <summary>Messages in and out through a modem, on the device's own runtime.</summary>
    [TestClass]
    public class MessageTests
    {
        [TestMethod]
        public static void Found()
        {
            Same.As(MessageTranscripts.Found(), MessageRuns.Found());
        }

        [TestMethod]
        public static void Modem_lost()
        {
            Same.As(MessageTranscripts.ModemLost(), MessageRuns.ModemLost());
        }

        [TestMethod]
        public static void Lost_notification()
        {
            Same.As(MessageTranscripts.LostNotification(), MessageRuns.LostNotification());
        }

        [TestMethod]
        public static void Damaged()
        {
            Same.As(MessageTranscripts.Damaged(), MessageRuns.Damaged());
        }

        [TestMethod]
        public static void Undeletable()
        {
            Same.As(MessageTranscripts.Undeletable(), MessageRuns.Undeletable());
        }

        [TestMethod]
        public static void Measured_signal()
        {
            Same.As(MessageTranscripts.MeasuredSignal(), MessageRuns.MeasuredSignal());
        }

        [TestMethod]
        public static void Refused()
        {
            Same.As(MessageTranscripts.Refused(), MessageRuns.Refused());
        }

        [TestMethod]
        public static void Two_parts()
        {
            Same.As(MessageTranscripts.TwoParts(), MessageRuns.TwoParts());
        }

        [TestMethod]
        public static void Unfinished()
        {
            Same.As(MessageTranscripts.Unfinished(), MessageRuns.Unfinished());
        }

        [TestMethod]
        public static void Full()
        {
            Same.As(MessageTranscripts.Full(), MessageRuns.Full());
        }

        [TestMethod]
        public static void Texts_go_out_in_order()
        {
            Rows.Check(OutboxCases.Rows(), OutboxCases.Run);
        }
    }
}
