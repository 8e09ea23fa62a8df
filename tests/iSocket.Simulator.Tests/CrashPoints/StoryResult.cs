using System.Collections.Generic;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>How a run ended.</summary>
/// <param name="Plan">What reruns it.</param>
/// <param name="Wrong">What is wrong; empty when all is well.</param>
/// <param name="Points">What was counted.</param>
/// <param name="IsJudged">False when only the device's health was looked at (<see cref="Aftermath.IsJudgeable"/>).</param>
internal sealed record StoryResult(CrashPlan Plan, IReadOnlyList<string> Wrong, FaultInjector Points, bool IsJudged)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Plan}: {string.Join("; ", Wrong)}";
}
