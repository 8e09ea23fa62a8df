namespace iSocket.Simulator.Scenarios;

/// <summary>One statement of a scenario.</summary>
/// <param name="Line">Its line number, from 1.</param>
/// <param name="Source">The line as written.</param>
/// <param name="Row">What it is.</param>
/// <param name="Arguments">With what.</param>
internal sealed record Statement(int Line, string Source, StatementRow Row, StatementArguments Arguments);
