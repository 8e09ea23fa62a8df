using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading;
using System.Xml;
using iSocket.Build.Flashing;

namespace iSocket.Build.CommandLine;

/// <summary>The command line: exit code 0 when all went well, 1 when the build or flash failed, 2 for arguments that it cannot understand.</summary>
public sealed class BuildTool
{
    private const int Failed = 1;
    private const int BadArguments = 2;

    private readonly string _folder;
    private readonly IProgramRunner _programs;
    private readonly ISerialPorts _ports;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;

    /// <summary>Creates the command line.</summary>
    /// <param name="folder">Where it is called; paths count from here.</param>
    /// <param name="programs">Starts other programs.</param>
    /// <param name="ports">The serial ports.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="errors">Standard error.</param>
    public BuildTool(string folder, IProgramRunner programs, ISerialPorts ports, TextWriter output, TextWriter errors)
    {
        _folder = folder;
        _programs = programs;
        _ports = ports;
        _output = output;
        _errors = errors;
    }

    /// <summary>A folder in the checkout that this program belongs to, for calls from elsewhere; null for none.</summary>
    public string? Home { get; init; }

    /// <summary>Waits between the steps of a flash.</summary>
    public Action<TimeSpan> Wait { get; init; } = Thread.Sleep;

    /// <summary>Understands the arguments and does what they say.</summary>
    /// <returns>The exit code.</returns>
    public int Run(IReadOnlyList<string> arguments)
    {
        ParseResult parsed = BuildRoot().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            _errors.WriteLine($"error: {parsed.Errors[0].Message}");
            return BadArguments;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = _output, Error = _errors, EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (failure is BuildFailure or IOException or UnauthorizedAccessException or XmlException)
        {
            // A full disk, a file that is in use, a folder of another user, a torn project file: their messages name the path.
            _output.Flush();
            _errors.WriteLine($"error: {failure.Message}");
            return Failed;
        }
    }

    private RootCommand BuildRoot()
    {
        RootCommand root = new("Builds the firmware for the ESP32 and flashes it; docs/build-and-flash.md tells the whole story.");
        Func<Repository> repository = () => Repository.Find(_folder, Home);
        root.Add(BuildCommand.Create(_folder, repository, _programs, _output));
        root.Add(BuildCommand.CreateRestore(repository, _programs, _output));
        root.Add(FlashCommand.Create(_folder, repository, _programs, new Flasher(_programs, _ports, _output, Wait), _output));
        root.Add(NotesCommand.Create(repository, _output));
        return root;
    }
}
