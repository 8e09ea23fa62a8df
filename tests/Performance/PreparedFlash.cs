using System;
using iSocket.Core.Hal;

namespace iSocket.Tests.Shared
{
    /// <summary>Six files in fixed arrays.</summary>
    public sealed class PreparedFlash : IFlashFiles
    {
        private const int Files = 6;
        private const int Capacity = 2048;

        private readonly string[] _names = new string[Files];
        private readonly byte[][] _contents = new byte[Files][];
        private readonly int[] _lengths = new int[Files];

        /// <summary>An empty flash.</summary>
        public PreparedFlash()
        {
            for (int i = 0; i < Files; i++)
            {
                _contents[i] = new byte[Capacity];
                _lengths[i] = -1;
            }
        }

        /// <summary>Files written so far.</summary>
        public int Writes { get; private set; }

        /// <inheritdoc/>
        public int Read(string name, byte[] buffer)
        {
            int at = Find(name);
            if (_lengths[at] > 0)
            {
                Array.Copy(_contents[at], 0, buffer, 0, _lengths[at]);
            }

            return _lengths[at];
        }

        /// <inheritdoc/>
        public bool TryWrite(string name, byte[] buffer, int length)
        {
            int at = Find(name);
            Array.Copy(buffer, 0, _contents[at], 0, length);
            _lengths[at] = length;
            Writes++;
            return true;
        }

        private int Find(string name)
        {
            for (int i = 0; i < Files; i++)
            {
                if (_names[i] == null)
                {
                    _names[i] = name;
                }

                if (_names[i] == name)
                {
                    return i;
                }
            }

            throw new ArgumentException(name);
        }
    }
}
