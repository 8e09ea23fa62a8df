using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace iSocket.Build.Flashing;

/// <summary>
/// The command lines of nanoff for a flash: first the runtime through the ESP32's boot loader, then the application through the
/// runtime's own wire protocol. The second step asks the device where its deployment partition is. The boot loader's way of
/// nanoff does not: 2.5.162 writes to 0x1B0000 unless told otherwise, which is inside of the runtime since the
/// partition begins at 0x1E0000 (nanoframework/Home#1835), reports success, and the device starts without an application.
/// </summary>
public sealed partial class FlashPlan
{
    private FlashPlan(IReadOnlyList<string>? runtime, IReadOnlyList<string> application)
    {
        Runtime = runtime;
        Application = application;
    }

    /// <summary>Runtimes for an ESP32 without and with PSRAM; the second also runs without.</summary>
    public static IReadOnlyList<string> Targets { get; } = ["ESP32_REV0", "ESP32_PSRAM_REV0"];

    /// <summary>Writes the runtime; null when it stays.</summary>
    public IReadOnlyList<string>? Runtime { get; }

    /// <summary>Writes the application.</summary>
    public IReadOnlyList<string> Application { get; }

    /// <summary>All command lines in order.</summary>
    public IEnumerable<IReadOnlyList<string>> Commands => Runtime is null ? [Application] : [Runtime, Application];

    /// <summary>Makes the plan.</summary>
    /// <param name="nanoff">Path or name of nanoff.</param>
    /// <param name="request">What shall be flashed.</param>
    /// <exception cref="BuildFailure">The request contradicts itself.</exception>
    public static FlashPlan For(string nanoff, FlashRequest request)
    {
        if (request.ApplicationOnly && (request.MassErase || request.RuntimeVersion is not null || request.RuntimeArchive is not null || request.Baud is not null))
        {
            throw new BuildFailure("--mass-erase, --runtime-version, --runtime-archive and --baud are about the runtime, which --application-only leaves alone.");
        }

        if (request.Address is not null && !HexAddress().IsMatch(request.Address))
        {
            throw new BuildFailure($"--address takes a hexadecimal number such as 0x1E0000, not '{request.Address}'.");
        }

        return new FlashPlan(request.ApplicationOnly ? null : RuntimeCommand(nanoff, request), ApplicationCommand(nanoff, request));
    }

    /// <summary>A command line as one would type it.</summary>
    public static string Print(IReadOnlyList<string> command) =>
        string.Join(' ', command.Select(word => word.Length > 0 && !word.AsSpan().ContainsAny(" \t\"'()[]&;$*") ? word : $"\"{word}\""));

    private static List<string> RuntimeCommand(string nanoff, FlashRequest request)
    {
        List<string> command = [nanoff, "--update", "--target", request.Target, "--serialport", request.Port];
        if (request.RuntimeVersion is not null)
        {
            command.AddRange(["--fwversion", request.RuntimeVersion]);
        }

        if (request.RuntimeArchive is not null)
        {
            command.AddRange(["--fromarchive", "--archivepath", request.RuntimeArchive]);
        }

        if (request.Baud is { } baud)
        {
            command.AddRange(["--baud", baud.ToString(CultureInfo.InvariantCulture)]);
        }

        if (request.MassErase)
        {
            command.Add("--masserase");
        }

        return command;
    }

    private static List<string> ApplicationCommand(string nanoff, FlashRequest request) => request.Address is null
        ? [nanoff, "--nanodevice", "--deploy", "--serialport", request.Port, "--image", request.Image]
        : [nanoff, "--target", request.Target, "--serialport", request.Port, "--deploy", "--image", request.Image, "--address", request.Address];

    [GeneratedRegex("^0x[0-9A-Fa-f]{1,8}$")]
    private static partial Regex HexAddress();
}
