using System.Collections.Generic;

namespace iSocket.Docs.Tests.Pages;

/// <summary>A table: its head, and its rows with their lines.</summary>
/// <param name="Head">The cells of the head, as plain text.</param>
/// <param name="Rows">The rows; of each cell the pieces of code in it.</param>
public sealed record PageTable(IReadOnlyList<string> Head, IReadOnlyList<(int Line, IReadOnlyList<IReadOnlyList<string>> Cells)> Rows);
