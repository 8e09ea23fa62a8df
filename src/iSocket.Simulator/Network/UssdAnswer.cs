namespace iSocket.Simulator.Network;

/// <summary>What the operator answers to a USSD code (3GPP TS 27.007 clause 7.15).</summary>
/// <param name="Text">The text; null for none.</param>
/// <param name="State">0 done, 1 a reply is wanted, 2 ended by the network, 4 not supported, 5 time-out.</param>
/// <param name="Coding">The data coding scheme: 0, 15, 17, 68 or 72; -1 for the one that fits the text.</param>
public sealed record UssdAnswer(string? Text, int State = UssdAnswer.Done, int Coding = -1)
{
    /// <summary>No reply is wanted.</summary>
    public const int Done = 0;

    /// <summary>The operator waits for a reply.</summary>
    public const int WantsReply = 1;

    /// <summary>The network has ended the session.</summary>
    public const int Ended = 2;

    /// <summary>The network does not know the code, or refuses.</summary>
    public const int NotSupported = 4;

    /// <summary>The network gave up.</summary>
    public const int TimedOut = 5;
}
