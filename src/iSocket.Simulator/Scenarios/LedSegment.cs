namespace iSocket.Simulator.Scenarios;

/// <summary>A stretch of one level inside a window.</summary>
/// <param name="On">The level.</param>
/// <param name="Us">How long it lasts within the window.</param>
/// <param name="IsWhole">True when both its edges lie in the window, so that its length can be judged.</param>
internal readonly record struct LedSegment(bool On, long Us, bool IsWhole);
