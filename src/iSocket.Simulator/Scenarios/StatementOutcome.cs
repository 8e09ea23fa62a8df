namespace iSocket.Simulator.Scenarios;

/// <summary>How one statement went.</summary>
/// <param name="Kind">Passed, failed or refused.</param>
/// <param name="Text">For a failure what was expected and what was seen; for a refusal why.</param>
internal sealed record StatementOutcome(OutcomeKind Kind, string Text)
{
    /// <summary>It held, or it was carried out.</summary>
    public static readonly StatementOutcome Passed = new(OutcomeKind.Passed, string.Empty);

    /// <summary>It did not hold.</summary>
    public static StatementOutcome Failed(string expected, string seen) => new(OutcomeKind.Failed, $"expected {expected}; seen: {seen}");

    /// <summary>The world cannot do that.</summary>
    public static StatementOutcome Refused(string why) => new(OutcomeKind.Refused, why);
}
