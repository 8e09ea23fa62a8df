using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace iSocket.Simulator.Scenarios;

/// <summary>Finds scenario files, runs them side by side, and prints the results in order.</summary>
internal sealed class ScenarioSuite
{
    private readonly ScenarioRunner _runner;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;

    /// <summary>Creates a suite.</summary>
    /// <param name="runner">Runs a file; must be usable from several threads.</param>
    /// <param name="output">For results and traces.</param>
    /// <param name="errors">For files that cannot be run.</param>
    public ScenarioSuite(ScenarioRunner runner, TextWriter output, TextWriter errors)
    {
        _runner = runner;
        _output = output;
        _errors = errors;
    }

    /// <summary>Runs files and folders.</summary>
    /// <returns>0 all passed, 1 one failed, 2 one could not be read or has a malformed line.</returns>
    public int Run(IEnumerable<string> paths)
    {
        List<ScenarioFile> files = [.. paths.SelectMany(Find)];
        Task<FileResult>[] results = Start(files);
        int[] counts = new int[3];
        foreach (Task<FileResult> task in results)
        {
            FileResult result = task.GetAwaiter().GetResult();
            counts[(int)result.Outcome]++;
            Print(result);
        }

        _output.WriteLine($"{counts[(int)OutcomeKind.Passed]} passed, {counts[(int)OutcomeKind.Failed]} failed");
        _output.Flush();
        if (counts[(int)OutcomeKind.Refused] > 0)
        {
            return 2;
        }

        return counts[(int)OutcomeKind.Failed] > 0 ? 1 : 0;
    }

    // Each file has its own world, so they share nothing; results are awaited in order, so the output does not depend on who is faster.
    private Task<FileResult>[] Start(List<ScenarioFile> files)
    {
        TaskCompletionSource<FileResult>[] results = [.. files.Select(_ => new TaskCompletionSource<FileResult>())];
        ParallelOptions options = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
        _ = Task.Run(() => Parallel.ForEachAsync(
            Enumerable.Range(0, files.Count),
            options,
            (i, _) =>
            {
                results[i].SetResult(_runner.Run(files[i]));
                return ValueTask.CompletedTask;
            }));
        return [.. results.Select(r => r.Task)];
    }

    private void Print(FileResult result)
    {
        _output.Write(result.Trace);
        TextWriter writer = result.Outcome == OutcomeKind.Refused ? _errors : _output;
        foreach (string line in result.Lines)
        {
            writer.WriteLine(line);
        }

        if (result.Note.Length > 0)
        {
            _errors.WriteLine(result.Note);
            _errors.Flush();
        }

        writer.Flush();
    }

    private static IEnumerable<ScenarioFile> Find(string path)
    {
        if (!Directory.Exists(path))
        {
            return [ScenarioFile.Load(path)];
        }

        EnumerationOptions everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = 0 };
        return Directory.EnumerateFiles(path, "*.scn", everything)
            .OrderBy(p => p.Replace('\\', '/'), StringComparer.Ordinal)
            .Select(ScenarioFile.Load);
    }
}
