using iSocket.Core.Modem;

namespace iSocket.Tests.Shared
{
    /// <summary>What the modem says unasked, and what it must not be taken for.</summary>
    public static class UrcCases
    {
        /// <summary>Rows of name, line, number of the code (<see cref="Urc"/>) and the first field behind it.</summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "started", "RDY", "1 !",
                "started, full functionality", "+CFUN: 1", "1 !",
                "started, without the blank", "+CFUN:1", "1 !",
                "a call that we placed rings", "MO RING", "17 !",
                "a call that we placed is answered", "MO CONNECTED", "17 !",
                "words of other modems about a call", "VOICE CALL: BEGIN", "15 [BEGIN]",
                "message sent, without its number", "+CMGS:", "16 !",
                "minimum functionality is no start", "+CFUN: 0", "0",
                "a word that begins like a code", "RDYX", "0",
                "card", "+CPIN: READY", "2 [READY]",
                "card without its blank", "+CPIN:NOT INSERTED", "2 [NOT INSERTED]",
                "calls are ready", "Call Ready", "3 !",
                "messages are ready", "SMS Ready", "3 !",
                "registration", "+CREG: 2", "4 [2]",
                "a message was stored", "+CMTI: \"SM\",3", "5 [SM]",
                "network time", "*PSUTTZ: 2024,5,1,8,0,0,\"+8\",0", "6 [2024]",
                "power down", "NORMAL POWER DOWN", "7 !",
                "under-voltage power down", "UNDER-VOLTAGE POWER DOWN", "7 !",
                "over-voltage power down", "OVER-VOLTAGE POWER DOWN", "7 !",
                "under-voltage warning", "UNDER-VOLTAGE WARNING", "8 [WARNING]",
                "over-voltage warning as modules spell it", "OVER-VOLTAGE WARNNING", "8 [WARNNING]",
                "ring", "RING", "9 !",
                "ringing is no code", "RINGING", "0",
                "extended ring", "+CRING: VOICE", "9 [VOICE]",
                "caller", "+CLIP: \"+40711000111\",145", "10 [+40711000111]",
                "list of calls", "+CLCC: 1,0,0,0,0,\"+40711000111\",145", "11 [1]",
                "call ended", "NO CARRIER", "12 !",
                "busy", "BUSY", "12 !",
                "busy with more", "BUSY NOW", "0",
                "no dial tone, one spelling", "NO DIALTONE", "12 !",
                "no dial tone, the other", "NO DIAL TONE", "12 !",
                "operator's text", "+CUSD: 0,\"ok\",15", "13 [0]",
                "direct message", "+CMT: ,24", "14 []",
                "direct report", "+CDS: 26", "14 [26]",
                "broadcast", "+CBM: 88", "14 [88]",
                "of no interest", "+CIEV: 10,\"26201\"", "15 [10]",
                "also of no interest", "DST: 0", "15 [0]",
                "an answer is none", "+CSQ: 23,0", "0",
                "OK is none", "OK", "0",
                "hexadecimal is none", "07919761989901F0", "0",
            };
        }

        /// <summary>Looks a line up.</summary>
        public static string Run(string text)
        {
            AtLine line = AtLineCases.Line(text);
            int code = (int)new UrcTable().Find(line);
            if (code == (int)Urc.None)
            {
                return "0";
            }

            return code + (line.TryReadField(out int start, out int length) ? " [" + line.Text(start, length) + "]" : " !");
        }
    }
}
