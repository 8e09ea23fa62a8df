using System;

namespace iSocket.Simulator.Modem;

/// <summary>One quirk that can be chosen by name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">The values, the usual one first.</param>
/// <param name="Help">What it means, one line.</param>
/// <param name="TrySet">Takes a value; false when it does not fit.</param>
internal sealed record QuirkRow(string Name, string Values, string Help, Func<ModemQuirks, string, bool> TrySet);
