namespace iSocket.Simulator.Scenarios;

/// <summary>How a statement or a file went.</summary>
internal enum OutcomeKind
{
    /// <summary>All held.</summary>
    Passed,

    /// <summary>The device did not do what was expected.</summary>
    Failed,

    /// <summary>The statement cannot be carried out in this world; the device is not to blame.</summary>
    Refused,
}
