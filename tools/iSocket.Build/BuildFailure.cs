using System;

namespace iSocket.Build;

/// <summary>What stops a build or a flash, in words for whoever started it: what is wrong, where, and what to do.</summary>
public sealed class BuildFailure : Exception
{
    /// <summary>Creates the failure.</summary>
    public BuildFailure(string message)
        : base(message)
    {
    }
}
