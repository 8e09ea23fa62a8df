using System.Text;

namespace iSocket.Tests.Shared
{
    /// <summary>What a device did, line by line, each with its moment.</summary>
    public sealed class Transcript
    {
        private const int RoughMs = 100;

        private string[] _lines = new string[64];
        private long _originMs;

        /// <summary>Number of lines.</summary>
        public int Count { get; private set; }

        /// <summary>Moment of the next lines, in milliseconds since power-on.</summary>
        public long NowMs { get; set; }

        /// <summary>False while nothing is written down.</summary>
        public bool IsOpen { get; set; } = true;

        /// <summary>Forgets what was written and counts the time from now on.</summary>
        public void BeginHere()
        {
            Count = 0;
            _originMs = NowMs;
            IsOpen = true;
        }

        /// <summary>Writes a line with its exact moment.</summary>
        public void Add(string text)
        {
            Write(NowMs - _originMs, text);
        }

        /// <summary>Writes a line with its tenth of a second, where a millisecond more or less means nothing.</summary>
        public void AddRoughly(string text)
        {
            Write((NowMs - _originMs) / RoughMs * RoughMs, text);
        }

        /// <summary>A line.</summary>
        public string Line(int index)
        {
            return _lines[index];
        }

        /// <summary>Compares.</summary>
        /// <returns>Empty when equal; otherwise what is different first.</returns>
        public string Difference(string[] expected)
        {
            for (int i = 0; i < Count || i < expected.Length; i++)
            {
                string actual = i < Count ? _lines[i] : "nothing";
                string should = i < expected.Length ? expected[i] : "nothing";
                if (actual != should)
                {
                    return "line " + i + ": expected <" + should + "> but was <" + actual + ">";
                }
            }

            return "";
        }

        /// <summary>The whole as the rows of a table in source.</summary>
        public string AsSource()
        {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < Count; i++)
            {
                text.Append("                \"");
                char[] units = _lines[i].ToCharArray();
                for (int c = 0; c < units.Length; c++)
                {
                    if (units[c] == '"' || units[c] == '\\')
                    {
                        text.Append('\\');
                    }

                    text.Append(units[c]);
                }

                text.Append("\",\n");
            }

            return text.ToString();
        }

        private void Write(long timeMs, string text)
        {
            if (!IsOpen)
            {
                return;
            }

            if (Count == _lines.Length)
            {
                string[] longer = new string[2 * Count];
                System.Array.Copy(_lines, 0, longer, 0, Count);
                _lines = longer;
            }

            _lines[Count] = timeMs + " " + text;
            Count++;
        }
    }
}
