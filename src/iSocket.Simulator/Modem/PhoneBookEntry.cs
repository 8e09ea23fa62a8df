namespace iSocket.Simulator.Modem;

/// <summary>An entry of a phone book.</summary>
/// <param name="Index">Place, from 1.</param>
/// <param name="Name">Name.</param>
/// <param name="Number">Number, with "+" when international.</param>
internal sealed record PhoneBookEntry(int Index, string Name, string Number);
