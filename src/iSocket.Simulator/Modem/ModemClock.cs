using System;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Modem;

/// <summary>The real-time clock (AT+CCLK). Once set it runs on from the backup supply; unset it starts in 2004 or 2000 at each power-on.</summary>
internal sealed class ModemClock
{
    private readonly VirtualTime _time;
    private readonly ModemQuirks _quirks;
    private DateTimeOffset? _set;
    private long _setUs;
    private long _startUs;

    public ModemClock(VirtualTime time, ModemQuirks quirks)
    {
        _time = time;
        _quirks = quirks;
    }

    /// <summary>Local time with its zone.</summary>
    public DateTimeOffset Now => _set is DateTimeOffset set
        ? set.AddTicks((_time.NowUs - _setUs) * TimeSpan.TicksPerMicrosecond)
        : new DateTimeOffset(_quirks.UnsetClockYear, 1, 1, 0, 0, 0, TimeSpan.Zero).AddTicks((_time.NowUs - _startUs) * TimeSpan.TicksPerMicrosecond);

    public void Start() => _startUs = _time.NowUs;

    public void Set(DateTimeOffset? now)
    {
        _set = now;
        _setUs = _time.NowUs;
    }
}
