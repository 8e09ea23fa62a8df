namespace iSocket.Core.Modem
{
    /// <summary>A fixed buffer in which a command or a message body is put together without allocating.</summary>
    public sealed class AtWriter
    {
        /// <summary>Creates an empty writer.</summary>
        /// <param name="capacity">Size in bytes; what does not fit sets <see cref="HasOverflowed"/>.</param>
        public AtWriter(int capacity)
        {
            Buffer = new byte[capacity];
        }

        /// <summary>The bytes.</summary>
        public byte[] Buffer { get; }

        /// <summary>How many are valid.</summary>
        public int Length { get; private set; }

        /// <summary>True when something did not fit.</summary>
        public bool HasOverflowed { get; private set; }

        /// <summary>Empties it.</summary>
        public AtWriter Clear()
        {
            Length = 0;
            HasOverflowed = false;
            return this;
        }

        /// <summary>Adds 7-bit text.</summary>
        public AtWriter Add(string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                AddByte((byte)text[i]);
            }

            return this;
        }

        /// <summary>Adds a number that is not negative, in decimal.</summary>
        public AtWriter Add(int number)
        {
            int divisor = 1;
            while (number / divisor >= 10)
            {
                divisor *= 10;
            }

            while (divisor > 0)
            {
                AddByte((byte)('0' + (number / divisor % 10)));
                divisor /= 10;
            }

            return this;
        }

        /// <summary>Adds one byte.</summary>
        public AtWriter AddByte(byte value)
        {
            if (Length == Buffer.Length)
            {
                HasOverflowed = true;
                return this;
            }

            Buffer[Length] = value;
            Length++;
            return this;
        }

        /// <summary>Declares bytes that were put into <see cref="Buffer"/> directly.</summary>
        public void SetLength(int length)
        {
            Length = length;
        }
    }
}
