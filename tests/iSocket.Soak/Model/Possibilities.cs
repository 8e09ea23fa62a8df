using System;
using System.Collections.Generic;
using System.Linq;

namespace iSocket.Soak.Model;

/// <summary>
/// Everything that the device may be after what has been seen. Each observation drops those that it contradicts; when none is
/// left, the device did something that it must not do, or left out something that it must.
/// </summary>
internal sealed class Possibilities
{
    private const int Most = 400;
    private List<Reference> _all;
    private long _socketSinceUs;
    private long _microSinceUs;

    public Possibilities(Reference first) => _all = [first];

    public IReadOnlyList<Reference> All => _all;

    /// <summary>One of them, for whoever plans what happens next: it need not be the true one.</summary>
    public Reference Likely => _all[0];

    /// <summary>Most that there ever were at once.</summary>
    public int Widest { get; private set; } = 1;

    /// <summary>Something happens to the device that leaves no choice.</summary>
    public void Each(Action<Reference> change) => Replace("an event", r =>
    {
        Reference next = r with { };
        change(next);
        return [next];
    });

    /// <summary>Something happens that may come out in several ways.</summary>
    public void Replace(string what, Func<Reference, IEnumerable<Reference>> successors)
    {
        List<Reference> next = [];
        HashSet<string> keys = [];
        List<string> reasons = [];
        foreach (Reference candidate in _all.SelectMany(successors))
        {
            if (candidate.Contradiction is { } contradiction)
            {
                reasons.Add(contradiction);
            }
            else if (_all.Count == 1 && next.Count == 0)
            {
                next.Add(candidate);
            }
            else
            {
                if (keys.Count == 0)
                {
                    keys.UnionWith(next.Select(n => n.Key));
                }

                if (keys.Add(candidate.Key))
                {
                    next.Add(candidate);
                }
            }
        }

        if (next.Count == 0)
        {
            throw new SoakFailure($"{what}: {(reasons.Count > 0 ? string.Join("; ", reasons.Distinct()) : "nothing can be the reason")}\n{string.Join('\n', _all.Take(4).Select(r => r.Key))}");
        }

        if (next.Count > Most)
        {
            throw new SoakFailure($"{what}: {next.Count} possibilities, the model has lost its way");
        }

        _all = next;
        Widest = Math.Max(Widest, next.Count);
    }

    /// <summary>An output has changed its level.</summary>
    public void Edge(bool micro, bool level, long us) => Replace($"{(micro ? "micro-relay" : "socket")} {(level ? "on" : "off")}", r =>
        (micro ? r.MicroPin : r.SocketPin) == level ? [r] : r.Explain(micro, level, us));

    /// <summary>Time passes; the outputs stand as they do.</summary>
    public void Pass(long us, bool socket, bool micro)
    {
        Replace("time passes", r => r.Pass(us));

        // An output may lag behind the model, or the model behind the output, for as long as a turn takes.
        _socketSinceUs = _all.Exists(r => r.SocketPin == socket) ? 0 : _socketSinceUs == 0 ? us : _socketSinceUs;
        _microSinceUs = _all.Exists(r => r.MicroPin == micro) ? 0 : _microSinceUs == 0 ? us : _microSinceUs;
        const long LagUs = 3 * Reference.SecondUs;
        if (_socketSinceUs > 0 && us - _socketSinceUs > LagUs)
        {
            throw new SoakFailure($"the socket is {(socket ? "on" : "off")} and ought not to be\n{Likely.Key}");
        }

        if (_microSinceUs > 0 && us - _microSinceUs > LagUs)
        {
            throw new SoakFailure($"the micro-relay is {(micro ? "on" : "off")} and ought not to be\n{Likely.Key}");
        }
    }

    /// <summary>The outputs have settled after a start: what does not stand like that is no possibility.</summary>
    public void Settle(bool socket, bool micro, long us) => Replace($"after a start: socket {(socket ? "on" : "off")}, micro-relay {(micro ? "on" : "off")}", r =>
        (r.SocketPin == socket ? [r] : r.Explain(false, socket, us))
            .SelectMany(s => s.MicroPin == micro ? [s] : s.Explain(true, micro, us)));

    /// <summary>A phone has got a text.</summary>
    /// <param name="to">The number.</param>
    /// <param name="text">What it says.</param>
    /// <param name="us">When.</param>
    /// <param name="mayRepeat">It may be one that it has got before.</param>
    /// <param name="certainFromUs">Replies from before may be lost.</param>
    public void Message(string to, string text, long us, bool mayRepeat, long certainFromUs) =>
        Replace($"'{text}' to {to}", r => Take(r, to, text, us, mayRepeat, certainFromUs));

    private static IEnumerable<Reference> Take(Reference r, string to, string text, long us, bool mayRepeat, long certainFromUs)
    {
        // Of several that look like it the one that has to come: then what is left may come, or not. That excludes no other way.
        OwedText[] owed = [.. r.Owed.Where(o => o.Matches(to, text))];
        bool IsCertain(OwedText o) => !o.MayBeLost && (o.IsAlert || o.SinceUs >= certainFromUs);
        OwedText? best = owed.FirstOrDefault(IsCertain) ?? owed.FirstOrDefault();
        List<Reference> next = best is null ? [] : [r with { Owed = r.Owed.Remove(best) }];
        if (best is null || !IsCertain(best))
        {
            // What it answers or tells of may not be known to have happened yet.
            next.AddRange(r.Options(us)
                .Select(n => (n, owed: n.Owed.LastOrDefault(o => o.Matches(to, text) && !r.Owed.Contains(o))))
                .Where(x => x.owed is not null)
                .Select(x => x.n with { Owed = x.n.Owed.Remove(x.owed!) }));
        }

        // Or it is an older one once more; where the words leave no choice, that can still be said of the next one.
        bool isExplained = next.Count > 0;
        next.AddRange(mayRepeat && (!isExplained || best is { IsPattern: true }) ? [r] : []);
        if (isExplained)
        {
            return next;
        }

        bool isAlert = text.StartsWith("Temperature", StringComparison.Ordinal) || text.StartsWith("ALARM", StringComparison.Ordinal)
            || text.StartsWith("Power failure", StringComparison.Ordinal) || text.StartsWith("Thermostat:", StringComparison.Ordinal) || text.StartsWith("Power socket", StringComparison.Ordinal);
        return isAlert ? [.. next, r with { Early = r.Early.Add(new OwedText(to, text, us, true)) }] : next;
    }
}
