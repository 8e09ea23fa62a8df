namespace iSocket.Simulator.Network.Sms;

/// <summary>How the user data of an SMS is coded.</summary>
public enum SmsAlphabet
{
    /// <summary>GSM 7-bit default alphabet.</summary>
    Gsm7,

    /// <summary>8-bit data.</summary>
    Data,

    /// <summary>UCS-2, big endian.</summary>
    Ucs2,
}
