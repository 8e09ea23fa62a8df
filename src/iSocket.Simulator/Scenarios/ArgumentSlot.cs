namespace iSocket.Simulator.Scenarios;

/// <summary>A place for an argument in a statement's pattern.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What fits.</param>
/// <param name="Choices">The words that fit, for <see cref="ArgumentKind.Choice"/>.</param>
internal sealed record ArgumentSlot(string Name, ArgumentKind Kind, string[] Choices)
{
    /// <summary>As the help shows it.</summary>
    public override string ToString() => Kind switch
    {
        ArgumentKind.Choice => string.Join('|', Choices),
        ArgumentKind.Text => $"\"<{Name}>\"",
        ArgumentKind.Pattern => $"\"<{Name}>\"|~\"<regex>\"",
        ArgumentKind.Stamp => "<yy/mm/dd,hh:mm:ss+zz>",
        _ => $"<{Name}>",
    };
}
