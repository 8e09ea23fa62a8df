using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace iSocket.Hardware.Tests;

/// <summary>A row of <c>hardware/rev-a/pins.csv</c>.</summary>
internal sealed record Pin(int Gpio, string Net, string Direction, string Function, string Active, string External)
{
    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<Pin> All() =>
    [
        .. CsvTable.Read("hardware", "rev-a", "pins.csv").Select(row => new Pin(
            int.Parse(row["gpio"], NumberStyles.None, CultureInfo.InvariantCulture),
            row["net"],
            row["direction"],
            row["function"],
            row["active"],
            row["external"])),
    ];
}
