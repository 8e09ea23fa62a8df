using System;
using System.Text;

namespace iSocket.Simulator.Tests.CrashPoints;

/// <summary>Finds the ends of lines, prompts and message bodies in one direction of the UART.</summary>
/// <param name="ends">The characters that end a line: a modem's line has ended with its LF, not with the CR before it.</param>
internal sealed class LineSplitter(string ends)
{
    /// <summary>What ends a line of the modem.</summary>
    public const string ModemEnds = "\n";

    /// <summary>What ends a line, or a message body, of the host.</summary>
    public const string HostEnds = "\r\u001A";

    private readonly StringBuilder _line = new();

    /// <summary>True at the beginning of a line.</summary>
    public bool IsEmpty => _line.Length == 0;

    /// <summary>Takes a byte.</summary>
    /// <returns>What it ended, or null. An empty line is none.</returns>
    public string? Take(byte value)
    {
        char c = (char)value;
        if (ends.Contains(c, StringComparison.Ordinal))
        {
            return End();
        }

        if (c is '\r' or '\n')
        {
            return null;
        }

        _line.Append(c);
        return c == ' ' && _line.Length == 2 && _line[0] == '>' ? End() : null;
    }

    private string? End()
    {
        string? line = _line.Length == 0 ? null : _line.ToString();
        _line.Clear();
        return line;
    }
}
