using System;
using System.Text.RegularExpressions;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>A text that a story makes the device send.</summary>
/// <param name="To">The number, without a plus sign.</param>
/// <param name="Text">A regular expression over the whole text.</param>
/// <param name="IsAlert">An alert, which outlives whatever stops the processor, or a reply, which does not.</param>
/// <param name="Reasons">At least and at most so many times there is a reason to send it.</param>
internal sealed record ExpectedText(string To, string Text, bool IsAlert, Func<Aftermath, (int Least, int Most)> Reasons)
{
    /// <summary>True for a text that this is about; of a long one a part is enough.</summary>
    public bool Matches(string to, string text) => to == To && Regex.IsMatch(text, "^(?:" + Text + ")$", RegexOptions.Singleline);
}
