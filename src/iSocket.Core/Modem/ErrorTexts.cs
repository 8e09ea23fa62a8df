namespace iSocket.Core.Modem
{
    /// <summary>
    /// Errors in words, as a modem gives them with AT+CMEE=2 or by its nature, and the numbers that they stand for: +CMS ERROR of
    /// 3GPP TS 27.005 clause 3.2.5 and of 24.011 annex E, +CME ERROR of 27.007 clause 9.2. Only what a decision hangs on is here.
    /// </summary>
    public static class ErrorTexts
    {
        /// <summary>The number of a text that is not in the table.</summary>
        public const int Unknown = -1;

        /// <summary>Finds the number of an error.</summary>
        /// <param name="line">Begins with <c>+CMS ERROR:</c> or <c>+CME ERROR:</c>; the number or the text is behind it.</param>
        /// <param name="isMessageError">True for +CMS ERROR.</param>
        /// <returns>The number, or <see cref="Unknown"/>.</returns>
        public static int NumberOf(AtLine line, bool isMessageError)
        {
            if (line.TryReadNumber(out int number))
            {
                return number;
            }

            line.StartsWith(isMessageError ? "+CMS ERROR:" : "+CME ERROR:");
            if (!line.TryReadField(out int start, out int _))
            {
                return Unknown;
            }

            return isMessageError ? Find(line, start, MessageTexts(), MessageNumbers()) : Find(line, start, EquipmentTexts(), EquipmentNumbers());
        }

        private static int Find(AtLine line, int start, string[] texts, int[] numbers)
        {
            // Not the field alone: a text may hold commas.
            for (int i = 0; i < texts.Length; i++)
            {
                if (line.EndsWith(start, texts[i]))
                {
                    return numbers[i];
                }
            }

            return Unknown;
        }

        // Made when they are needed, which with a SIM800 that gives numbers is never.
        private static string[] MessageTexts()
        {
            return new string[]
            {
                "unassigned (unallocated) number", "operator determined barring", "call barred", "short message transfer rejected",
                "unidentified subscriber", "facility rejected", "network out of order", "temporary failure", "congestion",
                "requested facility not subscribed", "requested facility not implemented",
                "operation not allowed", "operation not supported", "invalid pdu mode parameter", "invalid text mode parameter",
                "sim not inserted", "sim failure", "sim busy", "sim wrong", "memory failure", "invalid memory index", "memory full",
                "smsc address unknown", "no network service", "network timeout", "unknown error", "invalid input value",
            };
        }

        private static int[] MessageNumbers()
        {
            return new int[]
            {
                1, 8, 10, 21,
                28, 29, 38, 41, 42,
                50, 69,
                302, 303, 304, 305,
                310, 313, 314, 315, 320, 321, 322,
                330, 331, 332, 500, 514,
            };
        }

        private static string[] EquipmentTexts()
        {
            return new string[]
            {
                "operation not allowed", "operation not supported", "ph-sim pin required", "sim not inserted", "sim pin required",
                "sim puk required", "sim failure", "sim busy", "sim wrong", "memory full", "invalid index", "not found",
                "no network service", "network timeout", "unknown",
            };
        }

        private static int[] EquipmentNumbers()
        {
            return new int[]
            {
                3, 4, 5, 10, 11,
                12, 13, 14, 15, 20, 21, 22,
                30, 31, 100,
            };
        }
    }
}
