namespace iSocket.Core.Inputs
{
    /// <summary>The DS18B20's nine bytes: temperature (0, 1), alarm limits (2, 3), configuration (4), reserved (5..7), CRC (8); datasheet, "Memory".</summary>
    public static class ScratchPad
    {
        /// <summary>Number of bytes.</summary>
        public const int Length = 9;

        // What the temperature register holds from power-up until the first conversion is over.
        private const int PowerUpSixteenths = 85 * 16;
        private const int MinSixteenths = -55 * 16;
        private const int MaxSixteenths = 125 * 16;

        // Configuration register 0 R1 R0 1 1 1 1 1. A bus that is stuck low reads as zeros, whose CRC is right: this is what tells.
        private const int ConfigurationMask = 0x9F;
        private const int ConfigurationFixedBits = 0x1F;

        /// <summary>Takes the temperature out of a scratchpad.</summary>
        /// <param name="bytes">The nine bytes.</param>
        /// <param name="sixteenths">Sixteenths of a degree Celsius; meaningless when false is returned.</param>
        /// <returns>False when the bytes are damaged, the value is the power-up one or out of -55..125 degrees (T-8).</returns>
        public static bool TryDecode(byte[] bytes, out int sixteenths)
        {
            int configuration = bytes[4];
            sixteenths = (short)(bytes[0] | bytes[1] << 8) & ~UndefinedBits(configuration);
            return OneWireCrc.Compute(bytes, Length) == 0
                && (configuration & ConfigurationMask) == ConfigurationFixedBits
                && sixteenths != PowerUpSixteenths
                && sixteenths >= MinSixteenths
                && sixteenths <= MaxSixteenths;
        }

        // Below 12 bits of resolution the lowest bits are undefined: 1 at 11 bits, 3 at 9.
        private static int UndefinedBits(int configuration)
        {
            int missing = 3 - (configuration >> 5 & 3);
            return (1 << missing) - 1;
        }
    }
}
