namespace iSocket.Core.Hal
{
    /// <summary>The UART to the modem. No member waits for bytes.</summary>
    public interface ISerialLine
    {
        /// <summary>Speed in baud; setting it keeps what was received.</summary>
        int BaudRate { get; set; }

        /// <summary>Takes what has been received so far.</summary>
        /// <param name="buffer">Where to put it.</param>
        /// <returns>The number of bytes taken, 0 when there are none.</returns>
        int Read(byte[] buffer);

        /// <summary>Hands bytes to the transmitter.</summary>
        /// <param name="buffer">The bytes.</param>
        /// <param name="offset">The first byte to send.</param>
        /// <param name="count">How many; at most 64, so that a turn of the loop stays short (5.6 ms at 115200 baud).</param>
        void Write(byte[] buffer, int offset, int count);
    }
}
