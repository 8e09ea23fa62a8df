using System;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Terminal;

/// <summary>A command of the terminal itself, beside the statements of the language.</summary>
/// <param name="Pattern">Its form.</param>
/// <param name="Help">What it does, one line.</param>
/// <param name="Run">Does it.</param>
internal sealed record TerminalCommand(StatementPattern Pattern, string Help, Action<TerminalSession, StatementArguments> Run);
