using System.IO;
using System.Threading;
using System.Threading.Tasks;
using iSocket.Simulator.Scenarios;

namespace iSocket.Simulator.Terminal;

/// <summary>The terminal: what runs without a command.</summary>
internal static class TerminalProgram
{
    /// <summary>Runs until the user leaves or the input ends.</summary>
    public static Task<int> RunAsync(SessionOptions options, TextReader input, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        TerminalTrace trace = new();
        World world = new(options.Seed, trace);
        OutsideWorld outside = new(world);
        PipedTerminal piped = new(input, output, errors);
        TerminalSession session = new(outside, new JumpPace(world.Time), trace, piped.Say);
        session.Boot(options.Model);
        session.WaitRegistered();
        return Task.FromResult(piped.Run(session, cancel));
    }
}
