using System;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Web;

/// <summary>Time passes as the page has it: as fast as its speed says, or as fast as the machine can, and always with a look at the page in between.</summary>
internal sealed class LoopPace(Func<Func<bool>, long, bool> run) : IPace
{
    /// <inheritdoc/>
    /// <exception cref="StoppedException">Somebody has pressed stop.</exception>
    public bool RunUntil(Func<bool> condition, long deadlineUs) => run(condition, deadlineUs);
}
