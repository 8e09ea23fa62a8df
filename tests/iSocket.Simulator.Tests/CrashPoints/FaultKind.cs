namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>What goes wrong.</summary>
internal enum FaultKind
{
    /// <summary>The modem restarts by itself.</summary>
    ModemReset,

    /// <summary>The modem's supply dips and it restarts.</summary>
    ModemBrownout,

    /// <summary>The modem's UART is dead for 20 s.</summary>
    ModemMute20s,

    /// <summary>The modem's UART is dead for 3 min.</summary>
    ModemMute3m,

    /// <summary>The processor restarts without a power-on.</summary>
    ProcessorReset,

    /// <summary>All supply, a battery included, is gone for 5 s; then there is mains.</summary>
    PowerCut,
}
