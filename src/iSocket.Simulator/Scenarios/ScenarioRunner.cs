using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Scenarios;

/// <summary>Runs one file in a world of its own.</summary>
internal sealed class ScenarioRunner
{
    private readonly Func<ITrace, IOutsideWorld> _makeWorld;
    private readonly bool _trace;

    /// <summary>Creates a runner.</summary>
    /// <param name="makeWorld">Makes a fresh world.</param>
    /// <param name="trace">Whether to keep a trace.</param>
    public ScenarioRunner(Func<ITrace, IOutsideWorld> makeWorld, bool trace)
    {
        _makeWorld = makeWorld;
        _trace = trace;
    }

    /// <summary>Reads and runs a file. Never throws for anything in the file or the firmware.</summary>
    public FileResult Run(ScenarioFile file)
    {
        if (file.Errors.Count > 0)
        {
            return new FileResult(file.Path, OutcomeKind.Refused, [.. file.Errors.Select(e => e.For(file.Path))], string.Empty, string.Empty);
        }

        using StringWriter writer = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Stopwatch real = Stopwatch.StartNew();
        IOutsideWorld? world = null;
        (OutcomeKind kind, string line) = RunStatements(file, new TraceLog(_trace ? writer : null), real, ref world);
        int faults = world?.FirmwareFaults ?? 0;
        string note = faults == 0 ? string.Empty : $"note: {file.Path}: the firmware survived an exception in {faults} of its turns";
        return new FileResult(file.Path, kind, [line], note, writer.ToString());
    }

    private (OutcomeKind Kind, string Line) RunStatements(ScenarioFile file, TraceLog trace, Stopwatch real, ref IOutsideWorld? world)
    {
        int line = 0;
        try
        {
            world = _makeWorld(trace);
            trace.Use(world.Time);
            ScenarioRun run = new(world);
            foreach (Statement statement in file.Statements)
            {
                line = statement.Line;
                trace.Write("file", statement.Source);
                StatementOutcome outcome = run.Execute(statement);
                if (outcome.Kind != OutcomeKind.Passed)
                {
                    trace.Write("file", outcome.Text);
                    string prefix = outcome.Kind == OutcomeKind.Failed ? "FAILED " : string.Empty;
                    return (outcome.Kind, $"{prefix}{file.Path}:{line}: {outcome.Text}");
                }
            }

            string realTime = real.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
            return (OutcomeKind.Passed, $"ok {file.Path} ({DurationText.FormatUs(world.Time.NowUs)}, {realTime}s)");
        }
        catch (Exception crash) when (crash is not OutOfMemoryException)
        {
            // The firmware or the world broke: that is a failure of this file with its place, not of the run.
            string what = crash.ToString().ReplaceLineEndings(" ");
            return (OutcomeKind.Failed, $"FAILED {file.Path}:{line}: expected the world to go on; seen: {what}");
        }
    }
}
