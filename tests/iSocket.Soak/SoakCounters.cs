using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Soak.Model;

namespace iSocket.Soak;

/// <summary>What a run has done.</summary>
internal sealed class SoakCounters
{
    public long Commands { get; set; }

    public long Texts { get; set; }

    public long Alerts { get; set; }

    public long Edges { get; set; }

    public long Episodes { get; set; }

    public long LostReplies { get; set; }

    public long LostAlerts { get; set; }

    public long Repeats { get; set; }

    public long Calls { get; set; }

    /// <summary>Calls by reason.</summary>
    public Dictionary<CallReason, int> CallsFor { get; } = [];

    public long Callers { get; set; }

    public long PowerCuts { get; set; }

    public long Storms { get; set; }

    public override string ToString() => FormattableString.Invariant(
        $"{Commands} messages to it, {Texts} texts from it ({Alerts} alerts, {Repeats} repeated), {Edges} edges, {Calls} calls ({string.Join(", ", CallsFor.OrderBy(c => c.Key).Select(c => $"{c.Value} {c.Key}"))}), {Callers} callers, {Episodes} episodes, {PowerCuts} power cuts, {Storms} storms; given up by rule: {LostReplies} replies, {LostAlerts} alerts");
}
