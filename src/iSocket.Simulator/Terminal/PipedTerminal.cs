using System.IO;
using System.Threading;
using System.Threading.Tasks;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Terminal;

/// <summary>The terminal without a screen: a statement a line in, what happens out, as plain text.</summary>
internal sealed class PipedTerminal
{
    private const int LineFailed = 1;

    private readonly TextReader _input;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;

    /// <summary>Creates it on these streams.</summary>
    public PipedTerminal(TextReader input, TextWriter output, TextWriter errors)
    {
        _input = input;
        _output = output;
        _errors = errors;
    }

    /// <summary>How many lines were read.</summary>
    public int LinesRead { get; private set; }

    /// <summary>Prints what happens.</summary>
    public void Say(long us, string text)
    {
        _output.WriteLine($"{TraceLog.Stamp(us)} {text}");
        _output.Flush();
    }

    /// <summary>Reads to the end of the input.</summary>
    /// <param name="session">The session.</param>
    /// <param name="waits">True when the world must go on while the next line is awaited, as with a real modem.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>0, or 1 when a line was malformed or did not hold.</returns>
    public int Run(TerminalSession session, bool waits, CancellationToken cancel)
    {
        while (!session.IsOver && !cancel.IsCancellationRequested && NextLine(session, waits) is { } line)
        {
            LinesRead++;
            session.Say("> " + line);
            string? error = session.Execute(line, untilQuiet: true);
            if (error is not null)
            {
                _errors.WriteLine($"line {LinesRead}: {error}");
                _errors.Flush();
            }
        }

        return session.HasFailed ? LineFailed : 0;
    }

    private string? NextLine(TerminalSession session, bool waits)
    {
        if (!waits)
        {
            return _input.ReadLine();
        }

        Task<string?> reading = Task.Run(_input.ReadLine);
        return session.Pace.RunUntil(() => reading.IsCompleted, long.MaxValue) ? reading.GetAwaiter().GetResult() : null;
    }
}
