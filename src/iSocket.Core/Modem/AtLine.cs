namespace iSocket.Core.Modem
{
    /// <summary>
    /// One line received from the modem, with a cursor over its comma-separated fields. There is a single instance, filled
    /// again and again by <see cref="AtDigester"/>: whoever wants to keep something copies it.
    /// Spaces around fields and missing fields are accepted, because firmware revisions differ in both
    /// (<c>+CUSD: 0, "text", 15</c>, <c>+CREG: 1</c>, <c>+CREG: 0,1</c>).
    /// </summary>
    public sealed class AtLine
    {
        private int _cursor;

        /// <summary>Creates an empty line.</summary>
        /// <param name="capacity">Longest line kept, in bytes; what is longer is cut and marked.</param>
        public AtLine(int capacity)
        {
            Buffer = new byte[capacity];
        }

        /// <summary>The bytes, without line end.</summary>
        public byte[] Buffer { get; }

        /// <summary>Number of valid bytes in <see cref="Buffer"/>.</summary>
        public int Length { get; private set; }

        /// <summary>True when bytes were lost because the line did not fit.</summary>
        public bool IsTruncated { get; private set; }

        /// <summary>Empties the line.</summary>
        public void Clear()
        {
            Length = 0;
            IsTruncated = false;
            _cursor = 0;
        }

        /// <summary>Adds a byte, or marks the line as truncated.</summary>
        public void Append(byte value)
        {
            if (Length == Buffer.Length)
            {
                IsTruncated = true;
                return;
            }

            Buffer[Length] = value;
            Length++;
        }

        /// <summary>True when the line is exactly that text.</summary>
        public bool Is(string text)
        {
            return Length == text.Length && StartsWith(text);
        }

        /// <summary>True when the line begins with that text; then the fields begin behind it.</summary>
        public bool StartsWith(string text)
        {
            if (Length < text.Length)
            {
                return false;
            }

            for (int i = 0; i < text.Length; i++)
            {
                if (Buffer[i] != text[i])
                {
                    return false;
                }
            }

            _cursor = text.Length;
            return true;
        }

        /// <summary>True when the line from there on is that text, capital or small; the text is given in small letters.</summary>
        public bool EndsWith(int start, string text)
        {
            if (Length - start != text.Length)
            {
                return false;
            }

            for (int i = 0; i < text.Length; i++)
            {
                int value = Buffer[start + i];
                if ((value >= 'A' && value <= 'Z' ? value + 32 : value) != text[i])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>True when there is nothing but hexadecimal digits in it.</summary>
        public bool IsHex()
        {
            for (int i = 0; i < Length; i++)
            {
                int value = Buffer[i] | 0x20;
                if (!((Buffer[i] >= '0' && Buffer[i] <= '9') || (value >= 'a' && value <= 'f')))
                {
                    return false;
                }
            }

            return Length > 0;
        }

        /// <summary>Drops blanks at the end.</summary>
        public void TrimEnd()
        {
            while (Length > 0 && Buffer[Length - 1] == ' ')
            {
                Length--;
            }
        }

        /// <summary>True when the line equals those bytes, as an echo of a command does.</summary>
        public bool Equals(byte[] bytes, int count)
        {
            if (Length != count)
            {
                return false;
            }

            for (int i = 0; i < count; i++)
            {
                if (Buffer[i] != bytes[i])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Reads the next field as a decimal number with an optional sign.</summary>
        /// <returns>False, with the field skipped, when it is missing, quoted or not a number of at most nine digits.</returns>
        public bool TryReadNumber(out int value)
        {
            value = 0;
            SkipSpaces();
            bool isNegative = false;
            if (_cursor < Length && (Buffer[_cursor] == '-' || Buffer[_cursor] == '+'))
            {
                isNegative = Buffer[_cursor] == '-';
                _cursor++;
            }

            int digits = 0;
            while (_cursor < Length && Buffer[_cursor] >= '0' && Buffer[_cursor] <= '9' && digits < 10)
            {
                value = (value * 10) + (Buffer[_cursor] - '0');
                _cursor++;
                digits++;
            }

            bool isNumber = digits > 0 && digits < 10 && IsAtFieldEnd();
            SkipField();
            if (isNegative)
            {
                value = -value;
            }

            return isNumber;
        }

        /// <summary>Finds the next field, without its quotes.</summary>
        /// <param name="start">Its first byte in <see cref="Buffer"/>.</param>
        /// <param name="length">Its length, 0 when empty.</param>
        /// <returns>False when the line has no further field.</returns>
        public bool TryReadField(out int start, out int length)
        {
            SkipSpaces();
            start = _cursor;
            length = 0;
            if (_cursor >= Length)
            {
                return false;
            }

            if (Buffer[_cursor] != '"')
            {
                SkipField();
                int end = Buffer[_cursor - 1] == ',' ? _cursor - 1 : _cursor;
                while (end > start && Buffer[end - 1] == ' ')
                {
                    end--;
                }

                length = end - start;
                return true;
            }

            start = ++_cursor;
            while (_cursor < Length && Buffer[_cursor] != '"')
            {
                _cursor++;
            }

            length = _cursor - start;

            // Behind the closing quote: taken for an opening one it would swallow the comma and the next field.
            if (_cursor < Length)
            {
                _cursor++;
            }

            SkipField();
            return true;
        }

        /// <summary>The number in a part of the line.</summary>
        /// <param name="start">Its first byte.</param>
        /// <param name="length">How many, at most nine.</param>
        /// <param name="otherwise">The result where that part is no number of digits alone.</param>
        public int ReadNumber(int start, int length, int otherwise)
        {
            int value = 0;
            bool isNumber = length > 0 && length < 10;
            for (int i = start; i < start + length && isNumber; i++)
            {
                isNumber = Buffer[i] >= '0' && Buffer[i] <= '9';
                value = (value * 10) + (Buffer[i] - '0');
            }

            return isNumber ? value : otherwise;
        }

        /// <summary>Skips a field.</summary>
        public void SkipField()
        {
            bool isQuoted = false;
            while (_cursor < Length)
            {
                byte value = Buffer[_cursor];
                _cursor++;
                if (value == '"')
                {
                    isQuoted = !isQuoted;
                }
                else if (value == ',' && !isQuoted)
                {
                    return;
                }
            }
        }

        /// <summary>True when that part of the line is exactly that text.</summary>
        public bool FieldIs(int start, int length, string text)
        {
            if (length != text.Length)
            {
                return false;
            }

            for (int i = 0; i < length; i++)
            {
                if (Buffer[start + i] != text[i])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Copies a part of the line into a new string; bytes beyond 7 bits become '?'. Line feeds of a quoted text stay.</summary>
        public string Text(int start, int length)
        {
            char[] text = new char[length];
            for (int i = 0; i < length; i++)
            {
                byte value = Buffer[start + i];
                text[i] = (value >= 0x20 && value < 0x7F) || value == '\n' ? (char)value : '?';
            }

            return new string(text);
        }

        private bool IsAtFieldEnd()
        {
            int at = _cursor;
            while (at < Length && Buffer[at] == ' ')
            {
                at++;
            }

            return at >= Length || Buffer[at] == ',';
        }

        private void SkipSpaces()
        {
            while (_cursor < Length && Buffer[_cursor] == ' ')
            {
                _cursor++;
            }
        }
    }
}
