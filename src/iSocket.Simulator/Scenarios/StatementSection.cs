using System.Collections.Generic;

namespace iSocket.Simulator.Scenarios;

/// <summary>Statements about one thing, as the documentation groups them.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Rows">The statements.</param>
internal sealed record StatementSection(string Title, IReadOnlyList<StatementRow> Rows);
