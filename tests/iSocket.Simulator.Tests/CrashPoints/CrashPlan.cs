using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>One run of a sweep: written as <c>restart/modem-reset@line:5,processor-reset@later:3#1</c>, which reruns it.</summary>
/// <param name="Story">Name of the story.</param>
/// <param name="Faults">What goes wrong, in order; none for the run that finds the points.</param>
/// <param name="Seed">Seed of the world.</param>
internal sealed record CrashPlan(string Story, IReadOnlyList<Fault> Faults, int Seed)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no plan.</exception>
    public static CrashPlan Parse(string text)
    {
        string[] words = text.Split('/', '#');
        return words.Length == 3 && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out int seed)
            ? new CrashPlan(words[0], [.. words[1].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Fault.Parse)], seed)
            : throw new FormatException($"'{text}' is no plan; one is written as restart/processor-reset@line:17#1");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Story}/{string.Join(',', Faults)}#{Seed}");
}
