namespace iSocket.Simulator.Network;

/// <summary>One call between a phone and the device, as the network sees it.</summary>
public sealed class NetworkCall
{
    /// <summary>True when the device placed it.</summary>
    public required bool FromDevice { get; init; }

    /// <summary>The phone's number, as dialled or as presented; empty when withheld.</summary>
    public required string Number { get; init; }

    /// <summary>Present state.</summary>
    public CallState State { get; internal set; }

    /// <summary>Who ended it.</summary>
    public CallEnd End { get; internal set; }

    /// <summary>Virtual time when it was set up, in microseconds.</summary>
    public long StartedUs { get; internal init; }

    /// <summary>When it began to ring; -1 if it never did.</summary>
    public long AlertingUs { get; internal set; } = -1;

    /// <summary>When it was answered; -1 if it never was.</summary>
    public long ActiveUs { get; internal set; } = -1;

    /// <summary>When it ended; -1 while it goes on.</summary>
    public long EndedUs { get; internal set; } = -1;
}
