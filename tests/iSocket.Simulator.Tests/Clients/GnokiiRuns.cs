using System;
using System.IO;
using System.Threading.Tasks;
using iSocket.Simulator.Tests.Modem;

namespace iSocket.Simulator.Tests.Clients;

/// <summary>Lists of commands of gnokii, another foreign SMS program.</summary>
public sealed class GnokiiRuns : ClientRuns
{
    public GnokiiRuns()
        : base("gnokii-cli", "gnokii")
    {
    }

    protected override void BeginAll()
    {
        Begin("identify", ["--identify"], ["--getsmsc", "1", "1"], ["--monitor", "once"]);
        Begin("store", ["--getsms", "SM", "1", "2"], ["--deletesms", "SM", "1"], ["--getsms", "SM", "1", "2"]);
        Begin("phone-book", WriteAndReadPhoneBookAsync);
        Begin("send", SendAsync);
    }

    private static async Task<string> CommandAsync(BridgeSession bridge, DirectoryInfo folder, string input, params string[] command)
    {
        string configuration = Path.Combine(folder.FullName, "rc");
        await File.WriteAllTextAsync(
            configuration,
            "[global]\nport=" + await bridge.WhereAsync() + "\nmodel=AT\nconnection=serial\nserial_baudrate=115200\nuse_locking=no\n");
        return await ForeignProgram.RunAsync("gnokii", input, ["--config", configuration, .. command]);
    }

    private static async Task<string> WriteAndReadPhoneBookAsync(BridgeSession bridge, DirectoryInfo folder)
    {
        string result = await CommandAsync(bridge, folder, "Owner;+40711000111;SM;3;5\n", "--writephonebook", "-o");
        return result + await CommandAsync(bridge, folder, string.Empty, "--getphonebook", "SM", "1", "5");
    }

    private static async Task<string> SendAsync(BridgeSession bridge, DirectoryInfo folder)
    {
        string result = await CommandAsync(bridge, folder, "sent by gnokii {1} €", "--sendsms", "+40733000333");
        await ForeignProgram.BecomesTrueAsync(() => bridge.Output.Contains("sms ", StringComparison.Ordinal));
        return result;
    }

    private void Begin(string name, params string[][] commands) => Begin(name, async (bridge, folder) =>
    {
        string result = string.Empty;
        foreach (string[] command in commands)
        {
            result += "> " + string.Join(' ', command) + "\n" + await CommandAsync(bridge, folder, string.Empty, command);
        }

        return result;
    });
}
