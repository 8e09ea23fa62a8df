namespace iSocket.Core.Text
{
    /// <summary>The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038 clauses 6.2.1 and 6.2.1.1).</summary>
    /// <remarks>The tables are constants, not arrays: the order of the device's static initialisers is nobody's promise.</remarks>
    public static class Gsm7Alphabet
    {
        /// <summary>The septet that takes the next one from the extension table.</summary>
        public const int Escape = 0x1B;

        // Sixteen characters a line. The escape's place holds itself, so that every index fits.
        private const string Table =
            "@£$¥èéùìòÇ\nØø\rÅå" +
            "\u0394_\u03A6\u0393\u039B\u03A9\u03A0\u03A8\u03A3\u0398\u039E\u001BÆæßÉ" +
            " !\"#¤%&'()*+,-./" +
            "0123456789:;<=>?" +
            "¡ABCDEFGHIJKLMNO" +
            "PQRSTUVWXYZÄÖÑÜ§" +
            "¿abcdefghijklmno" +
            "pqrstuvwxyzäöñüà";

        /// <summary>Looks a character up.</summary>
        /// <param name="c">The character.</param>
        /// <returns>0..127 for one septet; <see cref="Escape"/> * 256 + code for a character of the extension table, two septets; -1 when the alphabet lacks it.</returns>
        public static int Encode(char c)
        {
            if (IsSameInAscii(c))
            {
                return c;
            }

            int code = c == Escape ? -1 : Table.IndexOf(c);
            if (code >= 0)
            {
                return code;
            }

            code = ExtensionCode(c);
            return code < 0 ? -1 : (Escape << 8) | code;
        }

        /// <summary>The character of a septet.</summary>
        /// <param name="septet">0..127, not <see cref="Escape"/>; higher bits are ignored.</param>
        /// <returns>The character.</returns>
        public static char Decode(int septet)
        {
            septet &= 0x7F;
            return IsSameInAscii((char)septet) ? (char)septet : Table[septet];
        }

        /// <summary>The character of the septet that follows an escape.</summary>
        /// <param name="septet">0..127; higher bits are ignored.</param>
        /// <returns>
        /// What the extension table has there; a space for a second escape, which is reserved for a further table;
        /// otherwise the default table's character, as the clause asks of receivers.
        /// </returns>
        public static char DecodeExtension(int septet)
        {
            switch (septet & 0x7F)
            {
                case 0x0A:
                    return '\f';
                case 0x14:
                    return '^';
                case Escape:
                    return ' ';
                case 0x28:
                    return '{';
                case 0x29:
                    return '}';
                case 0x2F:
                    return '\\';
                case 0x3C:
                    return '[';
                case 0x3D:
                    return '~';
                case 0x3E:
                    return ']';
                case 0x40:
                    return '|';
                case 0x65:
                    return '\u20AC';
                default:
                    return Decode(septet);
            }
        }

        /// <summary>Whether every character of a text is in the alphabet or its extension.</summary>
        /// <param name="text">The text.</param>
        /// <returns>True for an empty text.</returns>
        public static bool CanEncode(string text)
        {
            return SeptetCount(text) >= 0;
        }

        /// <summary>How many septets a text takes.</summary>
        /// <param name="text">The text.</param>
        /// <returns>The number of septets, characters of the extension counting twice; -1 when the alphabet lacks a character.</returns>
        public static int SeptetCount(string text)
        {
            int count = 0;
            for (int i = 0; i < text.Length; i++)
            {
                int code = Encode(text[i]);
                if (code < 0)
                {
                    return -1;
                }

                count += code > 0x7F ? 2 : 1;
            }

            return count;
        }

        // The short way for nearly every character of a command or a reply.
        private static bool IsSameInAscii(char c)
        {
            return (c >= 'a' && c <= 'z') || (c >= ' ' && c <= 'Z' && c != '$' && c != '@') || c == '\n' || c == '\r';
        }

        private static int ExtensionCode(char c)
        {
            switch (c)
            {
                case '\f':
                    return 0x0A;
                case '^':
                    return 0x14;
                case '{':
                    return 0x28;
                case '}':
                    return 0x29;
                case '\\':
                    return 0x2F;
                case '[':
                    return 0x3C;
                case '~':
                    return 0x3D;
                case ']':
                    return 0x3E;
                case '|':
                    return 0x40;
                case '\u20AC':
                    return 0x65;
                default:
                    return -1;
            }
        }
    }
}
