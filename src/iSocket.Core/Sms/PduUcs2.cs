namespace iSocket.Core.Sms
{
    /// <summary>Characters outside the basic plane, which UCS-2 messages carry as surrogate pairs.</summary>
    internal static class PduUcs2
    {
        private const char Replacement = '\uFFFD';

        public static bool IsHigh(char unit)
        {
            return unit >= '\uD800' && unit <= '\uDBFF';
        }

        public static bool IsLow(char unit)
        {
            return unit >= '\uDC00' && unit <= '\uDFFF';
        }

        /// <summary>Replaces halves of pairs that stand alone: the device keeps strings as UTF-8, where a half breaks its neighbours.</summary>
        public static void RepairSurrogates(char[] units, int count)
        {
            for (int i = 0; i < count; i++)
            {
                if (IsHigh(units[i]) && i + 1 < count && IsLow(units[i + 1]))
                {
                    i++;
                }
                else if (IsHigh(units[i]) || IsLow(units[i]))
                {
                    units[i] = Replacement;
                }
            }
        }
    }
}
