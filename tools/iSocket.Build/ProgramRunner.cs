using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace iSocket.Build;

/// <summary>Starts programs of this machine.</summary>
public sealed class ProgramRunner : IProgramRunner
{
    /// <inheritdoc/>
    public ProgramOutcome Capture(string folder, IReadOnlyList<string> command)
    {
        ProcessStartInfo start = Describe(folder, command);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using Process process = Start(start);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new ProgramOutcome(process.ExitCode, output.Result, errors.Result);
    }

    /// <inheritdoc/>
    public int Run(string folder, IReadOnlyList<string> command)
    {
        using Process process = Start(Describe(folder, command));
        process.WaitForExit();
        return process.ExitCode;
    }

    private static ProcessStartInfo Describe(string folder, IReadOnlyList<string> command)
    {
        ProcessStartInfo start = new(command[0], command.Skip(1)) { WorkingDirectory = folder, UseShellExecute = false };

        // The messages of NuGet are read, whatever language the user prefers.
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        if (command[0] != "dotnet")
        {
            // nanoff is built for .NET 8; the SDK that runs this brings a later runtime, which runs it too.
            start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        }

        // What 'dotnet run' sets for its own needs would send a child's msbuild astray.
        start.Environment.Remove("MSBuildExtensionsPath");
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");
        return start;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new BuildFailure($"{start.FileName} could not be started.");
        }
        catch (Win32Exception refused)
        {
            throw new BuildFailure($"{start.FileName} could not be started: {refused.Message}");
        }
    }
}
