using System.Collections.Generic;

namespace iSocket.Build.Tests.StandIns;

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
