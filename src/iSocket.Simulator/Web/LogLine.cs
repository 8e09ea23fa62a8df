namespace iSocket.Simulator.Web;

/// <summary>A line of a log.</summary>
/// <param name="Us">When, in virtual microseconds.</param>
/// <param name="Who">Who speaks: "you" or "device" in the log of events, "host" or "modem" in the dialogue, a file name for the flash.</param>
/// <param name="Text">What.</param>
internal sealed record LogLine(long Us, string Who, string Text);
