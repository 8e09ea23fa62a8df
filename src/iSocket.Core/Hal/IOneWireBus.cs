namespace iSocket.Core.Hal
{
    /// <summary>A 1-Wire bus. Each member takes at most a few milliseconds.</summary>
    public interface IOneWireBus
    {
        /// <summary>Sends the reset pulse.</summary>
        /// <returns>True when a device answered with a presence pulse.</returns>
        bool Reset();

        /// <summary>Writes one byte, least significant bit first.</summary>
        void WriteByte(byte value);

        /// <summary>Reads one byte, least significant bit first; 0xFF when nobody drives the bus.</summary>
        byte ReadByte();
    }
}
