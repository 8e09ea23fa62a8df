namespace iSocket.Core.Text
{
    /// <summary>
    /// Letters, digits and numbers of ASCII, whatever the language of the machine: commands, AT lines and phone numbers
    /// consist of nothing else, and the device's own class library has no such tests.
    /// </summary>
    /// <remarks>Beware on the device: <c>text[i]</c> of the second half of a surrogate pair returns the first half.</remarks>
    public static class Ascii
    {
        /// <summary>Whether the character is one of 0..9.</summary>
        /// <param name="c">The character.</param>
        /// <returns>False for the digits of other scripts too.</returns>
        public static bool IsDigit(char c)
        {
            return c >= '0' && c <= '9';
        }

        /// <summary>Whether the character is one of 0..9, A..Z, a..z.</summary>
        /// <param name="c">The character.</param>
        /// <returns>False for everything outside ASCII.</returns>
        public static bool IsLetterOrDigit(char c)
        {
            return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        }

        /// <summary>The capital letter of a..z, any other character as it is.</summary>
        /// <param name="c">The character.</param>
        /// <returns>The character to compare by.</returns>
        public static char ToUpper(char c)
        {
            return c >= 'a' && c <= 'z' ? (char)(c - ('a' - 'A')) : c;
        }

        /// <summary>Turns a..z into capitals and leaves every other character alone.</summary>
        /// <param name="text">The text.</param>
        /// <returns>The very same instance when there is nothing to change.</returns>
        public static string ToUpper(string text)
        {
            if (!HasLowerCase(text))
            {
                return text;
            }

            char[] units = text.ToCharArray();
            for (int i = 0; i < units.Length; i++)
            {
                units[i] = ToUpper(units[i]);
            }

            return new string(units);
        }

        /// <summary>Reads an unsigned decimal number; leading zeros are accepted, signs and blanks are not.</summary>
        /// <param name="text">The text that contains the number.</param>
        /// <param name="start">Where the number begins.</param>
        /// <param name="length">How many characters belong to it, at least 1.</param>
        /// <param name="value">The number, 0..int.MaxValue; 0 when the result is false.</param>
        /// <returns>False when a character is not a digit, the range is empty or not inside the text, or the number is too large.</returns>
        public static bool TryParseUInt(string text, int start, int length, out int value)
        {
            value = 0;
            if (text == null || start < 0 || length <= 0 || start > text.Length - length)
            {
                return false;
            }

            int number = 0;
            for (int i = start; i < start + length; i++)
            {
                char c = text[i];
                if (!IsDigit(c) || number > (int.MaxValue - (c - '0')) / 10)
                {
                    return false;
                }

                number = (number * 10) + (c - '0');
            }

            value = number;
            return true;
        }

        /// <summary>Whether two texts are equal when a..z count as A..Z.</summary>
        /// <param name="a">One text or null.</param>
        /// <param name="b">The other text or null.</param>
        /// <returns>Other letters are compared as they are; null equals null only.</returns>
        public static bool EqualsIgnoreCase(string a, string b)
        {
            if (a == null || b == null)
            {
                return a == b;
            }

            if (a.Length != b.Length)
            {
                return false;
            }

            for (int i = 0; i < a.Length; i++)
            {
                char c = a[i];
                if (c > '\u007F')
                {
                    // Not by index from here on: see the remark of the class.
                    return ToUpper(a) == ToUpper(b);
                }

                if (ToUpper(c) != ToUpper(b[i]))
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Whether a text continues with a prefix at a position, case included.</summary>
        /// <param name="text">The text.</param>
        /// <param name="prefix">What is expected; an empty one is found everywhere inside the text and at its end.</param>
        /// <param name="at">The position in the text; one outside it gives false.</param>
        /// <returns>True when all characters of the prefix stand there.</returns>
        public static bool StartsWith(string text, string prefix, int at)
        {
            if (at < 0 || at > text.Length - prefix.Length)
            {
                return false;
            }

            for (int i = 0; i < prefix.Length; i++)
            {
                if (text[at + i] != prefix[i])
                {
                    return false;
                }
            }

            return true;
        }

        private static bool HasLowerCase(string text)
        {
            for (int i = 0; i < text.Length; i++)
            {
                char c = text[i];
                if (c >= 'a' && c <= 'z')
                {
                    return true;
                }
            }

            return false;
        }
    }
}
