using System;
using System.Collections.Generic;

namespace iSocket.Simulator.Tests.Wear;

/// <summary>What one life does to the device, per day.</summary>
internal sealed class WearReport
{
    /// <summary>The head of the table.</summary>
    public const string Head =
        "| Life | settings | state | alerts | commits | erasures | years | socket | micro-relay | SMS |\n|---|---|---|---|---|---|---|---|---|---|";

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Virtual days counted.</summary>
    public required double Days { get; init; }

    /// <summary>Files written, by pair.</summary>
    public required IReadOnlyDictionary<string, double> Saves { get; init; }

    /// <summary>Files written that are too long for the log of the file system.</summary>
    public required double LongSaves { get; init; }

    /// <summary>Edges of the socket's relay.</summary>
    public required double SocketEdges { get; init; }

    /// <summary>Edges of the micro-relay.</summary>
    public required double MicroRelayEdges { get; init; }

    /// <summary>Messages that reached a phone.</summary>
    public required double Messages { get; init; }

    /// <summary>Restarts of the processor.</summary>
    public required double Restarts { get; init; }

    /// <summary>The longest turn of the firmware.</summary>
    public required long LongestTurnMs { get; init; }

    /// <summary>Exceptions of the firmware.</summary>
    public required int Faults { get; init; }

    /// <summary>What becomes of the flash.</summary>
    public required FlashLife Flash { get; init; }

    /// <summary>Files written.</summary>
    public double AllSaves => Of("settings") + Of("state") + Of("alerts");

    /// <summary>Files of a pair written.</summary>
    public double Of(string pair) => Saves.GetValueOrDefault(pair);

    /// <summary>A line of the table.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"| {Name} | {Of("settings"):0} | {Of("state"):0} | {Of("alerts"):0} | {Flash.CommitsPerDay:0} | {Flash.ErasuresPerDay:0} | {Flash.Years:0.0} | {SocketEdges:0} | {MicroRelayEdges:0} | {Messages:0} |");
}
