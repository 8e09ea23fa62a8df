namespace iSocket.Core.Text
{
    /// <summary>A service code that is sent to the operator: <c>*&lt;code&gt;#</c>, the code 1 to 20 of 0-9, * and #.</summary>
    public static class UssdCode
    {
        /// <summary>Longest code between the first star and the last hash.</summary>
        public const int MaxLength = 20;

        /// <summary>True for a whole code with its star and hash.</summary>
        public static bool IsValid(string text)
        {
            if (text.Length < 3 || text.Length > MaxLength + 2 || text[0] != '*' || text[text.Length - 1] != '#')
            {
                return false;
            }

            for (int i = 1; i < text.Length - 1; i++)
            {
                char c = text[i];
                if (!Ascii.IsDigit(c) && c != '*' && c != '#')
                {
                    return false;
                }
            }

            return true;
        }
    }
}
