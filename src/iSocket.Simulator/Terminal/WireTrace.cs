using System.Text;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Terminal;

/// <summary>Puts the bytes of one direction of a UART together to lines for the AT dialogue.</summary>
internal sealed class WireTrace
{
    private const int LongestLine = 400;

    private readonly ITrace _trace;
    private readonly string _source;
    private readonly char _end;
    private readonly StringBuilder _line = new();

    /// <summary>Creates it.</summary>
    /// <param name="trace">Where lines go.</param>
    /// <param name="source">Who speaks: "host" or "modem".</param>
    /// <param name="end">The character that ends a line of this speaker.</param>
    public WireTrace(ITrace trace, string source, char end)
    {
        _trace = trace;
        _source = source;
        _end = end;
    }

    /// <summary>Takes a byte.</summary>
    public void Take(byte value)
    {
        char c = (char)value;
        _ = c switch
        {
            '\r' => _line.Append("\\r"),
            '\n' => _line.Append("\\n"),
            < ' ' or > '~' => _line.Append("\\x").Append(value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture)),
            _ => _line.Append(c),
        };
        if (c == _end || _line.Length > LongestLine)
        {
            _trace.Write(_source, _line.ToString());
            _line.Clear();
        }
    }
}
