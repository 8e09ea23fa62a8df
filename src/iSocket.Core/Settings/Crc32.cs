namespace iSocket.Core.Settings
{
    /// <summary>CRC-32 as in IEEE 802.3: polynomial 0xEDB88320 reflected, start and final value all ones.</summary>
    public static class Crc32
    {
        /// <summary>Computes the checksum of the first bytes of a buffer, bit by bit: small records, no table in memory.</summary>
        public static uint Compute(byte[] buffer, int count)
        {
            uint crc = 0xFFFFFFFF;
            for (int i = 0; i < count; i++)
            {
                crc ^= buffer[i];
                for (int bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
                }
            }

            return ~crc;
        }
    }
}
