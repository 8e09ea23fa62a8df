namespace iSocket.Core.Inputs
{
    /// <summary>The check sum of 1-Wire devices: CRC-8, x^8 + x^5 + x^4 + 1, least significant bit first, start value 0 (DS18B20 datasheet, "CRC generation").</summary>
    public static class OneWireCrc
    {
        private const int ReflectedPolynomial = 0x8C;

        /// <summary>The check sum of the first bytes of a buffer. Over data and its check sum together it is 0.</summary>
        public static byte Compute(byte[] data, int count)
        {
            int crc = 0;
            for (int i = 0; i < count; i++)
            {
                crc ^= data[i];
                for (int bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) != 0 ? (crc >> 1) ^ ReflectedPolynomial : crc >> 1;
                }
            }

            return (byte)crc;
        }
    }
}
