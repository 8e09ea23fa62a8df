namespace iSocket.Tests.Shared
{
    /// <summary>What the modem has to say, the earliest first, at 115200 baud: 11 bytes a millisecond.</summary>
    internal sealed class ModemOutput
    {
        private const int BytesPerMs = 11;
        private const int Capacity = 32;

        private readonly SentText[] _queue = new SentText[Capacity];
        private int _count;
        private int _at;
        private long _clearMs;

        /// <summary>Moment of the next byte; <see cref="long.MaxValue"/> when there is none.</summary>
        internal long NextMs
        {
            get
            {
                if (_count == 0)
                {
                    return long.MaxValue;
                }

                return _queue[0].FromMs > _clearMs ? _queue[0].FromMs : _clearMs;
            }
        }

        internal void Clear()
        {
            _count = 0;
            _at = 0;
            _clearMs = 0;
        }

        /// <summary>Adds bytes that must not leave before a moment. What has begun is finished first.</summary>
        internal void Say(string text, long fromMs)
        {
            int place = _count;
            while (place > (_at > 0 ? 1 : 0) && _queue[place - 1].FromMs > fromMs)
            {
                _queue[place] = _queue[place - 1];
                place--;
            }

            _queue[place] = new SentText(fromMs, text);
            _count++;
        }

        /// <summary>Takes the bytes that have arrived: one portion a millisecond.</summary>
        internal int Take(byte[] buffer, long nowMs)
        {
            int taken = 0;
            while (taken < BytesPerMs && nowMs >= NextMs)
            {
                string text = _queue[0].Text;
                buffer[taken] = (byte)text[_at];
                taken++;
                _at++;
                if (_at == text.Length)
                {
                    RemoveFirst();
                }
            }

            if (taken > 0)
            {
                _clearMs = nowMs + 1;
            }

            return taken;
        }

        private void RemoveFirst()
        {
            _at = 0;
            _count--;
            for (int i = 0; i < _count; i++)
            {
                _queue[i] = _queue[i + 1];
            }
        }
    }
}
