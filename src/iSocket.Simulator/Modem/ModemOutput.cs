using iSocket.Simulator.Kernel;
using iSocket.Simulator.Modem.Faults;
using iSocket.Simulator.Network;

namespace iSocket.Simulator.Modem;

/// <summary>What the modem says unasked.</summary>
internal sealed class ModemOutput
{
    private readonly ModemUart _uart;
    private readonly ITrace _trace;
    private readonly LineFaults _faults;

    public ModemOutput(ModemUart uart, ITrace trace, LineFaults faults)
    {
        _uart = uart;
        _trace = trace;
        _faults = faults;
    }

    /// <summary>False while the modem is off or starts.</summary>
    public bool IsOpen { get; set; }

    /// <summary>False while the speed of the host is not known yet: news that needs a fixed speed is then not printed.</summary>
    public bool IsBaudKnown { get; set; }

    /// <summary>Prints a line; a second line of the same news is separated by CR LF.</summary>
    public void Urc(string text)
    {
        if (IsOpen)
        {
            Write(_faults.Apply("\r\n" + text + "\r\n"));
        }
    }

    /// <summary>Prints a line that a modem with an unknown speed keeps to itself (AT manual 18.3).</summary>
    public void UrcAtKnownBaud(string text)
    {
        if (IsBaudKnown)
        {
            Urc(text);
        }
    }

    /// <summary>Puts raw characters on the line.</summary>
    public void Write(string text)
    {
        if (_trace.IsOn && text.Length > 0)
        {
            _trace.Write("modem", TraceText.Escape(text));
        }

        _uart.Write(text);
    }
}
