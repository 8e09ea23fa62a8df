using System;
using System.IO;
using System.Net;
using System.Threading;
using System.Threading.Tasks;

namespace iSocket.Simulator.Web;

/// <summary>The page: what runs without a command.</summary>
internal static class WebProgram
{
    private const int CannotStart = 2;

    /// <summary>Serves until it is told to stop.</summary>
    public static async Task<int> RunAsync(WebOptions options, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        PageServer server;
        try
        {
            server = await PageServer.StartAsync(options, output);
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            await errors.WriteLineAsync($"cannot serve the page on {options.Listen}, port {options.Port}: {e.Message}");
            return CannotStart;
        }

        await using (server)
        {
            await output.WriteLineAsync($"\n  The socket is on  {server.Url}\n");
            await output.WriteLineAsync(IPAddress.IsLoopback(options.Listen)
                ? "  Open it in a browser on this machine. Ctrl+C ends it; --terminal is the same without a browser."
                : "  Whoever reaches this machine can play with it. Ctrl+C ends it.");
            await output.FlushAsync(CancellationToken.None);
            await Task.Delay(Timeout.Infinite, cancel).ContinueWith(_ => { }, TaskScheduler.Default);
        }

        return 0;
    }
}
