namespace iSocket.Core.Text
{
    /// <summary>Phone numbers as digit strings (device.md A-2): a leading "+" or "00" says "international" and does not count.</summary>
    public static class PhoneNumber
    {
        /// <summary>Longest number that a list takes, in digits.</summary>
        public const int MaxDigits = 15;

        /// <summary>Removes a leading "+" or "00".</summary>
        public static string Significant(string number)
        {
            if (number.Length > 0 && number[0] == '+')
            {
                return number.Substring(1);
            }

            return number.Length > 1 && number[0] == '0' && number[1] == '0' ? number.Substring(2) : number;
        }

        /// <summary>True for 1 to 15 digits and nothing else.</summary>
        public static bool IsListable(string significant)
        {
            if (significant.Length == 0 || significant.Length > MaxDigits)
            {
                return false;
            }

            for (int i = 0; i < significant.Length; i++)
            {
                if (significant[i] < '0' || significant[i] > '9')
                {
                    return false;
                }
            }

            return true;
        }
    }
}
