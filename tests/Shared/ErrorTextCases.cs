using iSocket.Core.Modem;

namespace iSocket.Tests.Shared
{
    /// <summary>Errors as numbers and in words (3GPP TS 27.005 clause 3.2.5, 27.007 clause 9.2), and what they stand for.</summary>
    public static class ErrorTextCases
    {
        /// <summary>Rows of name, line, number.</summary>
        public static string[] Rows()
        {
            return new string[]
            {
                "number", "+CMS ERROR: 321", "321",
                "number without a blank", "+CME ERROR:10", "10",
                "no such message", "+CMS ERROR: invalid memory index", "321",
                "no such message, in capitals", "+CMS ERROR: Invalid Memory Index", "321",
                "store full", "+CMS ERROR: memory full", "322",
                "no network for a message", "+CMS ERROR: no network service", "331",
                "network too slow for a message", "+CMS ERROR: network timeout", "332",
                "service centre unknown", "+CMS ERROR: SMSC address unknown", "330",
                "not subscribed", "+CMS ERROR: requested facility not subscribed", "50",
                "rejected", "+CMS ERROR: short message transfer rejected", "21",
                "too early for messages", "+CMS ERROR: operation not allowed", "302",
                "the same words of the equipment", "+CME ERROR: operation not allowed", "3",
                "a card that is busy, of messages", "+CMS ERROR: SIM busy", "314",
                "a card that is busy", "+CME ERROR: SIM busy", "14",
                "no card", "+CME ERROR: SIM not inserted", "10",
                "locked", "+CME ERROR: SIM PIN required", "11",
                "locked for good", "+CME ERROR: SIM PUK required", "12",
                "broken card", "+CME ERROR: SIM failure", "13",
                "unknown", "+CME ERROR: unknown", "100",
                "SIMCom's own", "+CMS ERROR: invalid input value", "514",
                "number of nobody", "+CMS ERROR: Unassigned (unallocated) number", "1",
                "barred by the operator", "+CMS ERROR: Operator determined barring", "8",
                "barred", "+CMS ERROR: Call barred", "10",
                "unknown here", "+CMS ERROR: Unidentified subscriber", "28",
                "facility rejected", "+CMS ERROR: Facility rejected", "29",
                "network out of order", "+CMS ERROR: Network out of order", "38",
                "for a while", "+CMS ERROR: Temporary failure", "41",
                "congestion", "+CMS ERROR: Congestion", "42",
                "not implemented", "+CMS ERROR: Requested facility not implemented", "69",
                "not supported for messages", "+CMS ERROR: operation not supported", "303",
                "a damaged PDU", "+CMS ERROR: invalid PDU mode parameter", "304",
                "not in text mode", "+CMS ERROR: invalid text mode parameter", "305",
                "no card for messages", "+CMS ERROR: SIM not inserted", "310",
                "broken card for messages", "+CMS ERROR: SIM failure", "313",
                "wrong card for messages", "+CMS ERROR: SIM wrong", "315",
                "broken store", "+CMS ERROR: memory failure", "320",
                "unknown for messages", "+CMS ERROR: unknown error", "500",
                "not supported", "+CME ERROR: operation not supported", "4",
                "locked to another card", "+CME ERROR: PH-SIM PIN required", "5",
                "wrong card", "+CME ERROR: SIM wrong", "15",
                "full", "+CME ERROR: memory full", "20",
                "no such place", "+CME ERROR: invalid index", "21",
                "nothing there", "+CME ERROR: not found", "22",
                "no network", "+CME ERROR: no network service", "30",
                "network too slow", "+CME ERROR: network timeout", "31",
                "words that nobody knows", "+CMS ERROR: out of biscuits", "-1",
                "words with more behind them", "+CME ERROR: SIM busy now", "-1",
                "nothing", "+CME ERROR:", "-1",
            };
        }

        /// <summary>Reads a line.</summary>
        public static string Run(string text)
        {
            AtLine line = AtLineCases.Line(text);
            bool isMessageError = line.StartsWith("+CMS ERROR:");
            return isMessageError || line.StartsWith("+CME ERROR:") ? ErrorTexts.NumberOf(line, isMessageError).ToString() : "no error";
        }
    }
}
