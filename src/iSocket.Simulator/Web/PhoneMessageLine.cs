namespace iSocket.Simulator.Web;

/// <summary>A message or a remark about a call in a phone's conversation.</summary>
/// <param name="Number">The phone.</param>
/// <param name="Us">When, in virtual microseconds.</param>
/// <param name="Kind">"sent", "got" or "call".</param>
/// <param name="Text">The text.</param>
/// <param name="Parts">How many SMS carried it.</param>
/// <param name="Local">Local time as the phone shows it.</param>
internal sealed record PhoneMessageLine(string Number, long Us, string Kind, string Text, int Parts, string Local);
