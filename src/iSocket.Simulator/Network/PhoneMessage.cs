namespace iSocket.Simulator.Network;

/// <summary>A whole message from the device as a phone shows it: concatenated parts joined.</summary>
/// <param name="To">The number it was sent to, as the device wrote it (with "+" when international).</param>
/// <param name="Text">The text.</param>
/// <param name="Parts">How many SMS carried it.</param>
/// <param name="AtUs">Virtual time when the last part arrived, in microseconds.</param>
public sealed record PhoneMessage(string To, string Text, int Parts, long AtUs);
