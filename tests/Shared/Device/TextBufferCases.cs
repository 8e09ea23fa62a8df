using iSocket.Core.Text;

namespace iSocket.Tests.Shared
{
    /// <summary>Texts put together piece by piece.</summary>
    public static class TextBufferCases
    {
        /// <summary>
        /// Rows of name, pieces separated by blanks, text: <c>#n</c> is a number, <c>.n</c> one of two digits, <c>'c</c> a
        /// character, <c>*n</c> appends n times what is there, anything else is itself.
        /// </summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "nothing", "", "",
                "zero", "#0", "0",
                "one digit", "#7", "7",
                "a power of ten", "#10", "10",
                "all nines", "#99", "99",
                "negative", "#-1 #-113", "-1-113",
                "ten digits", "#1000000000", "1000000000",
                "the largest", "#2147483647", "2147483647",
                "the smallest", "#-2147483648", "-2147483648",
                "two digits", ".0 .9 .10 .99", "00091099",
                "characters", "'a '\u20AC '\u0436 ''", "a\u20AC\u0436'",
                "a text of other alphabets", "\u0411\u0430\u043B\u0430\u043D\u0441: #5 \u20AC", "\u0411\u0430\u043B\u0430\u043D\u0441:5\u20AC",
                "it grows", "0123456789 *1 *2", "012345678901234567890123456789012345678901234567890123456789",
            };
        }

        /// <summary>Puts a text together.</summary>
        public static string Run(string pieces)
        {
            TextBuffer text = new TextBuffer(0);
            string[] list = pieces.Split(' ');
            for (int i = 0; i < list.Length; i++)
            {
                Add(text, list[i]);
            }

            string whole = text.ToString();
            return whole.Length == text.Length ? whole : "length " + text.Length;
        }

        private static void Add(TextBuffer text, string piece)
        {
            char kind = piece.Length < 2 ? ' ' : piece[0];
            if (kind == '#')
            {
                text.Append(int.Parse(piece.Substring(1)));
            }
            else if (kind == '.')
            {
                text.AppendTwoDigits(int.Parse(piece.Substring(1)));
            }
            else if (kind == '\'')
            {
                text.Append(piece[1]);
            }
            else if (kind == '*')
            {
                string whole = text.ToString();
                for (int i = 0; i < piece[1] - '0'; i++)
                {
                    text.Append(whole);
                }
            }
            else
            {
                text.Append(piece);
            }
        }
    }
}
