using System;
using System.Diagnostics;
using System.Threading;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Terminal;

/// <summary>Time passes as it does outside: the world with a real modem cannot jump.</summary>
internal sealed class RealPace : IPace
{
    private const int NapMs = 2;

    private readonly VirtualTime _time;
    private readonly Action _takeBytes;
    private readonly CancellationToken _cancel;
    private readonly Stopwatch _real = Stopwatch.StartNew();
    private readonly long _startUs;

    /// <summary>Creates it; real and virtual time agree from now on.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="takeBytes">Brings what the modem has sent meanwhile into the world.</param>
    /// <param name="cancel">Ends all waiting.</param>
    public RealPace(VirtualTime time, Action takeBytes, CancellationToken cancel)
    {
        _time = time;
        _takeBytes = takeBytes;
        _cancel = cancel;
        _startUs = time.NowUs;
    }

    /// <inheritdoc/>
    /// <exception cref="OperationCanceledException">The line to the modem is lost, or the user wants to leave.</exception>
    public bool RunUntil(Func<bool> condition, long deadlineUs)
    {
        while (true)
        {
            _takeBytes();
            long realUs = _startUs + (_real.ElapsedTicks * 1_000_000 / Stopwatch.Frequency);
            if (_time.RunUntil(condition, Math.Min(realUs, deadlineUs)))
            {
                return true;
            }

            if (_time.NowUs >= deadlineUs)
            {
                return false;
            }

            _cancel.WaitHandle.WaitOne(NapMs);
            _cancel.ThrowIfCancellationRequested();
        }
    }
}
