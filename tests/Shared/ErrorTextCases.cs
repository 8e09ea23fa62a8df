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
