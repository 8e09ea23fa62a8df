using System.Collections.Generic;
using System.Linq;

namespace iSocket.Hardware.Tests;

/// <summary>What is connected with each other, on all sheets.</summary>
/// <param name="Names">Labels and power symbols on it.</param>
/// <param name="Pins">Pins of parts on it; power symbols left out.</param>
internal sealed record SchematicNet(IReadOnlySet<string> Names, IReadOnlyList<SchematicPin> Pins)
{
    /// <summary>Its pins as one comparable text, those that the board does not carry left out.</summary>
    public string PinsOnBoard => string.Join(' ', Pins.Where(pin => pin.Symbol.OnBoard).Select(pin => pin.ToString()).Distinct().Order(System.StringComparer.Ordinal));
}
