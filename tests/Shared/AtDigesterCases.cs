using System.Text;
using iSocket.Core.Modem;

namespace iSocket.Tests.Shared
{
    /// <summary>Streams of bytes from the modem and the lines and prompts that they hold.</summary>
    public static class AtDigesterCases
    {
        /// <summary>
        /// Rows of name, bytes, tokens. In the bytes <c>~</c> stands for "a prompt is awaited from here on" <c>^</c> for
        /// "reset", <c>_</c> for a zero, which the device's strings cannot hold; the tokens are lines in brackets and <c>&gt;</c> for a prompt.
        /// </summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "nothing", "", "",
                "only line ends", "\r\n\r\n\n\r", "",
                "a framed line", "\r\nOK\r\n", "[OK]",
                "two lines", "\r\n+CSQ: 23,0\r\n\r\nOK\r\n", "[+CSQ: 23,0][OK]",
                "an unfinished line", "\r\n+CSQ: 23", "",
                "carriage return alone ends a line", "AT\rOK\n", "[AT][OK]",
                "echo glued to the answer by carriage returns", "AT+CSQ\r\r\n+CSQ: 5,0\r\n", "[AT+CSQ][+CSQ: 5,0]",
                "a blank inside and at the end stays", "\r\n a b \r\n", "[ a b ]",
                "an awaited prompt", "AT+CMGS=18\r~\r\n> ", "[AT+CMGS=18]>",
                "a prompt and the text behind it", "~\r\n> +CMGS: 5\r\n", ">[+CMGS: 5]",
                "a prompt without its blank", "~\r\n>\r\n+CMGS: 5\r\n", ">[+CMGS: 5]",
                "only one blank belongs to the prompt", "~>  x\r", ">[ x]",
                "a prompt nobody awaits is text", "\r\n> \r\n", "[> ]",
                "a greater-than inside a line is text", "~\r\na>b\r\n", "[a>b]",
                "line noise in front of the first line", "_\u00FF_\u0001RDY\r\n", "[RDY]",
                "line noise inside a line", "O_K\u00FF\r\n", "[OK]",
                "control characters are dropped, the delete character is not", "a\u001Ab\u0007c\u007F\r\n", "[abc\u007F]",
                "bytes beyond 7 bits are kept", "a\u0080\u00FE\r\n", "[a\u0080\u00FE]",
                "reset forgets the unfinished line", "gar^OK\r\n", "[OK]",
                "reset forgets the blank of a prompt", "~> ^ x\r\n", ">[ x]",
                "line feed alone ends a line", "+CSQ: 5,0\nOK\n", "[+CSQ: 5,0][OK]",
                "a quoted text over several lines", "|\r\n+CUSD: 0,\"a\r\nOK\r\n\r\n+CMTI: b\",15\r\nOK\r\n", "[+CUSD: 0,\"a\nOK\n+CMTI: b\",15][OK]",
                "a quoted text of another code ends with its line", "|+CLIP: \"a\r\nOK\r\n", "[+CLIP: \"a][OK]",
                "a quote that is never closed costs twelve lines", "|+CUSD: 0,\"1\r2\r3\r4\r5\r6\r7\r8\r9\r10\r11\r12\r13\rOK\r",
                    "[+CUSD: 0,\"1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13][OK]",
                "a quoted text that a restart has torn", "\r\n+CUSD: 0,\"0035\r\nRDY\r\n", "[+CUSD: 0,\"0035][RDY]",
                "network time in the middle of an answer", "\r\nDST: 0\r\n\r\n*PSUTTZ: 2024,5,1,8,0,0,\"+8\",0\r\n\r\nOK\r\n",
                    "[DST: 0][*PSUTTZ: 2024,5,1,8,0,0,\"+8\",0][OK]",
            };
        }

        /// <summary>Pushes the bytes one by one.</summary>
        public static string Run(string bytes)
        {
            AtDigester digester = new AtDigester();
            StringBuilder tokens = new StringBuilder();
            char[] units = bytes.ToCharArray();
            for (int i = 0; i < units.Length; i++)
            {
                if (units[i] == '~')
                {
                    digester.AwaitsPrompt = true;
                }
                else if (units[i] == '|')
                {
                    digester.JoinsTexts = true;
                }
                else if (units[i] == '^')
                {
                    digester.Reset();
                }
                else
                {
                    Add(tokens, digester, digester.Push(units[i] == '_' ? (byte)0 : (byte)units[i]));
                }
            }

            return tokens.ToString();
        }

        /// <summary>Pushes a line of a length and then a short one.</summary>
        /// <returns>Length kept, whether it was cut, lines cut so far, length of the line behind it.</returns>
        public static string RunLong(int length)
        {
            AtDigester digester = new AtDigester();
            for (int i = 0; i < length; i++)
            {
                digester.Push((byte)'A');
            }

            digester.Push(13);
            string kept = digester.Line.Length + (digester.Line.IsTruncated ? " cut " : " whole ") + digester.TruncatedLines;
            digester.Push((byte)'O');
            digester.Push((byte)'K');
            digester.Push(10);
            return kept + " " + digester.Line.Length + (digester.Line.IsTruncated ? " cut" : " whole");
        }

        private static void Add(StringBuilder tokens, AtDigester digester, AtToken token)
        {
            if (token == AtToken.Prompt)
            {
                tokens.Append('>');
                return;
            }

            if (token == AtToken.Line)
            {
                tokens.Append('[');
                for (int i = 0; i < digester.Line.Length; i++)
                {
                    tokens.Append((char)digester.Line.Buffer[i]);
                }

                tokens.Append(']');
            }
        }
    }
}
