namespace iSocket.Core.Text
{
    /// <summary>
    /// Puts a text together with as little garbage as can be: the device's StringBuilder makes a block for every few characters
    /// and a copy of every piece. For texts of the basic plane, which all of ours are.
    /// </summary>
    public sealed class TextBuffer
    {
        private char[] _characters;

        /// <summary>Creates an empty buffer.</summary>
        /// <param name="capacity">Characters that are expected; more fit, at the price of a copy.</param>
        public TextBuffer(int capacity)
        {
            _characters = new char[capacity];
        }

        /// <summary>Characters so far.</summary>
        public int Length { get; private set; }

        /// <summary>Adds a character.</summary>
        public TextBuffer Append(char character)
        {
            if (Length == _characters.Length)
            {
                char[] larger = new char[(Length * 2) + 16];
                System.Array.Copy(_characters, 0, larger, 0, Length);
                _characters = larger;
            }

            _characters[Length] = character;
            Length++;
            return this;
        }

        /// <summary>Adds a text.</summary>
        public TextBuffer Append(string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                Append(text[i]);
            }

            return this;
        }

        /// <summary>Adds a number in decimal, with a sign when it is negative.</summary>
        public TextBuffer Append(int number)
        {
            if (number < 0)
            {
                Append('-');
            }

            // Digit by digit of the negative, which has room for every number.
            int left = number < 0 ? number : -number;
            int divisor = 1;
            while (left / divisor <= -10)
            {
                divisor *= 10;
            }

            for (; divisor > 0; divisor /= 10)
            {
                Append((char)('0' - (left / divisor % 10)));
            }

            return this;
        }

        /// <summary>Adds a number of at least two digits; 0 to 99.</summary>
        public TextBuffer AppendTwoDigits(int number)
        {
            return Append((char)('0' + (number / 10))).Append((char)('0' + (number % 10)));
        }

        /// <summary>The text.</summary>
        public override string ToString()
        {
            return Length == 0 ? string.Empty : new string(_characters, 0, Length);
        }
    }
}
