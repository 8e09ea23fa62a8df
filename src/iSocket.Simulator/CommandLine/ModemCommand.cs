using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using iSocket.Simulator.Modem;
using iSocket.Simulator.Modem.Bridge;

namespace iSocket.Simulator.CommandLine;

/// <summary><c>modem --tcp PORT | --pty</c>: the virtual modem alone, in real time, for foreign programs.</summary>
internal static class ModemCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build(TextReader input, TextWriter output)
    {
        Option<int?> tcp = IntegerOption.Create("--tcp", "port", "Serve the modem's UART on this TCP port of the local machine.", 0, 65535, null);
        Option<bool> pty = new("--pty") { Description = "Serve the modem's UART on a pseudo terminal and print its name." };
        Option<string[]> quirk = new("--quirk")
        {
            Description = "How this modem differs from the usual one, such as ring-period=5000; may stand several times. docs/scenarios.md lists them.",
            HelpName = "name=value",
        };
        quirk.Validators.Add(result =>
        {
            ModemQuirks scratch = new();
            string? why = result.Tokens.Select(token => QuirkTable.TrySet(scratch, token.Value)).FirstOrDefault(wrong => wrong is not null);
            if (why is not null)
            {
                result.AddError("--quirk: " + why + ".");
            }
        });
        Command modem = new("modem", "Runs the virtual SIM800 alone, in real time, for other programs to talk to.") { tcp, pty, quirk };
        modem.Validators.Add(result =>
        {
            bool hasPort = result.GetResult(tcp) is not null;
            if (hasPort == result.GetValue(pty))
            {
                result.AddError("modem takes either --tcp <port> or --pty.");
            }
        });
        modem.SetAction((parsed, cancel) => ServeAsync(parsed.GetValue(tcp), parsed.GetValue(quirk) ?? [], input, output, cancel));
        return modem;
    }

    private static Task<int> ServeAsync(int? port, string[] quirks, TextReader input, TextWriter output, CancellationToken cancel)
    {
        // A program in the background that reads its terminal is stopped by the shell: the outside world is typed through a pipe only.
        TextReader? control = Console.IsInputRedirected ? input : null;
        return port is { } number
            ? ModemBridge.RunTcpAsync(number, output, cancel, control, quirks)
            : ModemBridge.RunPtyAsync(output, cancel, control, quirks);
    }
}
