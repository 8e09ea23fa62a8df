namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>A fault that has happened.</summary>
/// <param name="Fault">Which.</param>
/// <param name="Us">When, in virtual microseconds.</param>
internal sealed record Injection(Fault Fault, long Us);
