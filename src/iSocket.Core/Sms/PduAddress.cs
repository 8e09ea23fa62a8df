namespace iSocket.Core.Sms
{
    /// <summary>Addresses of a TPDU: length in digits, type of address, digits (3GPP TS 23.040 clause 9.1.2.5).</summary>
    internal static class PduAddress
    {
        /// <summary>The longest address in digits.</summary>
        public const int MaxDigits = 20;

        /// <summary>Type of address: international number, ISDN numbering plan.</summary>
        public const byte International = 0x91;

        /// <summary>Type of address: unknown type of number, ISDN numbering plan.</summary>
        public const byte Unknown = 0x81;

        /// <summary>The half octet that fills up an odd number of digits.</summary>
        public const int Filler = 15;

        private const int TypeMask = 0x70;
        private const int TypeInternational = 0x10;
        private const int TypeAlphanumeric = 0x50;
        private const string Digits = "0123456789*#abc";

        /// <summary>The half octet of a digit, a star or a hash.</summary>
        public static int Encode(char digit)
        {
            return digit >= '0' && digit <= '9' ? digit - '0' : Digits.IndexOf(digit);
        }

        /// <summary>Octets of an address, length and type included.</summary>
        public static int OctetCount(int digits)
        {
            return 2 + ((digits + 1) / 2);
        }

        /// <summary>Reads an address that is known to lie inside the octets.</summary>
        public static void Read(byte[] octets, int at, char[] scratch, SmsMessage into)
        {
            int digits = octets[at];
            int type = octets[at + 1] & TypeMask;
            if (type == TypeAlphanumeric)
            {
                int characters = PduSeptets.Unpack(octets, at + 2, 0, digits * 4 / 7, scratch);
                into.Sender = characters > 0 ? new string(scratch, 0, characters) : "";
                return;
            }

            int count = 0;
            if (type == TypeInternational)
            {
                scratch[count++] = '+';
            }

            bool isNumber = true;
            int start = count;

            // Mentioned once: on the device each mention makes an object.
            string table = Digits;
            for (int i = 0; i < digits; i++)
            {
                int digit = (octets[at + 2 + (i / 2)] >> (i % 2 * 4)) & 0x0F;
                if (digit == Filler)
                {
                    break;
                }

                isNumber &= digit < 10;
                scratch[count++] = table[digit];
            }

            into.SenderIsDialable = isNumber && count > start;
            into.Sender = count > start ? new string(scratch, 0, count) : "";
        }
    }
}
