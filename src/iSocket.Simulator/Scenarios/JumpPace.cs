using System;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Scenarios;

/// <summary>Time jumps from event to event.</summary>
internal sealed class JumpPace(VirtualTime time) : IPace
{
    /// <inheritdoc/>
    public bool RunUntil(Func<bool> condition, long deadlineUs) => time.RunUntil(condition, deadlineUs);
}
