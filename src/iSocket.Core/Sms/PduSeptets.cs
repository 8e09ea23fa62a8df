using iSocket.Core.Text;

namespace iSocket.Core.Sms
{
    /// <summary>Septets packed into octets, lowest bits first (3GPP TS 23.038 clause 6.1.2.1).</summary>
    internal static class PduSeptets
    {
        /// <summary>Unpacks characters of the default alphabet.</summary>
        /// <param name="octets">The octets.</param>
        /// <param name="at">The octet with the septet numbered 0.</param>
        /// <param name="first">Number of the first septet to read: not 0 when a header precedes the text.</param>
        /// <param name="end">Number of the septet after the last one.</param>
        /// <param name="into">Receives the characters.</param>
        /// <returns>How many characters there are: an escape and its septet make one, an escape without one makes none.</returns>
        public static int Unpack(byte[] octets, int at, int first, int end, char[] into)
        {
            int count = 0;
            bool escaped = false;
            for (int i = first; i < end; i++)
            {
                int septet = At(octets, at, i);
                if (escaped)
                {
                    into[count++] = Gsm7Alphabet.DecodeExtension(septet);
                    escaped = false;
                }
                else if (septet == Gsm7Alphabet.Escape)
                {
                    escaped = true;
                }
                else
                {
                    into[count++] = Gsm7Alphabet.Decode(septet);
                }
            }

            return count;
        }

        private static int At(byte[] octets, int at, int index)
        {
            int bit = index * 7;
            int octet = at + (bit >> 3);
            int shift = bit & 7;
            int value = octets[octet] >> shift;
            if (shift > 1)
            {
                value |= octets[octet + 1] << (8 - shift);
            }

            return value & 0x7F;
        }
    }
}
