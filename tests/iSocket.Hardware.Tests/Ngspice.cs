using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace iSocket.Hardware.Tests;

/// <summary>Debian's ngspice, and what the netlists of <c>hardware/rev-a/simulation</c> measure with it.</summary>
internal static partial class Ngspice
{
    /// <summary>So long may one netlist take; they need a second or two, on a busy machine more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyDictionary<string, double>>>> Runs = new(StringComparer.Ordinal);

    /// <summary>Skips the test where there is no ngspice, except in CI, which must have it.</summary>
    public static void Require()
    {
        string path = Environment.GetEnvironmentVariable("PATH") ?? string.Empty;
        if (!path.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "ngspice"))))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "ngspice is not installed, and CI must have it");
            Assert.Skip("ngspice is not installed");
        }
    }

    /// <summary>What a netlist measures, by the name of the measurement, in V, A, s. It runs once, however many ask.</summary>
    public static Task<IReadOnlyDictionary<string, double>> MeasureAsync(string netlist) =>
        Runs.GetOrAdd(netlist, name => new Lazy<Task<IReadOnlyDictionary<string, double>>>(() => RunAsync(name))).Value;

    private static async Task<IReadOnlyDictionary<string, double>> RunAsync(string netlist)
    {
        ProcessStartInfo start = new("ngspice", ["-b", netlist + ".cir"])
        {
            WorkingDirectory = RepositoryFiles.PathOf("hardware", "rev-a", "simulation"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using Process process = Process.Start(start)!;
        using CancellationTokenSource patience = new(Patience);
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(patience.Token);
            string output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            Assert.False(output.Contains("simulation(s) aborted", StringComparison.Ordinal), netlist + ":\n" + output + await errors);
            return Measurement().Matches(output).ToDictionary(
                match => match.Groups[1].Value,
                match => double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture),
                StringComparer.Ordinal);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(true);
            }
        }
    }

    [GeneratedRegex(@"^([a-z]\w*)\s+=\s+(-?\d\.\d+e[-+]\d+)", RegexOptions.Multiline)]
    private static partial Regex Measurement();
}
