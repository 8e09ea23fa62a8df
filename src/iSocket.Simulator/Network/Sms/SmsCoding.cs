namespace iSocket.Simulator.Network.Sms;

/// <summary>The data coding scheme octet (3GPP TS 23.038 clause 4).</summary>
/// <param name="Octet">As it stands in the TPDU.</param>
public readonly record struct SmsCoding(byte Octet)
{
    /// <summary>Alphabet of the user data; reserved values count as the default alphabet.</summary>
    public SmsAlphabet Alphabet
    {
        get
        {
            if ((Octet & 0x80) == 0)
            {
                return ((Octet >> 2) & 3) switch
                {
                    1 => SmsAlphabet.Data,
                    2 => SmsAlphabet.Ucs2,
                    _ => SmsAlphabet.Gsm7,
                };
            }

            if ((Octet & 0xF0) == 0xF0)
            {
                return (Octet & 4) != 0 ? SmsAlphabet.Data : SmsAlphabet.Gsm7;
            }

            return (Octet & 0xF0) == 0xE0 ? SmsAlphabet.Ucs2 : SmsAlphabet.Gsm7;
        }
    }

    /// <summary>Message class 0 to 3, or -1 for none.</summary>
    public int MessageClass
    {
        get
        {
            bool hasClass = (Octet & 0x80) == 0 ? (Octet & 0x10) != 0 : (Octet & 0xF0) == 0xF0;
            return hasClass ? Octet & 3 : -1;
        }
    }

    /// <summary>True when the text is compressed, which nothing here can read.</summary>
    public bool IsCompressed => (Octet & 0xA0) == 0x20;
}
