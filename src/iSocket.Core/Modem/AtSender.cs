using iSocket.Core.Hal;

namespace iSocket.Core.Modem
{
    /// <summary>What is on its way out to the modem.</summary>
    internal sealed class AtSender
    {
        private const int ChunkBytes = 64;

        private readonly ISerialLine _serial;
        private readonly byte[] _escape = new byte[] { 0x1B };
        private AtWriter _text;
        private int _sent;

        internal AtSender(ISerialLine serial)
        {
            _serial = serial;
        }

        /// <summary>True until the last byte is handed to the UART.</summary>
        internal bool IsBusy => _text != null;

        /// <summary>Takes a text, which has to stay as it is until it is out.</summary>
        internal void Start(AtWriter text)
        {
            _text = text;
            _sent = 0;
        }

        /// <summary>Sends no more of it.</summary>
        internal void Stop()
        {
            _text = null;
        }

        /// <summary>
        /// One chunk a turn: 64 bytes are 5.6 ms at 115200 baud, and longer writes take a doubtful path in the platform.
        /// </summary>
        internal void SendNextChunk()
        {
            if (_text == null)
            {
                return;
            }

            int count = _text.Length - _sent;
            if (count > ChunkBytes)
            {
                count = ChunkBytes;
            }

            _serial.Write(_text.Buffer, _sent, count);
            _sent += count;
            if (_sent >= _text.Length)
            {
                _text = null;
            }
        }

        /// <summary>Sends ESC at once, ahead of whatever is on its way.</summary>
        internal void SendEscape()
        {
            _serial.Write(_escape, 0, 1);
        }
    }
}
