namespace iSocket.Core.Sms
{
    /// <summary>The data coding scheme, TP-DCS (3GPP TS 23.038 clause 4).</summary>
    internal static class PduCodings
    {
        private const int Compressed = 0x20;
        private const int HasClass = 0x10;
        private const int ClassMask = 0x03;

        /// <summary>How the text is written; all reserved codes are to be read as the default alphabet.</summary>
        public static PduCoding Of(byte scheme)
        {
            int group = scheme >> 4;
            if (group < 0x8)
            {
                return OfGeneral(scheme);
            }

            if (group == 0xE)
            {
                // Message waiting, to be stored, in UCS-2; groups C and D are its likes in the default alphabet.
                return PduCoding.Ucs2;
            }

            return group == 0xF && (scheme & 0x04) != 0 ? PduCoding.Data : PduCoding.Gsm7;
        }

        /// <summary>Whether the message is of class 0, to be shown at once.</summary>
        public static bool IsClassZero(byte scheme)
        {
            int group = scheme >> 4;
            bool hasClass = group == 0xF || (group < 0x8 && (scheme & HasClass) != 0);
            return hasClass && (scheme & ClassMask) == 0;
        }

        /// <summary>Whether the message only switches a waiting indication and its content may be thrown away (group C).</summary>
        public static bool IsDiscardable(byte scheme)
        {
            return scheme >> 4 == 0xC;
        }

        // Groups 0..3 and, marked for deletion after reading, 4..7.
        private static PduCoding OfGeneral(byte scheme)
        {
            if ((scheme & Compressed) != 0)
            {
                return PduCoding.Data;
            }

            switch (scheme & 0x0C)
            {
                case 0x04:
                    return PduCoding.Data;
                case 0x08:
                    return PduCoding.Ucs2;
                default:
                    return PduCoding.Gsm7;
            }
        }
    }
}
