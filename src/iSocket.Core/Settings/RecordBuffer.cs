namespace iSocket.Core.Settings
{
    /// <summary>
    /// A file image of records: id, length, payload. Numbers are little-endian. Written from the start; read record by record,
    /// with records of unknown id skipped by whoever reads.
    /// </summary>
    public sealed class RecordBuffer
    {
        /// <summary>Longest payload of a record.</summary>
        public const int MaxPayload = 255;

        private int _lengthAt;

        /// <summary>Creates an empty image.</summary>
        public RecordBuffer(int capacity)
        {
            Bytes = new byte[capacity];
        }

        /// <summary>The image.</summary>
        public byte[] Bytes { get; }

        /// <summary>Position of the next byte to write or read.</summary>
        public int Position { get; set; }

        /// <summary>Id of the record found by <see cref="NextRecord"/>.</summary>
        public int RecordId { get; private set; }

        /// <summary>End of that record's payload.</summary>
        public int RecordEnd { get; private set; }

        /// <summary>Where reading ends: behind the last record.</summary>
        public int ReadEnd { get; private set; }

        /// <summary>Bytes of payload that are left in the record.</summary>
        public int Left => RecordEnd - Position;

        /// <summary>Begins a record.</summary>
        public void BeginRecord(int id)
        {
            AddByte(id);
            _lengthAt = Position;
            AddByte(0);
        }

        /// <summary>Ends the record that was begun.</summary>
        public void EndRecord()
        {
            if (_lengthAt < Bytes.Length)
            {
                Bytes[_lengthAt] = (byte)(Position - _lengthAt - 1);
            }
        }

        /// <summary>Adds one byte. What does not fit only moves the position on: the store then refuses the whole image.</summary>
        public void AddByte(int value)
        {
            if (Position < Bytes.Length)
            {
                Bytes[Position] = (byte)value;
            }

            Position++;
        }

        /// <summary>Adds 32 bits.</summary>
        public void AddInt(int value)
        {
            for (int i = 0; i < 4; i++)
            {
                AddByte(value & 0xFF);
                value >>= 8;
            }
        }

        /// <summary>Adds 64 bits.</summary>
        public void AddLong(long value)
        {
            for (int i = 0; i < 8; i++)
            {
                AddByte((int)(value & 0xFF));
                value >>= 8;
            }
        }

        /// <summary>Adds a text of 7-bit characters with its length in front.</summary>
        public void AddText(string text)
        {
            AddByte(text.Length);
            for (int i = 0; i < text.Length; i++)
            {
                AddByte(text[i]);
            }
        }

        /// <summary>Starts reading records.</summary>
        public void BeginReading(int start, int end)
        {
            Position = start;
            RecordEnd = start;
            ReadEnd = end;
        }

        /// <summary>Reads plain numbers from a position on, outside any record.</summary>
        public void BeginReadingPlain(int start, int end)
        {
            Position = start;
            RecordEnd = end;
            ReadEnd = end;
        }

        /// <summary>Moves to the next record.</summary>
        /// <returns>False at the end, or when what follows is no record.</returns>
        public bool NextRecord()
        {
            Position = RecordEnd;
            if (Position + 2 > ReadEnd)
            {
                return false;
            }

            int id = Bytes[Position];
            int length = Bytes[Position + 1];
            if (Position + 2 + length > ReadEnd)
            {
                return false;
            }

            RecordId = id;
            Position += 2;
            RecordEnd = Position + length;
            return true;
        }

        /// <summary>Reads one byte; 0 beyond the end of the record.</summary>
        public int ReadByte()
        {
            if (Position >= RecordEnd)
            {
                return 0;
            }

            int value = Bytes[Position];
            Position++;
            return value;
        }

        /// <summary>Reads 32 bits.</summary>
        public int ReadInt()
        {
            int value = 0;
            for (int i = 0; i < 4; i++)
            {
                value |= ReadByte() << (8 * i);
            }

            return value;
        }

        /// <summary>Reads 64 bits.</summary>
        public long ReadLong()
        {
            long value = 0;
            for (int i = 0; i < 8; i++)
            {
                value |= (long)ReadByte() << (8 * i);
            }

            return value;
        }

        /// <summary>Reads a text with its length in front; shorter when the record ends before.</summary>
        public string ReadText()
        {
            int length = ReadByte();
            if (length > Left)
            {
                length = Left;
            }

            char[] text = new char[length];
            for (int i = 0; i < length; i++)
            {
                text[i] = (char)ReadByte();
            }

            return new string(text);
        }
    }
}
