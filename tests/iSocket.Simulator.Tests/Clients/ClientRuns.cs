using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using iSocket.Simulator.Tests.Modem;
using Xunit;

namespace iSocket.Simulator.Tests.Clients;

/// <summary>
/// Runs programs that were written for real modems: a modem of its own for each run, all at the same time, since each
/// program spends seconds on finding out what it talks to.
/// </summary>
public abstract class ClientRuns : IAsyncLifetime
{
    private readonly string _package;
    private readonly bool _isInstalled;
    private readonly Dictionary<string, Task<string>> _runs = new();

    /// <param name="package">Debian's name of it.</param>
    /// <param name="programs">What must be on the path.</param>
    protected ClientRuns(string package, params string[] programs)
    {
        _package = package;
        _isInstalled = programs.All(ForeignProgram.IsInstalled);
    }

    public ValueTask InitializeAsync()
    {
        if (_isInstalled)
        {
            BeginAll();
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await Task.WhenAll(_runs.Values);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The test that wanted this run has said so.
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>What one run printed, and after it what the bridge did.</summary>
    public Task<string> ResultAsync(string name)
    {
        ForeignProgram.Require(_isInstalled, _package);
        return _runs[name];
    }

    /// <summary>Begins every run.</summary>
    protected abstract void BeginAll();

    /// <summary>Begins one run: a modem, and a folder for the program's files that is deleted afterwards.</summary>
    private protected void Begin(string name, Func<BridgeSession, DirectoryInfo, Task<string>> run) => _runs.Add(name, ServeAsync(run));

    private static async Task<string> ServeAsync(Func<BridgeSession, DirectoryInfo, Task<string>> run)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("modem-client-");
        try
        {
            await using BridgeSession bridge = BridgeSession.Pty();
            string result = await run(bridge, folder);
            return result + bridge.Output;
        }
        finally
        {
            folder.Delete(true);
        }
    }
}
