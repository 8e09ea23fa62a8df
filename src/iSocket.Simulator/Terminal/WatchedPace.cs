using System;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Terminal;

/// <summary>Runs another pace in steps of a tenth of a virtual second and looks around after each.</summary>
internal sealed class WatchedPace : IPace
{
    private const long StepUs = 100_000;

    private readonly IPace _inner;
    private readonly Func<long> _nowUs;
    private readonly Action _look;

    /// <summary>Creates it.</summary>
    public WatchedPace(IPace inner, Func<long> nowUs, Action look)
    {
        _inner = inner;
        _nowUs = nowUs;
        _look = look;
    }

    /// <inheritdoc/>
    public bool RunUntil(Func<bool> condition, long deadlineUs)
    {
        while (true)
        {
            bool holds = _inner.RunUntil(condition, Math.Min(_nowUs() + StepUs, Math.Max(deadlineUs, _nowUs())));
            _look();
            if (holds || _nowUs() >= deadlineUs)
            {
                return holds;
            }
        }
    }
}
