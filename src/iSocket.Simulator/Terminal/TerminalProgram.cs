using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Scenarios;
using Spectre.Console;

namespace iSocket.Simulator.Terminal;

/// <summary>The terminal: what runs without a command.</summary>
internal static class TerminalProgram
{
    private const int LineLost = 1;
    private const int CannotStart = 2;

    /// <summary>Runs until the user leaves or the input ends.</summary>
    public static async Task<int> RunAsync(SessionOptions options, TextReader input, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        if (options.Modem is null)
        {
            TerminalTrace trace = new();
            World world = new(options.Seed, trace);
            return Play(world, options, new JumpPace(world.Time), trace, (input, output, errors), cancel);
        }

        try
        {
            return await PlayWithRealModemAsync(options, (input, output, errors), cancel);
        }
        catch (IOException e)
        {
            errors.WriteLine($"cannot open {options.Modem}: {e.Message}");
            return CannotStart;
        }
    }

    private static async Task<int> PlayWithRealModemAsync(SessionOptions options, (TextReader In, TextWriter Out, TextWriter Error) streams, CancellationToken cancel)
    {
        TerminalTrace trace = new();
        VirtualTime time = new();
        using ExternalModemPort port = new(ModemLink.Open(options.Modem!), time, trace);
        using CancellationTokenSource lineOrUser = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        _ = port.Closed.ContinueWith(_ => lineOrUser.Cancel(), TaskScheduler.Default);
        World world = new(options.Seed, trace, time, port);
        try
        {
            return Play(world, options, new RealPace(time, port.TakeBytes, lineOrUser.Token), trace, streams, lineOrUser.Token);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return 0;
        }
        catch (OperationCanceledException)
        {
            streams.Error.WriteLine(await port.Closed);
            return LineLost;
        }
    }

    private static int Play(World world, SessionOptions options, IPace pace, TerminalTrace trace, (TextReader In, TextWriter Out, TextWriter Error) streams, CancellationToken cancel)
    {
        OutsideWorld outside = new(world);
        if (IsScreen(streams.Out))
        {
            LiveTerminal live = new(AnsiConsole.Console);
            TerminalSession screen = new(outside, pace, trace, live.Say) { ModemName = options.Modem?.ToString() };
            screen.Boot(options.Model);
            return live.Run(screen, options.Modem is not null, cancel);
        }

        PipedTerminal piped = new(streams.In, streams.Out, streams.Error);
        TerminalSession session = new(outside, pace, trace, piped.Say) { ModemName = options.Modem?.ToString() };
        session.Boot(options.Model);
        if (options.Modem is null)
        {
            session.WaitRegistered();
        }

        int result = piped.Run(session, waits: options.Modem is not null, cancel);

        // A real modem has a life of its own: without any statement the board simply runs until it is stopped.
        if (options.Modem is not null && piped.LinesRead == 0)
        {
            pace.RunUntil(() => false, long.MaxValue);
        }

        return result;
    }

    private static bool IsScreen(TextWriter output) =>
        ReferenceEquals(output, Console.Out)
        && !Console.IsInputRedirected
        && !Console.IsOutputRedirected
        && AnsiConsole.Profile.Capabilities is { Ansi: true, AlternateBuffer: true };
}
