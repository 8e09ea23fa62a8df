using System;
using System.Collections.Generic;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>Something that the device does, in which every moment is tried for a fault.</summary>
/// <param name="Name">Its name in a plan.</param>
internal sealed record Story(string Name)
{
    /// <summary>Scenario statements that bring the device where the story begins, expectations included.</summary>
    public required string Setup { get; init; }

    /// <summary>Scenario statements during which faults happen: only what the world does.</summary>
    public required string Act { get; init; }

    /// <summary>The moves of the socket that are right: a list of alternatives such as <c>+-</c>.</summary>
    public Func<Aftermath, string[]> Socket { get; init; } = _ => [string.Empty];

    /// <summary>The moves of the micro-relay that are right.</summary>
    public Func<Aftermath, string[]> MicroRelay { get; init; } = _ => [string.Empty];

    /// <summary>What is sent; anything else is wrong.</summary>
    public IReadOnlyList<ExpectedText> Texts { get; init; } = [];

    /// <summary>Stands in front of every question.</summary>
    public string Password { get; init; } = string.Empty;

    /// <summary>What the device is asked afterwards, and the regular expression that its answer meets.</summary>
    public IReadOnlyList<(string Question, Func<Aftermath, string> Answer)> Questions { get; init; } = [];

    /// <summary>The configuration window is closed when the story begins, and only a power-on or the story opens it (W-1, W-4).</summary>
    public bool IsWindowClosed { get; init; }

    /// <summary>Whether the window is closed in the end, for a story that begins with a closed one.</summary>
    public Func<Aftermath, bool> EndsClosed { get; init; } = after => after.PowerCuts == 0;

    /// <summary>Whatever else has to hold: what is wrong.</summary>
    public Func<Aftermath, IEnumerable<string>> Check { get; init; } = _ => [];
}
