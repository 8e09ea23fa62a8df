using System;
using System.CommandLine;
using System.IO;
using System.Net;
using iSocket.Core.Hal;
using iSocket.Simulator.Terminal;
using iSocket.Simulator.Web;

namespace iSocket.Simulator.CommandLine;

/// <summary>
/// The options of what runs without a command: the page, or the terminal. The terminal also takes over where a pipe brings
/// statements, and with a real modem.
/// </summary>
internal static class PlayOptions
{
    /// <summary>Adds them and the action.</summary>
    public static void AddTo(RootCommand root, TextReader input, TextWriter output, TextWriter errors)
    {
        Option<string> model = new("--model") { Description = "The model of the device.", DefaultValueFactory = _ => "706" };
        model.AcceptOnlyFromAmong("706", "707", "706light", "707light");
        Option<string?> modem = new("--modem")
        {
            Description = "A real modem for the virtual board, in real time: tcp:<host>:<port> or a serial device.",
            HelpName = "tcp:<host>:<port>|<device path>",
        };
        Option<int?> seed = IntegerOption.Seed();
        modem.Validators.Add(result =>
        {
            string? value = result.GetValueOrDefault<string?>();
            if (value is not null && !ModemAddress.TryParse(value, out _))
            {
                result.AddError($"--modem takes tcp:<host>:<port> or a device path, not '{value}'.");
            }
        });
        Option<bool> terminal = new("--terminal") { Description = "Play on the terminal instead of on a page." };
        Option<int?> port = IntegerOption.Create("--port", "N", $"Port of the page; when it is taken, the next free one. Default {WebOptions.DefaultPort}, 0 for any.", 0, 65535, null);
        Option<IPAddress?> listen = new("--listen")
        {
            Description = "Address on which the page is served, such as 0.0.0.0 for the whole network. Without it this machine alone.",
            HelpName = "address",
            CustomParser = result =>
            {
                if (IPAddress.TryParse(result.Tokens[0].Value, out IPAddress? address))
                {
                    return address;
                }

                result.AddError($"--listen takes an address such as 127.0.0.1, not '{result.Tokens[0].Value}'.");
                return null;
            },
        };
        root.Validators.Add(result =>
        {
            bool hasPage = result.GetResult(port) is not null || result.GetResult(listen) is not null;
            if (hasPage && (result.GetResult(terminal) is not null || result.GetResult(modem) is not null))
            {
                result.AddError("--port and --listen are for the page: they do not go with --terminal and --modem.");
            }
        });
        root.Add(model);
        root.Add(port);
        root.Add(listen);
        root.Add(terminal);
        root.Add(modem);
        root.Add(seed);
        root.SetAction((parsed, cancel) =>
        {
            _ = ModemAddress.TryParse(parsed.GetValue(modem) ?? string.Empty, out ModemAddress? address);
            DeviceModel which = ToModel(parsed.GetValue(model));
            int chosen = parsed.GetValue(seed) ?? IntegerOption.DefaultSeed;
            bool wantsPage = parsed.GetValue(port) is not null || parsed.GetValue(listen) is not null;
            bool wantsTerminal = address is not null || parsed.GetValue(terminal) || Console.IsInputRedirected;
            if (wantsPage || !wantsTerminal)
            {
                WebOptions page = new(which, chosen, parsed.GetValue(listen) ?? IPAddress.Loopback, parsed.GetValue(port) ?? WebOptions.DefaultPort);
                return WebProgram.RunAsync(page, output, errors, cancel);
            }

            SessionOptions options = new(which, chosen, address);
            return TerminalProgram.RunAsync(options, input, output, errors, cancel);
        });
    }

    private static DeviceModel ToModel(string? word) => word switch
    {
        "707" => DeviceModel.Gsm707,
        "706light" => DeviceModel.Gsm706Light,
        "707light" => DeviceModel.Gsm707Light,
        _ => DeviceModel.Gsm706,
    };
}
