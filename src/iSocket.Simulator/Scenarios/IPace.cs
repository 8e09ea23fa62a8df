using System;

namespace iSocket.Simulator.Scenarios;

/// <summary>How virtual time passes while a statement lets the world run: at once, or as slowly as a real modem needs it.</summary>
internal interface IPace
{
    /// <summary>Runs the world until the condition holds, checking it now and after every event.</summary>
    /// <returns>False when the deadline came first; the clock then stands at the deadline.</returns>
    bool RunUntil(Func<bool> condition, long deadlineUs);
}
