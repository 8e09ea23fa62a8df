using System.Globalization;
using System.IO;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Scenarios;

/// <summary>Writes every event as a line with its virtual time: <c>h:mm:ss.micros source text</c>.</summary>
internal sealed class TraceLog : ITrace
{
    private readonly TextWriter? _writer;
    private VirtualTime? _time;

    /// <summary>Creates a log; without a writer it is off.</summary>
    public TraceLog(TextWriter? writer) => _writer = writer;

    /// <inheritdoc/>
    public bool IsOn => _writer is not null;

    /// <summary>The clock to print; the world makes it after it was given its trace.</summary>
    public void Use(VirtualTime time) => _time = time;

    /// <inheritdoc/>
    public void Write(string source, string text)
    {
        if (_writer is null)
        {
            return;
        }

        _writer.Write(Stamp(_time?.NowUs ?? 0));
        _writer.Write(' ');
        _writer.Write(source.PadRight(7));
        _writer.Write(' ');
        _writer.WriteLine(text);
    }

    /// <summary>A moment in virtual time, to the microsecond.</summary>
    public static string Stamp(long us)
    {
        long seconds = us / 1_000_000;
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}.{us % 1_000_000:000000}");
    }
}
