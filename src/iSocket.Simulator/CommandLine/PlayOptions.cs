using System.CommandLine;
using System.IO;
using iSocket.Core.Hal;
using iSocket.Simulator.Terminal;

namespace iSocket.Simulator.CommandLine;

/// <summary>The options of the terminal, which is what runs without a command.</summary>
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
        root.Add(model);
        root.Add(modem);
        root.Add(seed);
        root.SetAction((parsed, cancel) =>
        {
            _ = ModemAddress.TryParse(parsed.GetValue(modem) ?? string.Empty, out ModemAddress? address);
            SessionOptions options = new(ToModel(parsed.GetValue(model)), parsed.GetValue(seed) ?? IntegerOption.DefaultSeed, address);
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
