using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Threading.Tasks;

namespace iSocket.Simulator.CommandLine;

/// <summary>The command line of the simulator. One line on the error stream and exit code 2 for whatever it cannot understand.</summary>
internal sealed class SimulatorCommand
{
    private const int BadArguments = 2;

    private readonly TextReader _input;
    private readonly TextWriter _output;
    private readonly TextWriter _errors;

    /// <summary>Creates the command on these streams.</summary>
    public SimulatorCommand(TextReader input, TextWriter output, TextWriter errors)
    {
        _input = input;
        _output = output;
        _errors = errors;
    }

    /// <summary>Understands the arguments and does what they say.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        ParseResult parsed = BuildRoot().Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            // The library's own report shows the whole help; a script wants to read one line.
            _errors.WriteLine(OneLine(parsed.Errors[0].Message));
            return BadArguments;
        }

        InvocationConfiguration streams = new() { Output = _output, Error = _errors, EnableDefaultExceptionHandler = false };
        return await parsed.InvokeAsync(streams);
    }

    /// <summary>Understands the arguments, and does nothing.</summary>
    /// <returns>What is wrong with them; null for nothing.</returns>
    public string? Check(IReadOnlyList<string> arguments)
    {
        ParseResult parsed = BuildRoot().Parse(arguments);
        return parsed.Errors.Count == 0 ? null : OneLine(parsed.Errors[0].Message);
    }

    private static string OneLine(string message) => string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private RootCommand BuildRoot()
    {
        RootCommand root = new("Runs the firmware on a virtual board with a virtual SIM800, network, phones and room. Without a command: a page for the browser on which you are the outside world, or a terminal with the same powers (see its 'help').");
        PlayOptions.AddTo(root, _input, _output, _errors);
        root.Add(RunCommand.Build(_output, _errors));
        root.Add(ModemCommand.Build(_input, _output));
        root.Add(DocsCommand.Build(_output, _errors));
        return root;
    }
}
