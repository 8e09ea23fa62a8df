using iSocket.Tests.Shared;
using Xunit;

namespace iSocket.Core.Tests.Shared;

/// <summary>Messages in and out through a modem; the twin of the test on the device's own runtime.</summary>
public sealed class MessageTests
{
    public static TheoryData<string, string, string> Texts_go_out_in_order_rows => Rows.Of(OutboxCases.Rows());

    [Fact]
    public void Found()
    {
        Same.As(MessageTranscripts.Found(), MessageRuns.Found());
    }

    [Fact]
    public void Modem_lost()
    {
        Same.As(MessageTranscripts.ModemLost(), MessageRuns.ModemLost());
    }

    [Fact]
    public void Lost_notification()
    {
        Same.As(MessageTranscripts.LostNotification(), MessageRuns.LostNotification());
    }

    [Fact]
    public void Damaged()
    {
        Same.As(MessageTranscripts.Damaged(), MessageRuns.Damaged());
    }

    [Fact]
    public void Undeletable()
    {
        Same.As(MessageTranscripts.Undeletable(), MessageRuns.Undeletable());
    }

    [Fact]
    public void Measured_signal()
    {
        Same.As(MessageTranscripts.MeasuredSignal(), MessageRuns.MeasuredSignal());
    }

    [Fact]
    public void Refused()
    {
        Same.As(MessageTranscripts.Refused(), MessageRuns.Refused());
    }

    [Fact]
    public void Two_parts()
    {
        Same.As(MessageTranscripts.TwoParts(), MessageRuns.TwoParts());
    }

    [Fact]
    public void Unfinished()
    {
        Same.As(MessageTranscripts.Unfinished(), MessageRuns.Unfinished());
    }

    [Fact]
    public void Full()
    {
        Same.As(MessageTranscripts.Full(), MessageRuns.Full());
    }

    [Theory]
    [MemberData(nameof(Texts_go_out_in_order_rows))]
    public void Texts_go_out_in_order(string name, string input, string expected)
    {
        Assert.Equal((name, expected), (name, OutboxCases.Run(input)));
    }
}
