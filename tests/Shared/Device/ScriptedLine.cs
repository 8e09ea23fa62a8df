using iSocket.Core.Hal;
using iSocket.Core.Text;

namespace iSocket.Tests.Shared
{
    /// <summary>A UART whose other end is the test: bytes are put in, commands are taken out.</summary>
    public sealed class ScriptedLine : ISerialLine
    {
        private string _toRead = "";
        private int _at;
        private TextBuffer _written = new TextBuffer(64);
        private bool _isWhole;

        /// <inheritdoc/>
        public int BaudRate { get; set; } = 115200;

        /// <summary>A line arrives, with line ends in front of it and behind.</summary>
        public void ReceiveLine(string line)
        {
            _toRead = _toRead.Substring(_at) + "\r\n" + line + "\r\n";
            _at = 0;
        }

        /// <summary>The command that was written, in as many pieces as it may be; empty while there is none.</summary>
        public string TakeCommand()
        {
            if (!_isWhole)
            {
                return "";
            }

            string command = _written.ToString();
            _written = new TextBuffer(64);
            _isWhole = false;
            return command;
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer)
        {
            int count = 0;
            while (count < buffer.Length && _at < _toRead.Length)
            {
                buffer[count] = (byte)_toRead[_at];
                _at++;
                count++;
            }

            return count;
        }

        /// <inheritdoc/>
        public void Write(byte[] buffer, int offset, int count)
        {
            for (int i = 0; i < count; i++)
            {
                char c = (char)buffer[offset + i];
                _isWhole = c == '\r';
                if (!_isWhole)
                {
                    _written.Append(c);
                }
            }
        }
    }
}
