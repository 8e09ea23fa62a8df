using iSocket.Core.Sms;

namespace iSocket.Tests.Shared
{
    /// <summary>
    /// PDUs and what they mean, for the host's tests and for those on the device's own runtime. They were packed by a program
    /// that shares nothing with the code under test.
    /// </summary>
    /// <remarks>Methods, not fields: the device runs static initialisers in an order of its own.</remarks>
    public static partial class PduVectors
    {
        /// <summary>Strings of a row of the tables of received messages: name, PDU, <see cref="Describe"/>.</summary>
        public const int ReceivedColumns = 3;

        /// <summary>Strings of a row of <see cref="Malformed"/>: name, PDU.</summary>
        public const int MalformedColumns = 2;

        /// <summary>Strings of a row of <see cref="Sent"/>: destination, text, number of parts, part, reference, PDU.</summary>
        public const int SentColumns = 6;

        /// <summary>A message with <see cref="Fingerprint"/>.</summary>
        public const string FingerprintPdu = "07919761989901F0040B919799001021F2000062110212301321026F37";

        /// <summary>FNV-1a, 64 bits, of 0B919799001021F2 0000 62110212301321 02 6F37, computed apart.</summary>
        public const long Fingerprint = -1608516356542916625;

        /// <summary>One line that says all of a message but its fingerprint: kind, &lt;dialable&gt; or (other) sender, stamp and zone, part, text.</summary>
        public static string Describe(SmsMessage message)
        {
            string sender = message.SenderIsDialable ? "<" + message.Sender + ">" : "(" + message.Sender + ")";
            string zone = message.ZoneQuarters < 0 ? message.ZoneQuarters.ToString() : "+" + message.ZoneQuarters.ToString();
            string stamp = message.HasStamp ? message.StampLocalSeconds.ToString() + zone : "none";
            string part = message.ConcatReference.ToString() + " " + message.ConcatIndex.ToString() + "/" + message.ConcatTotal.ToString();
            return NameOf(message.Kind) + " " + sender + " " + stamp + " " + part + ": " + message.Text;
        }

        /// <summary>The ASCII codes of a text: hexadecimal digits as the modem's line holds them.</summary>
        public static byte[] Ascii(string text)
        {
            byte[] codes = new byte[text.Length];
            for (int i = 0; i < codes.Length; i++)
            {
                codes[i] = (byte)text[i];
            }

            return codes;
        }

        /// <summary>The text of ASCII codes.</summary>
        public static string Text(byte[] ascii, int count)
        {
            char[] characters = new char[count];
            for (int i = 0; i < count; i++)
            {
                characters[i] = (char)ascii[i];
            }

            return new string(characters);
        }

        private static string NameOf(SmsKind kind)
        {
            switch (kind)
            {
                case SmsKind.Text:
                    return "Text";
                case SmsKind.ClassZero:
                    return "ClassZero";
                case SmsKind.Part:
                    return "Part";
                case SmsKind.Binary:
                    return "Binary";
                case SmsKind.StatusReport:
                    return "StatusReport";
                default:
                    return "Other";
            }
        }
    }
}
