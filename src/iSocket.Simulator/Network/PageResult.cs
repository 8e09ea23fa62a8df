namespace iSocket.Simulator.Network;

/// <summary>What a modem does with an incoming call.</summary>
internal enum PageResult
{
    /// <summary>It rings.</summary>
    Ringing,

    /// <summary>It is engaged, or refuses calls by a setting of its own.</summary>
    Busy,

    /// <summary>It sends a message at this moment: the network tries again shortly.</summary>
    Later,

    /// <summary>No answer.</summary>
    Unreachable,
}
