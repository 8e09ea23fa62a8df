using System;
using System.Collections.Generic;

namespace iSocket.Simulator.Kernel;

/// <summary>
/// The simulator's only clock: a queue of events in virtual microseconds. Nothing here knows real time.
/// Events at the same moment run in the order in which they were scheduled, so a run is reproducible.
/// </summary>
public sealed class VirtualTime
{
    private readonly PriorityQueue<ScheduledEvent, (long Us, long Order)> _queue = new();
    private long _order;

    /// <summary>Microseconds since the world began.</summary>
    public long NowUs { get; private set; }

    /// <summary>Milliseconds since the world began.</summary>
    public long NowMs => NowUs / 1000;

    /// <summary>The moment of the next event, or <see cref="long.MaxValue"/>.</summary>
    public long NextUs
    {
        get
        {
            while (_queue.TryPeek(out ScheduledEvent? next, out (long Us, long Order) key))
            {
                if (!next.IsCancelled)
                {
                    return key.Us;
                }

                _queue.Dequeue();
            }

            return long.MaxValue;
        }
    }

    /// <summary>Schedules an action; a moment in the past means now.</summary>
    public ScheduledEvent At(long us, Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        ScheduledEvent scheduled = new(action);
        _queue.Enqueue(scheduled, (Math.Max(us, NowUs), _order++));
        return scheduled;
    }

    /// <summary>Schedules an action that many microseconds from now.</summary>
    public ScheduledEvent After(long us, Action action) => At(NowUs + us, action);

    /// <summary>Schedules an action that many milliseconds from now.</summary>
    public ScheduledEvent AfterMs(long ms, Action action) => At(NowUs + (ms * 1000), action);

    /// <summary>Runs everything due up to and including that moment, and leaves the clock there.</summary>
    public void RunUntil(long us)
    {
        while (NextUs <= us)
        {
            Step();
        }

        NowUs = Math.Max(NowUs, us);
    }

    /// <summary>Runs until the condition holds, checking it now and after every event.</summary>
    /// <returns>False when the deadline came first; the clock then stands at the deadline.</returns>
    public bool RunUntil(Func<bool> condition, long deadlineUs)
    {
        ArgumentNullException.ThrowIfNull(condition);
        while (!condition())
        {
            if (NextUs > deadlineUs)
            {
                NowUs = Math.Max(NowUs, deadlineUs);
                return condition();
            }

            Step();
        }

        return true;
    }

    private void Step()
    {
        if (_queue.TryDequeue(out ScheduledEvent? next, out (long Us, long Order) key) && !next.IsCancelled)
        {
            NowUs = key.Us;
            next.Run();
        }
    }
}
