using System;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Modem;

/// <summary>The real-time clock (AT+CCLK). Once set it runs on from the backup supply; unset it starts in 2004 at each power-on.</summary>
internal sealed class ModemClock
{
    private static readonly DateTimeOffset Unset = new(2004, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly VirtualTime _time;
    private DateTimeOffset? _set;
    private long _setUs;
    private long _startUs;

    public ModemClock(VirtualTime time) => _time = time;

    /// <summary>Local time with its zone.</summary>
    public DateTimeOffset Now => _set is DateTimeOffset set
        ? set.AddTicks((_time.NowUs - _setUs) * TimeSpan.TicksPerMicrosecond)
        : Unset.AddTicks((_time.NowUs - _startUs) * TimeSpan.TicksPerMicrosecond);

    public void Start() => _startUs = _time.NowUs;

    public void Set(DateTimeOffset? now)
    {
        _set = now;
        _setUs = _time.NowUs;
    }
}
