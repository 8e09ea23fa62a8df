using System;
using System.Collections.Generic;
using System.IO;
using iSocket.Build.Images;

namespace iSocket.Build.Flashing;

/// <summary>Carries out a flash: looks at image and port first, prints each command line before it runs.</summary>
public sealed class Flasher
{
    private const int DeployAttempts = 3;

    private readonly IProgramRunner _programs;
    private readonly ISerialPorts _ports;
    private readonly TextWriter _output;
    private readonly Action<TimeSpan> _wait;

    /// <summary>Creates a flasher.</summary>
    /// <param name="programs">Starts nanoff.</param>
    /// <param name="ports">The serial ports.</param>
    /// <param name="output">Where to say what is done.</param>
    /// <param name="wait">Waits.</param>
    public Flasher(IProgramRunner programs, ISerialPorts ports, TextWriter output, Action<TimeSpan> wait)
    {
        _programs = programs;
        _ports = ports;
        _output = output;
        _wait = wait;
    }

    /// <summary>Time that the runtime gets to start after it was written, and between attempts to reach it.</summary>
    public static TimeSpan StartPause { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Sees that the image is one.</summary>
    /// <exception cref="BuildFailure">It is missing, damaged or too large.</exception>
    public void CheckImage(string path)
    {
        if (!File.Exists(path))
        {
            throw new BuildFailure($"{path} does not exist: build it first, or name the image of a release with --image.");
        }

        byte[] bytes = File.ReadAllBytes(path);
        try
        {
            int assemblies = DeploymentImage.Split(bytes).Count;
            _output.WriteLine($"{Path.GetFileName(path)}: {assemblies} assemblies, {bytes.Length} bytes, SHA-256 {ImageManifest.Sha256(bytes)}");
        }
        catch (BuildFailure flaw)
        {
            throw new BuildFailure($"{path}: {flaw.Message}");
        }
    }

    /// <summary>Sees that the port is there and may be opened.</summary>
    /// <param name="port">The port; null when none was named.</param>
    /// <exception cref="BuildFailure">It is not.</exception>
    public void CheckPort(string? port)
    {
        IReadOnlyList<string> names = _ports.Names();
        string there = names.Count == 0
            ? "This machine has none: connect the board with a cable that carries data, and install the driver of its USB chip (CP210x or CH340) where the system has none."
            : $"This machine has: {string.Join(", ", names)}. The board's is the one that comes when you plug it in.";
        if (port is null)
        {
            throw new BuildFailure($"Name the serial port of the board with --port. {there}");
        }

        switch (_ports.Check(port))
        {
            case PortState.Absent:
                throw new BuildFailure($"There is no serial port {port}. {there}");
            case PortState.Forbidden:
                throw new BuildFailure($"You may not open {port}. On Linux join its group and log in anew: sudo usermod -aG dialout $USER (Arch and its kin: uucp).");
        }
    }

    /// <summary>Prints the command lines.</summary>
    public void Show(FlashPlan plan)
    {
        foreach (IReadOnlyList<string> command in plan.Commands)
        {
            _output.WriteLine(FlashPlan.Print(command));
        }
    }

    /// <summary>Runs the command lines.</summary>
    /// <param name="folder">Working folder.</param>
    /// <param name="plan">The plan.</param>
    /// <exception cref="BuildFailure">A step failed.</exception>
    public void Carry(string folder, FlashPlan plan)
    {
        if (plan.Runtime is not null)
        {
            if (Step(folder, plan.Runtime) != 0)
            {
                throw new BuildFailure("The runtime was not written. Hold the board's BOOT button while it connects, close whatever else has the port open, try another cable, or a slower --baud 115200.");
            }

            _output.WriteLine("The runtime starts.");
            _wait(StartPause);
        }

        for (int attempt = 1; Step(folder, plan.Application) != 0; attempt++)
        {
            if (attempt == DeployAttempts)
            {
                throw new BuildFailure("The application was not written. Press the board's EN button and run the same command with --application-only; docs/build-and-flash.md has more.");
            }

            _output.WriteLine("The device did not take it; once more.");
            _wait(StartPause);
        }

        _output.WriteLine("Flashed. The device restarts: all LEDs but the blue one flash three times.");
    }

    private int Step(string folder, IReadOnlyList<string> command)
    {
        _output.WriteLine(FlashPlan.Print(command));
        _output.Flush();
        return _programs.Run(folder, command);
    }
}
