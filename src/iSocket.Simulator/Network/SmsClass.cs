namespace iSocket.Simulator.Network;

/// <summary>Kinds of message that are not a plain text (scenario words `as flash|binary|report`).</summary>
public enum SmsClass
{
    /// <summary>A plain text.</summary>
    Text,

    /// <summary>Class 0.</summary>
    Flash,

    /// <summary>8-bit data.</summary>
    Binary,

    /// <summary>A status report.</summary>
    Report,
}
