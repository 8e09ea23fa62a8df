namespace iSocket.Simulator.Modem;

/// <summary>
/// Finds the host's speed with AT+IPR=0: from "AT" or "at" in one of the speeds that can be detected. The line that
/// taught the speed is not answered (AT manual 2.2.41: repeat AT until OK comes).
/// </summary>
internal sealed class AutobaudDetector
{
    private const int Lowest = 1200;
    private const int Highest = 115200;

    private byte _last;
    private int _lastBaud;

    public void Reset()
    {
        _last = 0;
        _lastBaud = 0;
    }

    /// <summary>True when the byte completes "AT" or "at".</summary>
    public bool Feed(byte value, int baud)
    {
        bool found = baud is >= Lowest and <= Highest && baud == _lastBaud
            && ((_last == 'A' && value == 'T') || (_last == 'a' && value == 't'));
        _last = value;
        _lastBaud = baud;
        return found;
    }
}
