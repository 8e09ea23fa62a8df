namespace iSocket.Simulator.Scenarios;

/// <summary>The kinds of argument in a statement's pattern.</summary>
internal enum ArgumentKind
{
    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A phone number or <c>withheld</c>.</summary>
    Number,

    /// <summary>A phone number, <c>withheld</c>, or an alphanumeric sender in quotes.</summary>
    Sender,

    /// <summary>A duration.</summary>
    Duration,

    /// <summary>A text in quotes.</summary>
    Text,

    /// <summary>A text in quotes, or a regular expression over the whole text.</summary>
    Pattern,

    /// <summary>A whole number from 1.</summary>
    Count,

    /// <summary>A microphone gain, 0 to 15.</summary>
    Level,

    /// <summary>A received level, -113 to -51 dBm.</summary>
    Dbm,

    /// <summary>A temperature in degrees Celsius with at most one decimal.</summary>
    Temperature,

    /// <summary>A clock stamp.</summary>
    Stamp,

    /// <summary>A quirk of the modem, <c>name=value</c>.</summary>
    Quirk,

    /// <summary>Any word.</summary>
    Name,
}
