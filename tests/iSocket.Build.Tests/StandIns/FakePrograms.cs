using System.Collections.Generic;

namespace iSocket.Build.Tests.StandIns;

/// <summary>Runs nothing: remembers what was asked for and answers as told.</summary>
internal sealed class FakePrograms : IProgramRunner
{
    /// <summary>Exit codes in order; 0 once they are used up.</summary>
    public Queue<int> ExitCodes { get; } = [];

    public List<IReadOnlyList<string>> Commands { get; } = [];

    public string Says { get; set; } = string.Empty;

    public ProgramOutcome Capture(string folder, IReadOnlyList<string> command) => new(Run(folder, command), Says, string.Empty);

    public int Run(string folder, IReadOnlyList<string> command)
    {
        Commands.Add(command);
        return ExitCodes.TryDequeue(out int code) ? code : 0;
    }
}
