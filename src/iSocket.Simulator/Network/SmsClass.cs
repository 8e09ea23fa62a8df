namespace iSocket.Simulator.Network;

/// <summary>Kinds of message that are not a plain text (scenario word `as`).</summary>
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

    /// <summary>A text for an application port (SIM800: stored like any other).</summary>
    Ports,

    /// <summary>The notice of a multimedia message: WAP push, 8-bit.</summary>
    Mms,

    /// <summary>A message waiting indication, "discard" group off: voice mail, with a text.</summary>
    Voicemail,

    /// <summary>Class 1: for the phone.</summary>
    Class1,

    /// <summary>Class 2: for the SIM.</summary>
    Class2,
}
