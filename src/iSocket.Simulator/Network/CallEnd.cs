namespace iSocket.Simulator.Network;

/// <summary>Who ended a call, and how.</summary>
public enum CallEnd
{
    /// <summary>It goes on.</summary>
    None,

    /// <summary>The device hung up or rejected.</summary>
    Device,

    /// <summary>The phone hung up, rejected or gave up.</summary>
    Phone,

    /// <summary>The phone was engaged without ringing.</summary>
    Busy,

    /// <summary>The network gave up: no answer, unreachable, coverage lost.</summary>
    Network,
}
