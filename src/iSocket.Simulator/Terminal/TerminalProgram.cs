using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace iSocket.Simulator.Terminal;

/// <summary>The terminal: what runs without a command.</summary>
internal static class TerminalProgram
{
    /// <summary>Runs until the user leaves or the input ends.</summary>
    public static Task<int> RunAsync(SessionOptions options, TextReader input, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        _ = (options, input, output, cancel);
        errors.WriteLine("the terminal is not part of this build");
        return Task.FromResult(2);
    }
}
