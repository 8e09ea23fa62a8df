namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>What is counted to find the moment of a fault.</summary>
internal enum PointKind
{
    /// <summary>Behind the n-th line, prompt or body on the UART, both directions counted together.</summary>
    Line,

    /// <summary>Behind the n-th byte on the UART, both directions counted together.</summary>
    Byte,

    /// <summary>Behind the n-th line after the fault before this one.</summary>
    LinesLater,

    /// <summary>In front of the n-th change of the flash.</summary>
    FlashBefore,

    /// <summary>In the middle of the n-th change of the flash, which is a commit and is left torn.</summary>
    FlashTorn,

    /// <summary>Behind the n-th change of the flash, in the same turn of the firmware.</summary>
    FlashAfter,
}
