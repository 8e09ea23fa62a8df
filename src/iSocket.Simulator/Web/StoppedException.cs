using System;

namespace iSocket.Simulator.Web;

/// <summary>Whoever watches wants no more of what is under way: a scenario, a jump.</summary>
internal sealed class StoppedException : Exception
{
    /// <summary>Creates it.</summary>
    public StoppedException()
        : base("stopped")
    {
    }
}
