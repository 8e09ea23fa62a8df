using iSocket.Core.Text;

namespace iSocket.Tests.Shared
{
    /// <summary>Phone numbers and decimal numbers in texts.</summary>
    public static class NumberCases
    {
        /// <summary>Rows of name, phone number, its significant digits and whether a list takes them.</summary>
        public static string[] PhoneRows()
        {
            return new string[]
            {
                "international", "+40711000111", "40711000111 yes",
                "international by zeros", "0040711000111", "40711000111 yes",
                "local", "0711000111", "0711000111 yes",
                "one zero is a digit", "0", "0 yes",
                "two zeros are none", "00", " no",
                "a plus alone", "+", " no",
                "nothing", "", " no",
                "a plus and zeros", "+0040", "0040 yes",
                "fifteen digits", "123456789012345", "123456789012345 yes",
                "sixteen digits", "1234567890123456", "1234567890123456 no",
                "fifteen digits behind a plus", "+123456789012345", "123456789012345 yes",
                "a letter", "40711a", "40711a no",
                "a blank", "407 11", "407 11 no",
                "a second plus", "++407", "+407 no",
                "digits of another script", "\u0661\u0662", "\u0661\u0662 no",
            };
        }

        /// <summary>Rows of name, text, number or <c>!</c>.</summary>
        public static string[] UnsignedRows()
        {
            return new string[]
            {
                "nought", "0", "0",
                "leading zeros", "000720", "720",
                "largest", "2147483647", "2147483647",
                "one more", "2147483648", "!",
                "far more", "99999999999999999999", "!",
                "nothing", "", "!",
                "a sign", "-1", "!",
                "a plus", "+1", "!",
                "a blank", " 1", "!",
                "a point", "1.0", "!",
                "a letter behind", "12x", "!",
            };
        }

        /// <summary>Rows of name, text, the text in capitals.</summary>
        public static string[] UpperRows()
        {
            return new string[]
            {
                "letters", "restarttime=5", "RESTARTTIME=5",
                "capitals stay", "STATUS", "STATUS",
                "only ASCII", "\u00E4\u00DFz\u0436", "\u00E4\u00DFZ\u0436",
                "neighbours of the letters", "`a{z@[", "`A{Z@[",
                "nothing", "", "",
            };
        }

        /// <summary>Reduces a phone number.</summary>
        public static string RunPhone(string number)
        {
            string significant = PhoneNumber.Significant(number);
            return significant + (PhoneNumber.IsListable(significant) ? " yes" : " no");
        }

        /// <summary>Reads a number.</summary>
        public static string RunUnsigned(string text)
        {
            return Ascii.TryParseUInt(text, 0, text.Length, out int value) ? value.ToString() : "!";
        }
    }
}
