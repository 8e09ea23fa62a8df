namespace iSocket.Soak.Model;

/// <summary>A change of an output that is to come by itself, at a moment that is known to lie between two.</summary>
/// <param name="FromUs">Not before.</param>
/// <param name="ToUs">Not after.</param>
/// <param name="State">What the output is then.</param>
internal sealed record Span(long FromUs, long ToUs, bool State);
