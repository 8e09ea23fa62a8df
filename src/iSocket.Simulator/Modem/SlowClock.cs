namespace iSocket.Simulator.Modem;

/// <summary>
/// Automatic sleep (AT+CSCLK=2, AT manual 6.2.20): after a while without traffic the UART sleeps. The first byte wakes it
/// and is lost, like what follows within the time that waking takes.
/// </summary>
internal sealed class SlowClock
{
    private const int Automatic = 2;
    private const long IdleUs = 5_000_000;
    private const long WakeUs = 100_000;

    private readonly Setting _setting;
    private long _lastTrafficUs;
    private long _awakeUs;

    public SlowClock(Setting setting) => _setting = setting;

    /// <summary>Bytes went in either direction.</summary>
    public void Traffic(long nowUs) => _lastTrafficUs = nowUs;

    /// <summary>True when a byte of the host is lost to sleep.</summary>
    public bool Swallows(long nowUs)
    {
        if (_setting.Value != Automatic)
        {
            return false;
        }

        if (nowUs - _lastTrafficUs > IdleUs)
        {
            _awakeUs = nowUs + WakeUs;
        }

        _lastTrafficUs = nowUs;
        return nowUs < _awakeUs;
    }
}
