using iSocket.Core.Hal;

namespace iSocket.Tests.Shared
{
    /// <summary>A modem, on a network and with a card, that answers every command at once and without allocating.</summary>
    public sealed class PreparedModem : ISerialLine
    {
        private const byte CarriageReturn = 0x0D;
        private const byte EndOfBody = 0x1A;
        private const int CentreOctets = 8;

        // Service centre, first octet, sender +40711000111, protocol and coding.
        private static readonly byte[] Head = new byte[]
        {
            0x07, 0x91, 0x04, 0x07, 0x00, 0x00, 0x00, 0xF0, 0x04, 0x0B, 0x91, 0x04, 0x17, 0x01, 0x00, 0x11, 0xF1, 0x00, 0x00,
        };

        private readonly string[] _commands = new string[]
        {
            "AT+CREG?", "AT+CPIN?", "AT+CSQ", "AT+CGSN", "AT+IPR?", "AT+CLTS?", "AT+CCLK?", "AT+CPMS",
        };

        private readonly byte[][] _answers = new byte[][]
        {
            Bytes("\r\n+CREG: 1,1\r\n\r\nOK\r\n"), Bytes("\r\n+CPIN: READY\r\n\r\nOK\r\n"), Bytes("\r\n+CSQ: 23,0\r\n\r\nOK\r\n"),
            Bytes("\r\n864717001234560\r\n\r\nOK\r\n"), Bytes("\r\n+IPR: 115200\r\n\r\nOK\r\n"), Bytes("\r\n+CLTS: 1\r\n\r\nOK\r\n"),
            Bytes("\r\n+CCLK: \"24/05/01,12:00:00+08\"\r\n\r\nOK\r\n"), Bytes("\r\n+CPMS: 0,30,0,30,0,30\r\n\r\nOK\r\n"),
        };

        private readonly byte[] _ok = Bytes("\r\nOK\r\n");
        private readonly byte[] _prompt = Bytes("\r\n> ");
        private readonly byte[] _sentAnswer = Bytes("\r\n+CMGS: 7\r\n\r\nOK\r\n");
        private readonly byte[] _notification = Bytes("\r\n+CMTI: \"SM\",1\r\n");
        private readonly byte[] _readHead = Bytes("\r\n+CMGR: 0,\"\",");
        private readonly byte[] _listHead = Bytes("\r\n+CMGL: 1,0,\"\",");
        private readonly byte[] _lineEnd = Bytes("\r\n");
        private readonly byte[] _lastLineEnd = Bytes("\r\n\r\nOK\r\n");
        private readonly byte[] _line = new byte[600];
        private readonly byte[] _output = new byte[4096];
        private readonly byte[] _message = new byte[400];
        private int _lineLength;
        private int _outputEnd;
        private int _outputAt;
        private int _messageLength;
        private int _messageOctets;
        private int _second;
        private bool _isBody;
        private bool _hasMessage;

        /// <inheritdoc/>
        public int BaudRate { get; set; }

        /// <summary>Messages that the device has sent.</summary>
        public int Sent { get; private set; }

        /// <summary>Messages that the device has deleted.</summary>
        public int Deleted { get; private set; }

        /// <summary>Commands so far.</summary>
        public int Commands { get; private set; }

        /// <summary>A text as bytes.</summary>
        public static byte[] Bytes(string text)
        {
            byte[] bytes = new byte[text.Length];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = (byte)text[i];
            }

            return bytes;
        }

        /// <summary>Says something unasked.</summary>
        public void Say(byte[] bytes)
        {
            Put(bytes, bytes.Length);
        }

        /// <summary>Stores a message of +40711000111, each with a time stamp of its own, and announces it.</summary>
        /// <param name="text">Up to 160 characters that are the same in ASCII and in the default alphabet.</param>
        public void Deliver(string text)
        {
            _messageLength = 0;
            for (int i = 0; i < Head.Length; i++)
            {
                AddHex(Head[i]);
            }

            int second = _second++;
            AddSwapped(24);
            AddSwapped(5);
            AddSwapped(1 + (second / 86400));
            AddSwapped(second / 3600 % 24);
            AddSwapped(second / 60 % 60);
            AddSwapped(second % 60);
            AddHex(0x80);
            AddHex((byte)text.Length);
            int bits = 0;
            int bitCount = 0;
            for (int i = 0; i < text.Length; i++)
            {
                bits |= text[i] << bitCount;
                bitCount += 7;
                if (bitCount >= 8)
                {
                    AddHex((byte)bits);
                    bits >>= 8;
                    bitCount -= 8;
                }
            }

            if (bitCount > 0)
            {
                AddHex((byte)bits);
            }

            _messageOctets = (_messageLength / 2) - CentreOctets;
            _hasMessage = true;
            Say(_notification);
        }

        /// <inheritdoc/>
        public int Read(byte[] buffer)
        {
            int count = _outputEnd - _outputAt;
            if (count > buffer.Length)
            {
                count = buffer.Length;
            }

            for (int i = 0; i < count; i++)
            {
                buffer[i] = _output[_outputAt + i];
            }

            _outputAt += count;
            if (_outputAt == _outputEnd)
            {
                _outputAt = 0;
                _outputEnd = 0;
            }

            return count;
        }

        /// <inheritdoc/>
        public void Write(byte[] buffer, int offset, int count)
        {
            for (int i = offset; i < offset + count; i++)
            {
                Take(buffer[i]);
            }
        }

        private void Take(byte value)
        {
            if (_isBody)
            {
                if (value == EndOfBody)
                {
                    _isBody = false;
                    Sent++;
                    Say(_sentAnswer);
                }
            }
            else if (value == CarriageReturn)
            {
                Answer();
                _lineLength = 0;
            }
            else if (value >= 0x20)
            {
                _line[_lineLength++] = value;
            }
        }

        private void Answer()
        {
            Commands++;
            if (Is("AT+CMGS="))
            {
                _isBody = true;
                Say(_prompt);
                return;
            }

            if (_hasMessage && (Is("AT+CMGR=") || Is("AT+CMGL")))
            {
                Say(Is("AT+CMGR=") ? _readHead : _listHead);
                PutNumber(_messageOctets);
                Say(_lineEnd);
                Put(_message, _messageLength);
                Say(_lastLineEnd);
                return;
            }

            if (Is("AT+CMGD"))
            {
                _hasMessage = false;
                Deleted++;
            }

            for (int i = 0; i < _commands.Length; i++)
            {
                if (Is(_commands[i]))
                {
                    Say(_answers[i]);
                    return;
                }
            }

            Say(_ok);
        }

        private bool Is(string command)
        {
            for (int i = 0; i < command.Length; i++)
            {
                if (i >= _lineLength || _line[i] != command[i])
                {
                    return false;
                }
            }

            return true;
        }

        private void Put(byte[] bytes, int count)
        {
            for (int i = 0; i < count; i++)
            {
                _output[_outputEnd++] = bytes[i];
            }
        }

        private void PutNumber(int number)
        {
            for (int divisor = number >= 100 ? 100 : (number >= 10 ? 10 : 1); divisor > 0; divisor /= 10)
            {
                _output[_outputEnd++] = (byte)('0' + (number / divisor % 10));
            }
        }

        private void AddHex(byte value)
        {
            AddDigit(value >> 4);
            AddDigit(value & 0xF);
        }

        private void AddDigit(int value)
        {
            _message[_messageLength++] = (byte)(value < 10 ? '0' + value : 'A' + value - 10);
        }

        private void AddSwapped(int number)
        {
            AddHex((byte)((number % 10 << 4) | (number / 10)));
        }
    }
}
