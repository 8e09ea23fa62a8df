using iSocket.Core.Text;

namespace iSocket.Tests.Shared
{
    /// <summary>
    /// A small script in one text: steps separated by blanks, each <c>time:verb</c> or <c>time:verb=argument</c>, the time in
    /// milliseconds of uptime. What is not of that form is a mistake of the table and throws.
    /// </summary>
    public sealed class Script
    {
        private readonly string[] _words;
        private int _next;

        /// <summary>Takes a script and stands in front of its first step.</summary>
        public Script(string text)
        {
            _words = text.Split(' ');
        }

        /// <summary>Moment of the present step.</summary>
        public long AtMs { get; private set; }

        /// <summary>What is to be done.</summary>
        public string Verb { get; private set; } = "";

        /// <summary>What stands behind the equals sign; empty without one.</summary>
        public string Text { get; private set; } = "";

        /// <summary>The same as a number; 0 without one.</summary>
        public int Argument
        {
            get { return Text.Length == 0 ? 0 : Number(Text, 0, Text.Length); }
        }

        /// <summary>Moves to the next step.</summary>
        /// <returns>False behind the last one.</returns>
        public bool Next()
        {
            if (_next == _words.Length)
            {
                return false;
            }

            string word = _words[_next];
            _next++;
            int colon = word.IndexOf(':');
            int equals = word.IndexOf('=');
            AtMs = Number(word, 0, colon);
            Verb = equals < 0 ? word.Substring(colon + 1) : word.Substring(colon + 1, equals - colon - 1);
            Text = equals < 0 ? "" : word.Substring(equals + 1);
            return true;
        }

        private static int Number(string word, int start, int length)
        {
            if (!Ascii.TryParseUInt(word, start, length, out int value))
            {
                throw new System.ArgumentException();
            }

            return value;
        }
    }
}
