using iSocket.Simulator.Network;

namespace iSocket.Simulator.Scenarios;

/// <summary>A call, and which of its events an <c>expect</c> has had.</summary>
internal sealed class CallRecord(NetworkCall call)
{
    /// <summary>The call as the network sees it.</summary>
    public NetworkCall Call { get; } = call;

    /// <summary>True once <c>expect call</c> has matched that the device dialled it.</summary>
    public bool IsDialConsumed { get; set; }

    /// <summary>True once <c>expect hangup</c> has matched that the device ended it.</summary>
    public bool IsHangUpConsumed { get; set; }

    /// <summary>True once <c>expect answered</c> has matched that the device answered it.</summary>
    public bool IsAnswerConsumed { get; set; }

    /// <summary>The device dialled it and nobody has asked yet.</summary>
    public bool HasUnseenDial => Call.FromDevice && !IsDialConsumed;

    /// <summary>The device ended it and nobody has asked yet.</summary>
    public bool HasUnseenHangUp => Call.State == CallState.Ended && Call.End == CallEnd.Device && !IsHangUpConsumed;

    /// <summary>The device answered it and nobody has asked yet.</summary>
    public bool HasUnseenAnswer => !Call.FromDevice && Call.ActiveUs >= 0 && !IsAnswerConsumed;

    /// <summary>For failure messages.</summary>
    public override string ToString()
    {
        string direction = Call.FromDevice ? "to" : "from";
        return $"call {direction} {PhoneNumbers.Show(Call.Number)} at {DurationText.FormatUs(Call.StartedUs)} ({Describe()})";
    }

    private string Describe()
    {
        if (Call.State != CallState.Ended)
        {
            return Call.State.ToString().ToLowerInvariant();
        }

        string answered = Call.ActiveUs >= 0 ? "answered, then " : string.Empty;
        string by = Call.End.ToString().ToLowerInvariant();
        return $"{answered}ended by {(Call.End == CallEnd.Busy ? "an engaged phone" : "the " + by)} at {DurationText.FormatUs(Call.EndedUs)}";
    }
}
