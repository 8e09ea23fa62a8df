using System.Collections.Generic;
using System.Linq;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>What a story may judge by: what happened to the device, and when.</summary>
internal sealed class Aftermath(IReadOnlyList<Injection> injections, Observation seen, long startUs)
{
    /// <summary>What was seen.</summary>
    public Observation Seen { get; } = seen;

    /// <summary>What has happened, in order.</summary>
    public IReadOnlyList<Injection> Injections => injections;

    /// <summary>When the story began.</summary>
    public long StartUs => startUs;

    /// <summary>The answer to the question before this one.</summary>
    public string LastAnswer { get; set; } = string.Empty;

    /// <summary>Power cuts, each followed by a power-on.</summary>
    public int PowerCuts => Count(FaultKind.PowerCut);

    /// <summary>Restarts of the processor without a power-on.</summary>
    public int ProcessorResets => Count(FaultKind.ProcessorReset);

    /// <summary>True when the modem failed in some way.</summary>
    public bool HasModemFault => injections.Any(i => !i.Fault.StopsProcessor);

    /// <summary>
    /// True when the firmware heard the network's time after the last power-on, and within the minute for which it waits (S-11):
    /// a modem that was mute may have registered long before it could tell.
    /// </summary>
    public bool HeardTime => !WasMute && Seen.TimeTakenUs > LastCutUs;

    /// <summary>
    /// False when a power cut left messages on the SIM and nobody has heard the network's time afterwards, which is not
    /// repeated: they are then deleted unexecuted (S-11), and what a story expects of them does not hold.
    /// </summary>
    public bool IsJudgeable => PowerCuts == 0 || HeardTime;

    private bool WasMute => injections.Any(i => i.Fault.Kind is FaultKind.ModemMute20s or FaultKind.ModemMute3m);

    private long LastCutUs => injections.Where(i => i.Fault.Kind == FaultKind.PowerCut).Select(i => i.Us).Append(startUs).Max();

    /// <summary>A supply that fails right behind a write, in the same turn: what is stored has not been done yet.</summary>
    public bool IsCutBehindWrite => injections.Any(i => i.Fault.Kind == FaultKind.PowerCut && i.Fault.Point == PointKind.FlashAfter);

    /// <summary>A fault inside a turn that writes: what happened in that turn is not stored, or not all of it.</summary>
    public bool IsInsideTurn => injections.Any(i => i.Fault.Point is PointKind.FlashBefore or PointKind.FlashTorn or PointKind.FlashAfter);

    /// <summary>True when a reply can have been queued before the processor stopped: it does not survive that (G-3).</summary>
    public bool MayLoseReplies => injections.Any(i => i.Fault.StopsProcessor && i.Us >= Seen.FirstReadUs);

    /// <summary>When the first fault happened; the end of time when none did.</summary>
    public long FirstFaultUs => injections.Count == 0 ? long.MaxValue : injections[0].Us;

    /// <summary>Moves of a relay up to the first fault.</summary>
    public int MovesBefore(RelayRecord relay) => relay.Moves.Count(m => m.Us < FirstFaultUs);

    private int Count(FaultKind kind) => injections.Count(i => i.Fault.Kind == kind);
}
