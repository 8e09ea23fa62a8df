namespace iSocket.Core.Text
{
    /// <summary>Octets written as two hexadecimal digits, as the modem sends and takes PDUs and UCS-2 text.</summary>
    public static class Hex
    {
        /// <summary>Reads one octet.</summary>
        /// <param name="ascii">The digits, capital or small.</param>
        /// <param name="offset">Where the first of the two stands.</param>
        /// <param name="value">The octet; 0 when the result is false.</param>
        /// <returns>False when one of the two is no hexadecimal digit or lies outside the array.</returns>
        public static bool TryReadByte(byte[] ascii, int offset, out byte value)
        {
            value = 0;
            if (offset < 0 || offset > ascii.Length - 2)
            {
                return false;
            }

            int high = DigitOf(ascii[offset]);
            int low = DigitOf(ascii[offset + 1]);
            if (high < 0 || low < 0)
            {
                return false;
            }

            value = (byte)((high << 4) | low);
            return true;
        }

        /// <summary>Writes one octet as two capital digits.</summary>
        /// <param name="ascii">Where to write; there must be room for two.</param>
        /// <param name="offset">Where the first digit goes.</param>
        /// <param name="value">The octet.</param>
        public static void WriteByte(byte[] ascii, int offset, byte value)
        {
            int high = value >> 4;
            int low = value & 0x0F;
            ascii[offset] = (byte)(high < 10 ? '0' + high : 'A' - 10 + high);
            ascii[offset + 1] = (byte)(low < 10 ? '0' + low : 'A' - 10 + low);
        }

        private static int DigitOf(byte c)
        {
            if (c >= '0' && c <= '9')
            {
                return c - '0';
            }

            if (c >= 'A' && c <= 'F')
            {
                return c - 'A' + 10;
            }

            return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        }
    }
}
