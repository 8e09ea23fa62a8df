using System.Text.RegularExpressions;

namespace iSocket.Soak.Model;

/// <summary>A text that a phone has to get.</summary>
/// <param name="To">The number, digits only.</param>
/// <param name="Text">The text, or an expression that matches it.</param>
/// <param name="SinceUs">When there was reason to send it.</param>
/// <param name="IsAlert">An alert is kept for a day, a reply for ten minutes (D-33).</param>
/// <param name="IsPattern">The text is an expression.</param>
/// <param name="MayBeLost">Nobody needs to get it.</param>
internal sealed record OwedText(string To, string Text, long SinceUs, bool IsAlert, bool IsPattern = false, bool MayBeLost = false)
{
    public bool Matches(string to, string text) =>
        To == to && (IsPattern ? Regex.IsMatch(text, "^(?:" + Text + ")$", RegexOptions.Singleline) : Text == text);
}
