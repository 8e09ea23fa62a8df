using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using iSocket.Simulator.Network;

namespace iSocket.Soak.Model;

/// <summary>Calls: device.md 4.2, L-4, V-2, G-4, decisions 11 and 12.</summary>
internal sealed partial record Reference
{
    // G-5 and R-4 say ten seconds, of which the network is not a part.
    private const long DialsWithinUs = 12 * SecondUs;
    private const long DisturbedUs = 22 * MinuteUs;
    private const int MostDueCalls = 4;

    /// <summary>Calls that are to be made, oldest first.</summary>
    public ImmutableList<DueCall> CallsDue { get; set; } = [];

    /// <summary>The call of the device that goes on.</summary>
    public LineCall? Line { get; set; }

    /// <summary>The calls of an alarm that are not over.</summary>
    public AlarmCycle? Cycle { get; set; }

    /// <summary>When somebody last ended a cycle by his answer or his rejection.</summary>
    public long CycleHeardUs { get; set; } = long.MinValue / 2;

    /// <summary>Nobody is called, nor to be called.</summary>
    public bool IsLineQuiet => Line is null && Cycle is null && CallsDue.IsEmpty;

    /// <summary>The device dials.</summary>
    public IEnumerable<Reference> Dial(string to, long us)
    {
        if (Placed(to) is { } placed)
        {
            return [placed];
        }

        return Options(us).Select(o => o.Placed(to)).OfType<Reference>();
    }

    /// <summary>The phone that the device has called is answered.</summary>
    public void Answer(long us, bool isCalm)
    {
        if (Line is not { } line)
        {
            return;
        }

        Line = line with { IsAnswered = true };
        if (line.Reason == CallReason.Alarm)
        {
            HearAlarm(us, isCalm);
        }
    }

    /// <summary>A call of the device is over.</summary>
    /// <param name="call">How it went.</param>
    /// <param name="us">When.</param>
    /// <param name="isCalm">No fault can have been the reason.</param>
    /// <param name="isTexting">Texts were on their way out.</param>
    public IEnumerable<Reference> EndCall(NetworkCall call, long us, bool isCalm, bool isTexting)
    {
        if (Line is not { } line)
        {
            return [this];
        }

        Reference next = this with { Line = null, CallsDue = [.. CallsDue.Select(c => c with { ByUs = us + DialsWithinUs })] };
        if (isCalm && next.WhyNot(line, call, us, isTexting) is { } reason)
        {
            // The device may have had another reason to hang up, which has not been seen yet.
            Reference[] others = [.. Options(us).Where(o => o.Line?.Reason == CallReason.Over).Select(o => o with { Line = null })];
            return others.Length > 0 ? others : [next with { Contradiction = reason }];
        }

        if (line.Reason == CallReason.Alarm)
        {
            next.EndAlarmCall(call, us, isCalm);
        }

        return [next];
    }

    /// <summary>A fault falls into whatever is going on with calls.</summary>
    public void DisturbCalls(long us)
    {
        CallsDue = [.. CallsDue.Select(c => c with { IsOptional = true, ByUs = us + DisturbedUs })];
        if (Cycle is { } cycle)
        {
            if (!cycle.IsDisturbed)
            {
                // Whatever becomes of the calls: if nobody hears of it so, the text comes.
                OweAlert(AlarmText, us, mayBeLost: Line is { IsAnswered: true });
            }

            Cycle = cycle with { IsDisturbed = true, DueUs = us + DisturbedUs };
        }
    }

    /// <summary>The processor restarts: of a cycle the text remains, a call that goes on is ended (C-9, decision 22).</summary>
    public void CrashCalls(long us)
    {
        CallsDue = [.. CallsDue.Select(c => c with { IsOptional = true })];
        if (Cycle is { } cycle)
        {
            Cycle = null;
            if (Line is null && cycle.Next < Alerted.Count)
            {
                // The modem may have been told of the next one.
                CallsDue = [new DueCall(CallReason.Over, Alerted[cycle.Next], us + (5 * SecondUs), IsOptional: true)];
            }

            if (!cycle.IsDisturbed)
            {
                // An answer that is a moment old may not have been heard by the device.
                OweAlert(AlarmText, us, mayBeLost: Line is { IsAnswered: true });
            }
        }
        else if (us - CycleHeardUs < 5 * SecondUs)
        {
            OweAlert(AlarmText, us, mayBeLost: true);
        }

        OverLine(us + DisturbedUs);
    }

    private void LoseCalls(long us)
    {
        CallsDue = [];
        OverLine(us + DisturbedUs);
        if (Cycle is not null)
        {
            // Decision 22: a loss of supply may take the rest of an alarm's calls along.
            if (!Cycle.IsDisturbed)
            {
                OweAlert(AlarmText, us);
            }

            Cycle = null;
            Owed = [.. Owed.ConvertAll(o => o.IsAlert && o.Text == AlarmText ? o with { MayBeLost = true } : o)];
        }
    }

    public void CallLater(CallReason reason, string to, long byUs, bool isOptional = false)
    {
        if (CallsDue.Count < MostDueCalls)
        {
            CallsDue = CallsDue.Add(new DueCall(reason, to, byUs, isOptional));
        }
    }

    private void BeginCycle(long toUs)
    {
        if (Alerted.IsEmpty)
        {
            return;
        }

        // G-4: it ends a call of another reason, and those that wait.
        CallsDue = [];
        OverLine(toUs + DialsWithinUs);
        Cycle = new AlarmCycle(0, toUs + DialsWithinUs);
    }

    // L-8.
    private void CancelCycle(long us)
    {
        if (Cycle is not null)
        {
            Cycle = null;
            OverLine(us + DialsWithinUs);
        }
    }

    private void OverLine(long byUs) => Line = Line is null ? null : Line with { Reason = CallReason.Over, EndByUs = byUs };

    private Reference? Placed(string to)
    {
        if (Line is not null)
        {
            return null;
        }

        if (Cycle is { } cycle)
        {
            // In order, each once; a fault may have kept a call from the network.
            int at = Alerted.FindIndex(cycle.Next, number => number == to);
            bool fits = cycle.IsDisturbed ? at >= 0 : at == cycle.Next;
            return fits ? this with { Line = new LineCall(CallReason.Alarm, to), Cycle = cycle with { Next = at } } : null;
        }

        DueCall? due = CallsDue.FirstOrDefault(c => c.To == to || !c.IsOptional);
        return due?.To == to ? this with { Line = new LineCall(due.Reason, to), CallsDue = CallsDue.RemoveRange(0, CallsDue.IndexOf(due) + 1) } : null;
    }

    private void EndAlarmCall(NetworkCall call, long us, bool isCalm)
    {
        bool isAnswered = call.ActiveUs >= 0;
        if (isAnswered || (call.AlertingUs >= 0 && call.End == CallEnd.Phone))
        {
            if (!isAnswered)
            {
                HearAlarm(us, isCalm);
            }

            EndCycle(us);
            return;
        }

        AlarmCycle cycle = Cycle!;
        if (cycle.IsDisturbed || cycle.Next + 1 < Alerted.Count)
        {
            Cycle = cycle with { Next = cycle.Next + 1, DueUs = cycle.IsDisturbed ? cycle.DueUs : us + DialsWithinUs };
            return;
        }

        EndCycle(us);
        OweAlert(AlarmText, us);
    }

    private void HearAlarm(long us, bool isCalm)
    {
        Causes = Causes.Add(new Cause(CauseKind.AlarmAnswered, us, us + (8 * SecondUs), IsOptional: !isCalm));
        CycleHeardUs = us;
        if (Cycle is { IsDisturbed: true })
        {
            Owed = [.. Owed.Select(o => o.Text == AlarmText && o.IsAlert ? o with { MayBeLost = true } : o)];
        }
    }

    // What stays active begins the next one (L-5).
    private void EndCycle(long us)
    {
        Cycle = null;
        HoldOffFromUs = Math.Max(HoldOffFromUs, us);
        HoldOffUs = Math.Max(HoldOffUs, us);
    }

    private void EndOverdueCalls(long us)
    {
        if (Line is not null)
        {
            Contradiction ??= us > Line.EndByUs ? $"the call to {Line.To} was not ended" : null;
            return;
        }

        if (Cycle is { } cycle && us > cycle.DueUs)
        {
            Contradiction ??= cycle.IsDisturbed ? null : $"the alarm did not call {Alerted.ElementAtOrDefault(cycle.Next)}";
            EndCycle(us);
        }

        if (Cycle is null && CallsDue.FirstOrDefault() is { } due && us > due.ByUs)
        {
            Contradiction ??= due.IsOptional ? null : $"{due.To} was not called ({due.Reason})";
            CallsDue = CallsDue.RemoveAt(0);
        }
    }
}
