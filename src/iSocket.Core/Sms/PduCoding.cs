namespace iSocket.Core.Sms
{
    /// <summary>How the user data of a message are written.</summary>
    internal enum PduCoding
    {
        /// <summary>Packed septets of the default alphabet.</summary>
        Gsm7,

        /// <summary>Octets without a text: 8-bit data and compressed text.</summary>
        Data,

        /// <summary>Two octets a character, high one first.</summary>
        Ucs2
    }
}
