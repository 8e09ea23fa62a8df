namespace iSocket.Core.Sms
{
    /// <summary>The user data header's elements that matter here (3GPP TS 23.040 clause 9.2.3.24).</summary>
    internal static class PduHeader
    {
        private const int Concatenation8 = 0x00;
        private const int Concatenation16 = 0x08;
        private const int Ports8 = 0x04;
        private const int Ports16 = 0x05;

        /// <summary>
        /// Reads the elements into the message: the last one of a kind counts; a header whose elements do not fill it exactly
        /// is ignored as a whole, and so is a part number outside its total.
        /// </summary>
        /// <param name="octets">The octets.</param>
        /// <param name="at">The first octet after the header's length.</param>
        /// <param name="length">The header's length, known to lie inside the octets.</param>
        /// <param name="into">Receives number, total and reference of a part.</param>
        /// <returns>Whether the message is addressed to a port.</returns>
        public static bool Read(byte[] octets, int at, int length, SmsMessage into)
        {
            int end = at + length;
            if (!IsWellFormed(octets, at, end))
            {
                return false;
            }

            bool hasPort = false;
            while (at < end)
            {
                int size = octets[at + 1];
                switch (octets[at])
                {
                    case Concatenation8 when size == 3:
                        ReadPart(octets[at + 2], octets[at + 3], octets[at + 4], into);
                        break;
                    case Concatenation16 when size == 4:
                        ReadPart((octets[at + 2] << 8) | octets[at + 3], octets[at + 4], octets[at + 5], into);
                        break;
                    case Ports8 when size == 2:
                    case Ports16 when size == 4:
                        hasPort = true;
                        break;
                }

                at += 2 + size;
            }

            return hasPort;
        }

        private static bool IsWellFormed(byte[] octets, int at, int end)
        {
            while (at + 1 < end)
            {
                at += 2 + octets[at + 1];
            }

            return at == end;
        }

        private static void ReadPart(int reference, int total, int index, SmsMessage into)
        {
            if (index < 1 || index > total)
            {
                return;
            }

            into.ConcatTotal = total;
            into.ConcatIndex = index;
            into.ConcatReference = total > 1 ? reference : 0;
        }
    }
}
