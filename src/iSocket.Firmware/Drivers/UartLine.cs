using System.IO.Ports;
using iSocket.Core.Hal;
using nanoFramework.Hardware.Esp32;

namespace iSocket.Firmware.Drivers
{
    /// <summary>
    /// UART1 as the line to the modem. UART0 belongs to the debugger and UART2 to 1-Wire, so COM2 is the only choice.
    /// Nothing is allocated per read or write, and no member waits for bytes.
    /// </summary>
    public sealed class UartLine : ISerialLine
    {
        /// <summary>Holds 350 ms at 115200 baud; a full buffer drops bytes without a word.</summary>
        private const int ReceiveBufferSize = 4096;

        /// <summary>Half of the transmit FIFO: two chunks in a row still fit without waiting.</summary>
        private const int LargestChunk = 64;

        /// <summary>
        /// What the driver estimates to last longer than a 20 ms time slice goes to a worker task and blocks the caller;
        /// chunks stay below.
        /// </summary>
        private const int ChunkMs = 20;

        private const int BitsPerByte = 10;
        private const int TimeoutMs = 1000;

        private readonly SerialPort _port;

        /// <summary>Routes the pins and opens the port, 8N1, no flow control.</summary>
        /// <param name="txPin">GPIO of our transmit line.</param>
        /// <param name="rxPin">GPIO of our receive line.</param>
        /// <param name="baudRate">Speed in baud to begin with.</param>
        public UartLine(int txPin, int rxPin, int baudRate)
        {
            // COM2 has no usable default pins: they must be routed before the port opens.
            Configuration.SetPinFunction(txPin, DeviceFunction.COM2_TX);
            Configuration.SetPinFunction(rxPin, DeviceFunction.COM2_RX);

            _port = new SerialPort("COM2", baudRate, Parity.None, 8, StopBits.One);
            _port.ReadBufferSize = ReceiveBufferSize;

            // Both default to "for ever".
            _port.ReadTimeout = TimeoutMs;
            _port.WriteTimeout = TimeoutMs;
            _port.Open();
        }

        /// <inheritdoc/>
        public int BaudRate
        {
            get { return _port.BaudRate; }
            set { _port.BaudRate = value; }
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer)
        {
            // SerialPort.Read waits until the whole count has come: ask for what is there.
            int count = _port.BytesToRead;
            if (count > buffer.Length)
            {
                count = buffer.Length;
            }

            return count == 0 ? 0 : _port.Read(buffer, 0, count);
        }

        /// <inheritdoc/>
        public void Write(byte[] buffer, int offset, int count)
        {
            int largest = _port.BaudRate / (1000 * BitsPerByte / ChunkMs);
            if (largest > LargestChunk)
            {
                largest = LargestChunk;
            }

            while (count > 0)
            {
                int chunk = count < largest ? count : largest;
                _port.Write(buffer, offset, chunk);
                offset += chunk;
                count -= chunk;
            }
        }
    }
}
