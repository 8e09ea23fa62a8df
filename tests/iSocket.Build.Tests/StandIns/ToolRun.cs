using System.Collections.Generic;
using System.IO;
using System.Linq;
using iSocket.Build.CommandLine;
using iSocket.Build.Flashing;

namespace iSocket.Build.Tests.StandIns;

/// <summary>A run of the tool's command line, and what it printed.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    public static ToolRun Start(string folder, IProgramRunner programs, ISerialPorts ports, params string[] arguments)
    {
        StringWriter output = new();
        StringWriter errors = new();
        int code = new BuildTool(folder, programs, ports, output, errors) { Wait = _ => { } }.Run(arguments);
        return new ToolRun(code, output.ToString(), errors.ToString());
    }

    public static ToolRun Start(string folder, params string[] arguments) => Start(folder, new ProgramRunner(), new FakePorts(), arguments);
}

/// <summary>Ports that a test says there are.</summary>
internal sealed class FakePorts : ISerialPorts
{
    public Dictionary<string, PortState> Ports { get; } = [];

    public IReadOnlyList<string> Names() => Ports.Keys.ToList();

    public PortState Check(string port) => Ports.GetValueOrDefault(port, PortState.Absent);
}

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
