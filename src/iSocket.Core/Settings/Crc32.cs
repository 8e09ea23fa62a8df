namespace iSocket.Core.Settings
{
    /// <summary>CRC-32 as in IEEE 802.3: polynomial 0xEDB88320 reflected, start and final value all ones.</summary>
    /// <remarks>Four bits at a time: on the device a table of 256 entries takes a kilobyte, and going bit by bit takes most of a turn.</remarks>
    public sealed class Crc32
    {
        private const uint Polynomial = 0xEDB88320;

        private readonly uint[] _table = new uint[16];

        /// <summary>Builds the table.</summary>
        public Crc32()
        {
            for (int i = 0; i < _table.Length; i++)
            {
                uint entry = (uint)i;
                for (int bit = 0; bit < 4; bit++)
                {
                    entry = (entry & 1) != 0 ? (entry >> 1) ^ Polynomial : entry >> 1;
                }

                _table[i] = entry;
            }
        }

        /// <summary>Computes the checksum of the first bytes of a buffer.</summary>
        public uint Compute(byte[] buffer, int count)
        {
            uint[] table = _table;
            uint crc = 0xFFFFFFFF;
            for (int i = 0; i < count; i++)
            {
                crc ^= buffer[i];
                crc = (crc >> 4) ^ table[(int)(crc & 0xF)];
                crc = (crc >> 4) ^ table[(int)(crc & 0xF)];
            }

            return ~crc;
        }
    }
}
