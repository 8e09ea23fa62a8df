using System.IO;
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
