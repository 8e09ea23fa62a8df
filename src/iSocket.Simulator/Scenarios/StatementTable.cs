using System.Collections.Generic;

namespace iSocket.Simulator.Scenarios;

/// <summary>The whole scenario language, a row per statement.</summary>
internal static class StatementTable
{
    /// <summary>Every statement.</summary>
    public static readonly IReadOnlyList<StatementRow> Rows =
    [
        .. BoardStatements.Rows,
        .. NetworkStatements.Rows,
        .. ModemStatements.Rows,
        .. TimeStatements.Rows,
        .. ExpectStatements.Rows,
    ];
}
