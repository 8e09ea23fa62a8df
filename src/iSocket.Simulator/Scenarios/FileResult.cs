namespace iSocket.Simulator.Scenarios;

/// <summary>How one file went.</summary>
/// <param name="Path">The file.</param>
/// <param name="Outcome">Passed, failed, or refused (unreadable, malformed, not supported).</param>
/// <param name="Lines">What to print about it, besides the trace.</param>
/// <param name="Note">Something for the maintainers that decides nothing; empty when there is nothing.</param>
/// <param name="Trace">The trace, empty unless asked for.</param>
internal sealed record FileResult(string Path, OutcomeKind Outcome, string[] Lines, string Note, string Trace);
