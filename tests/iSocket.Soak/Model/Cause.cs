namespace iSocket.Soak.Model;

/// <summary>A reason that has not shown its effect yet.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="FromUs">The effect is not seen before.</param>
/// <param name="ToUs">It has shown by then; <see cref="long.MaxValue"/> until the end is known.</param>
/// <param name="Text">The text of a command, the action of a rule.</param>
/// <param name="From">Who sent or called.</param>
/// <param name="Number">Of a command: its number; of a rule: the local minute; of an input: 1 for active.</param>
/// <param name="StampMs">Of a command: the local time of its stamp in milliseconds since the year 1.</param>
/// <param name="IsOptional">It may also have no effect at all.</param>
internal sealed record Cause(CauseKind Kind, long FromUs, long ToUs, string Text = "", string From = "", long Number = 0, long StampMs = 0, bool IsOptional = false)
{
    /// <summary>For <see cref="FromUs"/>: it is still on its way.</summary>
    public const long NotYet = long.MaxValue;
}
