namespace iSocket.Simulator.Conformance;

/// <summary>How a rule of docs/device.md stands to the manuals and to what is built.</summary>
internal enum Verdict
{
    /// <summary>The manuals say it, and it is built.</summary>
    Kept,

    /// <summary>The manuals are silent, leave it open or disagree; the rule settles it, and it is built as the rule says.</summary>
    Decided,

    /// <summary>Built, but in something not as a manual or the rule has it; the note says in what.</summary>
    Differs,

    /// <summary>Not built; the note says why.</summary>
    NotBuilt,
}
