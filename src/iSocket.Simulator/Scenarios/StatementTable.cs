using System.Collections.Generic;
using System.Linq;

namespace iSocket.Simulator.Scenarios;

/// <summary>The whole scenario language, a row per statement.</summary>
internal static class StatementTable
{
    /// <summary>Every statement, by subject.</summary>
    public static readonly IReadOnlyList<StatementSection> Sections =
    [
        new("The box", BoardStatements.Rows),
        new("Operator and phones", NetworkStatements.Rows),
        new("Modem and SIM", ModemStatements.Rows),
        new("Odd things from operators", OddNetworkStatements.Rows),
        new("Odd things from modems", FaultStatements.Rows),
        new("Time", TimeStatements.Rows),
        new("What must be seen", ExpectStatements.Rows),
    ];

    /// <summary>Every statement.</summary>
    public static readonly IReadOnlyList<StatementRow> Rows = [.. Sections.SelectMany(section => section.Rows)];
}
