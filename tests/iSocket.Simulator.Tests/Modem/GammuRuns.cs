using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace iSocket.Simulator.Tests.Modem;

/// <summary>
/// Runs gammu, a foreign SMS program, against bridges: a bridge of its own for each list of commands, all at the same
/// time, since each program spends seconds on finding out what it talks to.
/// </summary>
public sealed class GammuRuns : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Dictionary<string, Task<string>> _runs = new();

    /// <summary>True when the program is there.</summary>
    public bool IsInstalled { get; private set; }

    /// <summary>400 characters, which take three SMS.</summary>
    public static string LongText { get; } = string.Concat(System.Linq.Enumerable.Repeat("0123456789", 40));

    public async ValueTask InitializeAsync()
    {
        IsInstalled = await ExistsAsync();
        if (!IsInstalled)
        {
            return;
        }

        Begin("identify", ["identify"], ["networkinfo"]);
        Begin("store", ["getallsms"], ["deletesms", "1", "1"], ["getallsms"]);
        Begin("plain", ["sendsms", "TEXT", "+40733000333", "-text", "plain text {1} €"]);
        Begin("unicode", ["sendsms", "TEXT", "+40733000333", "-unicode", "-text", "Привет, șocket"]);
        Begin("long", ["sendsms", "TEXT", "+40733000333", "-len", "400", "-text", LongText]);
        Begin("ussd", ["getussd", "*100#"]);
        Begin("ussd-ucs2", ["getussd", "*102#"]);
        Begin("status", ["getdatetime"], ["battery"], ["getsmsc"], ["monitor", "1"]);
        await Task.WhenAll(_runs.Values);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What the program printed, and after it what the bridge did. Skips the test without the program, except in CI.</summary>
    public string Result(string name)
    {
        if (!IsInstalled)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "gammu is not installed, and CI must have it");
            Assert.Skip("gammu is not installed");
        }

        return _runs[name].Result;
    }

    private static async Task<bool> ExistsAsync()
    {
        try
        {
            await RunAsync("--version");
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        ProcessStartInfo start = new("gammu", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource patience = new(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            return "gammu did not come to an end: " + string.Join(' ', arguments);
        }

        return await output + await errors + "exit " + process.ExitCode + "\n";
    }

    private void Begin(string name, params string[][] commands) => _runs.Add(name, ServeAsync(commands));

    private static async Task<string> ServeAsync(string[][] commands)
    {
        await using BridgeSession bridge = BridgeSession.Pty();
        string configuration = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(configuration, "[gammu]\ndevice=" + await bridge.WhereAsync() + "\nconnection=at115200\n");
            string result = string.Empty;
            foreach (string[] command in commands)
            {
                result += await RunAsync(["-c", configuration, .. command]);
            }

            // The network hands a message on a moment after it was taken.
            for (int i = 0; i < 50 && !bridge.Output.Contains("sms ", StringComparison.Ordinal) && commands[0][0] == "sendsms"; i++)
            {
                await Task.Delay(100);
            }

            return result + bridge.Output;
        }
        finally
        {
            File.Delete(configuration);
        }
    }
}
