using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace iSocket.Simulator.Tests.Clients;

/// <summary>Programs of others: whether they are here, and what they say.</summary>
internal static class ForeignProgram
{
    /// <summary>So long may one take; real ones need seconds, on a busy machine more.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public static bool IsInstalled(string program)
    {
        string path = Environment.GetEnvironmentVariable("PATH") ?? string.Empty;
        return path.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
    }

    /// <summary>Skips the test when something is missing, except in CI, which must have everything.</summary>
    public static void Require(bool isInstalled, string name)
    {
        if (!isInstalled)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", name + " is not installed, and CI must have it");
            Assert.Skip(name + " is not installed");
        }
    }

    /// <summary>Starts a program with its three streams in our hands. A pseudo-terminal that it opens stays no terminal of ours.</summary>
    public static Process Start(string program, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TZ"] = "UTC";
        return Process.Start(start)!;
    }

    /// <summary>Runs a program to its end: what it printed, and how it ended.</summary>
    public static async Task<string> RunAsync(string program, string input, params IEnumerable<string> arguments)
    {
        using Process process = Start(program, arguments);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync();
            Task<string> errors = process.StandardError.ReadToEndAsync();
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            using CancellationTokenSource patience = new(Patience);
            await process.WaitForExitAsync(patience.Token);
            return await output + await errors + "exit " + process.ExitCode + "\n";
        }
        catch (OperationCanceledException)
        {
            return program + " did not come to an end: " + string.Join(' ', arguments) + "\n";
        }
        finally
        {
            Kill(process);
        }
    }

    /// <summary>Ends a program that still runs, and waits until it is gone.</summary>
    public static void Kill(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(true);
            process.WaitForExit();
        }
    }

    /// <summary>Waits for something that a program or the modem will do.</summary>
    public static async Task<bool> BecomesTrueAsync(Func<bool> condition)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (!condition())
        {
            if (waited.Elapsed > Patience)
            {
                return false;
            }

            await Task.Delay(50);
        }

        return true;
    }
}
