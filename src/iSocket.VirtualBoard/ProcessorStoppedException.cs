using System;

namespace iSocket.VirtualBoard;

/// <summary>The processor has lost its supply or was restarted: the running turn of the firmware ends here.</summary>
public sealed class ProcessorStoppedException : Exception
{
    /// <summary>Creates it.</summary>
    public ProcessorStoppedException()
        : base("the processor has stopped")
    {
    }
}
