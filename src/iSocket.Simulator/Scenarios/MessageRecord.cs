using iSocket.Simulator.Network;

namespace iSocket.Simulator.Scenarios;

/// <summary>A message that a phone received, and whether an <c>expect</c> has had it.</summary>
internal sealed class MessageRecord(PhoneMessage message)
{
    /// <summary>The message.</summary>
    public PhoneMessage Message { get; } = message;

    /// <summary>True once an <c>expect</c> has matched it.</summary>
    public bool IsConsumed { get; set; }

    /// <summary>For failure messages.</summary>
    public override string ToString()
    {
        string parts = Message.Parts == 1 ? string.Empty : $" in {Message.Parts} parts";
        return $"sms {PhoneNumbers.Show(Message.To)} {QuotedText.Quote(Message.Text)}{parts} at {DurationText.FormatUs(Message.AtUs)}";
    }
}
