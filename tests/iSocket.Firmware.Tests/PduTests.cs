using iSocket.Core.Sms;
using iSocket.Core.Text;
using iSocket.Tests.Shared;
using nanoFramework.TestFramework;

namespace iSocket.Firmware.Tests
{
    /// <summary>The PDU coder on the device's own runtime, whose strings and arithmetic are not those of the host.</summary>
    [TestClass]
    public class PduTests
    {
        [TestMethod]
        public void Reads_texts()
        {
            CheckReceived(PduVectors.ReceivedTexts());
        }

        [TestMethod]
        public void Reads_senders()
        {
            CheckReceived(PduVectors.ReceivedSenders());
        }

        [TestMethod]
        public void Reads_time_stamps()
        {
            CheckReceived(PduVectors.ReceivedStamps());
        }

        [TestMethod]
        public void Reads_codings()
        {
            CheckReceived(PduVectors.ReceivedCodings());
        }

        [TestMethod]
        public void Reads_headers()
        {
            CheckReceived(PduVectors.ReceivedHeaders());
        }

        [TestMethod]
        public void Refuses_what_is_malformed()
        {
            PduDecoder decoder = new PduDecoder();
            SmsMessage message = new SmsMessage();
            string[] rows = PduVectors.Malformed();
            for (int i = 0; i < rows.Length; i += PduVectors.MalformedColumns)
            {
                byte[] line = PduVectors.Ascii(rows[i + 1]);
                Assert.IsFalse(decoder.TryDecode(line, 0, line.Length, message), rows[i]);
                Assert.AreEqual("", message.Text, rows[i]);
            }
        }

        [TestMethod]
        public void Refuses_every_cut()
        {
            PduDecoder decoder = new PduDecoder();
            SmsMessage message = new SmsMessage();
            string[] rows = PduVectors.ReceivedHeaders();
            for (int i = 0; i < rows.Length; i += PduVectors.ReceivedColumns)
            {
                byte[] line = PduVectors.Ascii(rows[i + 1]);
                for (int count = 0; count < line.Length; count++)
                {
                    Assert.IsFalse(decoder.TryDecode(line, 0, count, message), rows[i]);
                }
            }
        }

        [TestMethod]
        public void Fingerprint_is_the_same_as_on_the_host()
        {
            PduDecoder decoder = new PduDecoder();
            SmsMessage message = new SmsMessage();
            byte[] line = PduVectors.Ascii(PduVectors.FingerprintPdu);
            Assert.IsTrue(decoder.TryDecode(line, 0, line.Length, message));
            Assert.AreEqual(PduVectors.Fingerprint, message.Fingerprint);
        }

        [TestMethod]
        public void Writes_what_is_sent()
        {
            PduEncoder encoder = new PduEncoder();
            byte[] hex = new byte[PduEncoder.MaxHexLength];
            string[] rows = PduVectors.Sent();
            for (int i = 0; i < rows.Length; i += PduVectors.SentColumns)
            {
                Assert.AreEqual(int.Parse(rows[i + 2]), encoder.CountParts(rows[i + 1]), rows[i + 5]);
                int length = encoder.EncodePart(rows[i], rows[i + 1], int.Parse(rows[i + 3]), int.Parse(rows[i + 4]), hex, out int tpduLength);
                Assert.AreEqual(rows[i + 5], PduVectors.Text(hex, length));
                Assert.AreEqual((rows[i + 5].Length / 2) - 1, tpduLength, rows[i + 5]);
            }
        }

        [TestMethod]
        public void Every_character_of_the_alphabet_comes_back()
        {
            for (int code = 0; code < 128; code++)
            {
                if (code != Gsm7Alphabet.Escape)
                {
                    Assert.AreEqual(code, Gsm7Alphabet.Encode(Gsm7Alphabet.Decode(code)));
                }
            }
        }

        [TestMethod]
        public void Compares_and_raises_ascii_only()
        {
            Assert.AreEqual("ON=\u00E4\u0436", Ascii.ToUpper("on=\u00E4\u0436"));
            Assert.IsTrue(Ascii.EqualsIgnoreCase("x\uD83D\uDE00", "X\uD83D\uDE00"));
            Assert.IsFalse(Ascii.EqualsIgnoreCase("x\uD83D\uDE00", "X\uD83D\uDE01"));
        }

        [TestMethod]
        public void Reads_numbers()
        {
            Assert.IsTrue(Ascii.TryParseUInt("ON2147483647", 2, 10, out int value));
            Assert.AreEqual(int.MaxValue, value);
            Assert.IsFalse(Ascii.TryParseUInt("2147483648", 0, 10, out value));
            Assert.AreEqual(0, value);
        }

        private static void CheckReceived(string[] rows)
        {
            PduDecoder decoder = new PduDecoder();
            SmsMessage message = new SmsMessage();
            for (int i = 0; i < rows.Length; i += PduVectors.ReceivedColumns)
            {
                byte[] line = PduVectors.Ascii(rows[i + 1]);
                Assert.IsTrue(decoder.TryDecode(line, 0, line.Length, message), rows[i]);
                Assert.AreEqual(rows[i + 2], PduVectors.Describe(message), rows[i]);
            }
        }
    }
}
