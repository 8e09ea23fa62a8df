using System.Text;

namespace iSocket.Tests.Shared
{
    /// <summary>
    /// Messages as the network stores them on a SIM, and as the modem is told to send them; ASCII texts only. It shares
    /// nothing with the code under test.
    /// </summary>
    public static class SmsPdu
    {
        private const string ServiceCentre = "07919761989901F0";

        /// <summary>Characters of the service centre's address in front of a PDU.</summary>
        public static int ServiceCentreDigits
        {
            get { return ServiceCentre.Length; }
        }

        /// <summary>An SMS-DELIVER (3GPP TS 23.040 clause 9.2.2.1).</summary>
        /// <param name="sender">Digits, with a leading '+' when international.</param>
        /// <param name="stamp">Time stamp as yymmddhhmmsszz, the zone in quarters of an hour.</param>
        /// <param name="text">Up to 160 characters of those that ASCII and the default alphabet share.</param>
        public static string Deliver(string sender, string stamp, string text)
        {
            StringBuilder pdu = new StringBuilder();
            pdu.Append(ServiceCentre).Append("04");
            bool isInternational = sender[0] == '+';
            string digits = isInternational ? sender.Substring(1) : sender;
            Octet(pdu, digits.Length);
            pdu.Append(isInternational ? "91" : "81");
            Swapped(pdu, digits);
            pdu.Append("0000");
            Swapped(pdu, stamp);
            Octet(pdu, text.Length);
            int bits = 0;
            int count = 0;
            for (int i = 0; i < text.Length; i++)
            {
                bits |= text[i] << count;
                count += 7;
                if (count >= 8)
                {
                    Octet(pdu, bits & 0xFF);
                    bits >>= 8;
                    count -= 8;
                }
            }

            if (count > 0)
            {
                Octet(pdu, bits);
            }

            return pdu.ToString();
        }

        /// <summary>Destination and text of an SMS-SUBMIT in the default alphabet, a line feed as a bar, a part as (reference index/total).</summary>
        public static string Describe(string submit)
        {
            int digits = Value(submit, 6);
            StringBuilder line = new StringBuilder();
            line.Append(Value(submit, 8) == 0x91 ? "+" : "");
            for (int i = 0; i < digits; i++)
            {
                line.Append(submit[10 + (i ^ 1)]);
            }

            int at = 10 + digits + (digits & 1) + 6;
            int septets = Value(submit, at);
            int first = 0;
            at += 2;
            if ((Value(submit, 2) & 0x40) != 0)
            {
                line.Append(" (").Append(Value(submit, at + 6).ToString()).Append(' ').Append(Value(submit, at + 10).ToString());
                line.Append('/').Append(Value(submit, at + 8).ToString()).Append(')');
                first = 7;
            }

            line.Append(": ");
            for (int i = first; i < septets; i++)
            {
                line.Append(Character(Septet(submit, at, i)));
            }

            return line.ToString();
        }

        /// <summary>The ASCII codes of a text.</summary>
        public static byte[] Bytes(string text)
        {
            byte[] codes = new byte[text.Length];
            for (int i = 0; i < codes.Length; i++)
            {
                codes[i] = (byte)text[i];
            }

            return codes;
        }

        private static int Septet(string hex, int at, int index)
        {
            int bit = 7 * index;
            int low = Value(hex, at + (2 * (bit / 8)));
            int next = at + (2 * (bit / 8)) + 2;
            int high = next < hex.Length ? Value(hex, next) : 0;
            return ((low | (high << 8)) >> (bit % 8)) & 0x7F;
        }

        private static char Character(int septet)
        {
            switch (septet)
            {
                case 0x00:
                    return '@';
                case 0x02:
                    return '$';
                case 0x0A:
                    return '|';
                case 0x11:
                    return '_';
                default:
                    return septet < 0x20 ? '?' : (char)septet;
            }
        }

        private static void Octet(StringBuilder pdu, int value)
        {
            pdu.Append(value.ToString("X2"));
        }

        private static void Swapped(StringBuilder pdu, string digits)
        {
            for (int i = 0; i < digits.Length; i += 2)
            {
                pdu.Append(i + 1 < digits.Length ? digits[i + 1] : 'F').Append(digits[i]);
            }
        }

        private static int Value(string hex, int at)
        {
            return (Digit(hex[at]) << 4) | Digit(hex[at + 1]);
        }

        private static int Digit(char c)
        {
            return c <= '9' ? c - '0' : c - 'A' + 10;
        }
    }
}
