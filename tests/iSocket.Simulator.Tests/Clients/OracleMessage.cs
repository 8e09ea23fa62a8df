namespace iSocket.Simulator.Tests.Clients;

/// <summary>One message as <see cref="PduOracle"/> read it from its parts.</summary>
/// <param name="Text">The whole text, or what was wrong.</param>
/// <param name="Number">The other side, the same in all parts.</param>
/// <param name="Coding">Kind of message and alphabet, the same in all parts.</param>
/// <param name="Places">"1/3 2/3 3/3"; "-1/0" for one that stands alone.</param>
public sealed record OracleMessage(string Text, string Number, string Coding, string Places);
