using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using iSocket.Simulator.Tests.Modem;

namespace iSocket.Simulator.Tests.Clients;

/// <summary>Lists of commands of gammu, a foreign SMS program.</summary>
public sealed class GammuRuns : ClientRuns
{
    public GammuRuns()
        : base("gammu", "gammu")
    {
    }

    /// <summary>400 characters, which take three SMS.</summary>
    public static string LongText { get; } = string.Concat(Enumerable.Repeat("0123456789", 40));

    /// <summary>200 characters outside the default alphabet, which take three SMS.</summary>
    public static string LongUnicodeText { get; } = string.Concat(Enumerable.Repeat("розетка №1", 20));

    protected override void BeginAll()
    {
        Begin("identify", ["identify"], ["networkinfo"]);
        Begin("store", ["getallsms"], ["deletesms", "1", "1"], ["getallsms"], ["getsms", "1", "2"], ["geteachsms"], ["getsms", "1", "1"]);
        BeginSend("plain", ["sendsms", "TEXT", "+40733000333", "-text", "plain text {1} €"]);
        BeginSend("unicode", ["sendsms", "TEXT", "+40733000333", "-unicode", "-text", "Привет, șocket"]);
        BeginSend("long", ["sendsms", "TEXT", "+40733000333", "-len", "400", "-text", LongText]);
        BeginSend("long-unicode", ["sendsms", "TEXT", "+40733000333", "-unicode", "-len", "200", "-text", LongUnicodeText]);
        Begin("ussd", ["getussd", "*100#"]);
        Begin("ussd-ucs2", ["getussd", "*102#"]);
        Begin("status", ["battery"], ["getsmsc"], ["monitor", "1"]);
        Begin("clock", ["setdatetime", "03:02:01", "2025/05/04"], ["getdatetime"]);
        Begin("phone-book", ["getmemory", "SM", "1", "3"], ["getmemory", "MC", "1"], ["getmemory", "ME", "1"]);
        Begin("call", CallAsync);
        Begin("security", EnterPinAsync);
    }

    private static async Task<string> CommandAsync(BridgeSession bridge, DirectoryInfo folder, params string[] command)
    {
        string configuration = Path.Combine(folder.FullName, "rc");
        await File.WriteAllTextAsync(configuration, "[gammu]\ndevice=" + await bridge.WhereAsync() + "\nconnection=at115200\n");
        return await ForeignProgram.RunAsync("gammu", string.Empty, ["-c", configuration, .. command]);
    }

    private static async Task<string> CallAsync(BridgeSession bridge, DirectoryInfo folder)
    {
        bridge.Say("phone +40733000333 answers");
        string result = await CommandAsync(bridge, folder, "dialvoice", "+40733000333");
        result += await ForeignProgram.BecomesTrueAsync(() => bridge.Output.Contains(": Active", StringComparison.Ordinal)) + "\n";
        return result + await CommandAsync(bridge, folder, "cancelcall");
    }

    private static async Task<string> EnterPinAsync(BridgeSession bridge, DirectoryInfo folder)
    {
        string result = await CommandAsync(bridge, folder, "getsecuritystatus");
        using (PtyClient client = new(await bridge.WhereAsync()))
        {
            // Without "Call Ready", on which it stumbles when it comes between a command and its echo.
            await client.SayAsync("AT+CLCK=\"SC\",1,\"1234\";+CIURC=0;&W\r", "OK\r\n");
            await client.SayAsync("AT+CFUN=1,1\r", "+CPIN: SIM PIN\r\n");
        }

        result += await CommandAsync(bridge, folder, "getsecuritystatus");
        result += await CommandAsync(bridge, folder, "entersecuritycode", "PIN", "1234");
        using (PtyClient client = new(await bridge.WhereAsync()))
        {
            await client.SayAsync("AT+CPIN?\r", "+CPIN: READY\r\n");
            await client.SayAsync("AT+CCALR?\r", "+CCALR: ");
            await client.ReadUntilAsync("OK\r\n");
        }

        return result + await CommandAsync(bridge, folder, "getsecuritystatus");
    }

    private void BeginSend(string name, string[] command) => Begin(name, async (bridge, folder) =>
    {
        string result = await CommandAsync(bridge, folder, command);

        // The network hands a message on a moment after it was taken.
        await ForeignProgram.BecomesTrueAsync(() => bridge.Output.Contains("sms ", StringComparison.Ordinal));
        return result;
    });

    private void Begin(string name, params string[][] commands) => Begin(name, async (bridge, folder) =>
    {
        string result = string.Empty;
        foreach (string[] command in commands)
        {
            result += "> " + string.Join(' ', command) + "\n" + await CommandAsync(bridge, folder, command);
        }

        return result;
    });
}
