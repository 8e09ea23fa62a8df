using iSocket.Core.Hal;

namespace iSocket.Tests.Shared
{
    /// <summary>Files in memory that outlive the application above them, and the ways in which real flash fails.</summary>
    public sealed class MemoryFlash : IFlashFiles
    {
        private readonly string[] _names = new string[8];
        private readonly byte[][] _contents = new byte[8][];
        private int _count;

        /// <summary>Writes so far, failed ones included.</summary>
        public int Writes { get; private set; }

        /// <summary>How many of the next writes fail with nothing changed.</summary>
        public int FailingWrites { get; set; }

        /// <summary>The next write leaves only so many bytes and fails; -1 for none.</summary>
        public int TearAt { get; set; } = -1;

        /// <summary>The next write spoils one byte and yet reports success.</summary>
        public bool Lies { get; set; }

        /// <inheritdoc/>
        public int Read(string name, byte[] buffer)
        {
            int at = Find(name);
            if (at < 0)
            {
                return -1;
            }

            byte[] content = _contents[at];
            if (content.Length > buffer.Length)
            {
                return -2;
            }

            System.Array.Copy(content, 0, buffer, 0, content.Length);
            return content.Length;
        }

        /// <inheritdoc/>
        public bool TryWrite(string name, byte[] buffer, int length)
        {
            Writes++;
            if (FailingWrites > 0)
            {
                FailingWrites--;
                return false;
            }

            bool isTorn = TearAt >= 0 && TearAt < length;
            Put(name, buffer, isTorn ? TearAt : length);
            TearAt = -1;
            if (Lies)
            {
                Lies = false;
                Damage(name, length / 2);
            }

            return !isTorn;
        }

        /// <summary>Length of a file; -1 when there is none.</summary>
        public int Length(string name)
        {
            int at = Find(name);
            return at < 0 ? -1 : _contents[at].Length;
        }

        /// <summary>One byte of a file.</summary>
        public byte Byte(string name, int index)
        {
            return _contents[Find(name)][index];
        }

        /// <summary>Inverts a byte of a file.</summary>
        public void Damage(string name, int index)
        {
            byte[] content = _contents[Find(name)];
            content[index] = (byte)(content[index] ^ 0xFF);
        }

        /// <summary>Cuts a file to a length.</summary>
        public void Truncate(string name, int length)
        {
            Put(name, _contents[Find(name)], length);
        }

        /// <summary>Removes a file.</summary>
        public void Delete(string name)
        {
            int at = Find(name);
            _count--;
            _names[at] = _names[_count];
            _contents[at] = _contents[_count];
        }

        private void Put(string name, byte[] buffer, int length)
        {
            int at = Find(name);
            if (at < 0)
            {
                at = _count;
                _names[at] = name;
                _count++;
            }

            byte[] content = new byte[length];
            System.Array.Copy(buffer, 0, content, 0, length);
            _contents[at] = content;
        }

        private int Find(string name)
        {
            for (int i = 0; i < _count; i++)
            {
                if (_names[i] == name)
                {
                    return i;
                }
            }

            return -1;
        }
    }
}
