using System.Text;
using iSocket.Core.Modem;

namespace iSocket.Tests.Shared
{
    /// <summary>Lines of the modem and the fields in them.</summary>
    public static class AtLineCases
    {
        /// <summary>
        /// Rows of name, input, fields. The input is how to read (n number, f field, s skip), a bar, the prefix, a bar and
        /// the rest of the line. The fields are numbers, texts in brackets, <c>!</c> for "is none".
        /// </summary>
        public static string[] FieldRows()
        {
            return new string[]
            {
                "one number", "n|+CREG:| 1", "1",
                "two numbers, no blank", "nn|+CREG:|0,5", "0 5",
                "blanks around numbers", "nnn|+X:| 1 , 2 ,3 ", "1 2 3",
                "signs", "nnn|+X:|-3,+4,-0", "-3 4 0",
                "no further field", "nnf|+X:|1", "1 ! !",
                "empty fields", "nnf|+X:|,,", "! ! !",
                "an empty field in the middle", "nnn|+X:|1,,3", "1 ! 3",
                "a quoted number is no number", "nn|+X:|\"1\",2", "! 2",
                "a number with a letter is none", "nn|+X:|12a,3", "! 3",
                "a sign alone is no number", "nn|+X:|-,3", "! 3",
                "nine digits", "n|+X:|999999999", "999999999",
                "ten digits are too many", "nn|+X:|1000000000,7", "! 7",
                "thirty digits are too many", "nn|+X:|123456789012345678901234567890,7", "! 7",
                "plain texts", "fff|+CPIN:| READY,b,", "[READY] [b] !",
                "the last empty field", "ff|+X:|a,", "[a] !",
                "a quoted text", "f|+CMGR:|\"REC UNREAD\"", "[REC UNREAD]",
                "a comma inside quotes", "ff|+CCLK:| \"24/05/01,12:00:00+08\",x", "[24/05/01,12:00:00+08] [x]",
                "an empty quoted text", "fn|+X:|\"\",5", "[] 5",
                "a quote that is never closed", "ff|+X:|\"ab,c", "[ab,c] !",
                "skipped", "snf|+CMTI:| \"SM\",4,\"x\"", "4 [x]",
                "a quoted comma skipped", "sn|+X:|\"a,b\",4", "4",
                "header of a stored message", "snn|+CMGR:| 0,\"\",24", "! 24",
                "caller with empty fields", "fnfnfn|+CLIP:| \"+40711000111\",145,\"\",0,\"\",0", "[+40711000111] 145 [] 0 [] 0",
            };
        }

        /// <summary>Rows of name, line with a bar and the text that it is compared with, result: s starts with it, i is it.</summary>
        public static string[] CompareRows()
        {
            return new string[]
            {
                "the same", "OK|OK", "si",
                "longer", "OK |OK", "s",
                "shorter", "O|OK", "",
                "case counts", "ok|OK", "",
                "another", "ERROR|OK", "",
                "empty line", "|OK", "",
            };
        }

        /// <summary>Reads fields.</summary>
        public static string RunFields(string input)
        {
            int first = input.IndexOf('|');
            int second = input.IndexOf('|', first + 1);
            string prefix = input.Substring(first + 1, second - first - 1);
            AtLine line = Line(prefix + input.Substring(second + 1));
            if (!line.StartsWith(prefix))
            {
                return "another prefix";
            }

            StringBuilder fields = new StringBuilder();
            for (int i = 0; i < first; i++)
            {
                string field = Field(line, input[i]);
                if (field.Length > 0)
                {
                    fields.Append(fields.Length == 0 ? "" : " ").Append(field);
                }
            }

            return fields.ToString();
        }

        /// <summary>Compares.</summary>
        public static string RunCompare(string input)
        {
            int bar = input.IndexOf('|');
            AtLine line = Line(input.Substring(0, bar));
            string text = input.Substring(bar + 1);
            return (line.StartsWith(text) ? "s" : "") + (line.Is(text) ? "i" : "");
        }

        /// <summary>A line as the digester would have filled it.</summary>
        public static AtLine Line(string text)
        {
            AtLine line = new AtLine(AtDigester.LineCapacity);
            for (int i = 0; i < text.Length; i++)
            {
                line.Append((byte)text[i]);
            }

            return line;
        }

        private static string Field(AtLine line, char how)
        {
            if (how == 's')
            {
                line.SkipField();
                return "";
            }

            if (how == 'n')
            {
                return line.TryReadNumber(out int number) ? number.ToString() : "!";
            }

            return line.TryReadField(out int start, out int length) ? "[" + line.Text(start, length) + "]" : "!";
        }
    }
}
