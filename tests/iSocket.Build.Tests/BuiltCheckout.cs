using System;
using System.Collections.Generic;
using iSocket.Build.Tests.StandIns;

namespace iSocket.Build.Tests;

/// <summary>One checkout, built once, whose results several tests look at.</summary>
public sealed class BuiltCheckout : IDisposable
{
    private readonly TempFolder _folder = new();

    public BuiltCheckout()
    {
        Checkout = new StandInCheckout(_folder);
        Feed = StandInCheckout.Feed(_folder.File("feed"));
        Programs = new IsolatedPrograms(_folder.File("global packages"));
        Run = Build("--model", "all");
    }

    internal StandInCheckout Checkout { get; }

    internal StandInFeed Feed { get; }

    internal ToolRun Run { get; }

    internal IsolatedPrograms Programs { get; }

    public void Dispose() => _folder.Dispose();

    internal ToolRun Build(params string[] arguments) =>
        ToolRun.Start(Checkout.Root, Programs, new FakePorts(), ["build", "--source", Feed.Folder, .. arguments]);
}

/// <summary>Runs programs for real, but gives NuGet a folder of its own: a stand-in must not get among the packages of whoever runs the tests.</summary>
internal sealed class IsolatedPrograms : IProgramRunner
{
    private readonly ProgramRunner _programs = new();
    private readonly string _packages;

    public IsolatedPrograms(string packages)
    {
        _packages = packages;
    }

    public int Restores { get; private set; }

    public ProgramOutcome Capture(string folder, IReadOnlyList<string> command) => _programs.Capture(folder, Isolate(command));

    public int Run(string folder, IReadOnlyList<string> command) => _programs.Run(folder, Isolate(command));

    private IReadOnlyList<string> Isolate(IReadOnlyList<string> command)
    {
        if (command.Count < 2 || command[1] != "restore")
        {
            return command;
        }

        Restores++;
        return [.. command, $"-p:RestorePackagesPath={_packages}"];
    }
}
