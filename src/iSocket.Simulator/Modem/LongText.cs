namespace iSocket.Simulator.Modem;

/// <summary>What AT+CMGS does in text mode with a text that one SMS cannot carry. Firmware versions differ.</summary>
public enum LongText
{
    /// <summary>It sends concatenated parts, up to 1024 characters (note in the AT manual V1.12, 4.2.5).</summary>
    Splits,

    /// <summary>+CMS ERROR: 305.</summary>
    Refuses,

    /// <summary>It sends what one SMS can carry.</summary>
    Cuts,
}
