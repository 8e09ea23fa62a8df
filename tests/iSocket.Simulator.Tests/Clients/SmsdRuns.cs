using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using iSocket.Simulator.Tests.Modem;

namespace iSocket.Simulator.Tests.Clients;

/// <summary>Runs of gammu-smsd, a foreign daemon that hands messages over between a modem and folders of files.</summary>
public sealed class SmsdRuns : ClientRuns
{
    // Between two rounds of one that is to be idle while the modem boots, which takes it 5 s.
    private const int PauseSeconds = 10;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    private static readonly string[] Folders = ["inbox", "outbox", "sent", "error"];

    public SmsdRuns()
        : base("gammu-smsd", "gammu-smsd", "gammu-smsd-inject")
    {
    }

    protected override void BeginAll()
    {
        Begin("receive", (bridge, folder) => ServeAsync(bridge, folder, 1, ReceiveAsync));
        Begin("send", (bridge, folder) => ServeAsync(bridge, folder, 1, SendAsync));
        Begin("restart", (bridge, folder) => ServeAsync(bridge, folder, PauseSeconds, RestartAsync));
    }

    private static async Task<string> ServeAsync(BridgeSession bridge, DirectoryInfo folder, int pauseSeconds, Func<BridgeSession, DirectoryInfo, Task> scene)
    {
        string log = Path.Combine(folder.FullName, "log");
        await File.WriteAllLinesAsync(
            Configuration(folder),
            [
                "[gammu]", "device=" + await bridge.WhereAsync(), "connection=at115200",
                "[smsd]", "service=files", "logfile=" + log, "checksecurity=0", "statusfrequency=5",
                "debuglevel=" + (pauseSeconds == 1 ? "1" : "255"), "loopsleep=" + pauseSeconds, "receivefrequency=" + pauseSeconds,
                "inboxpath=" + folder.CreateSubdirectory("inbox") + "/", "outboxpath=" + folder.CreateSubdirectory("outbox") + "/",
                "sentsmspath=" + folder.CreateSubdirectory("sent") + "/", "errorsmspath=" + folder.CreateSubdirectory("error") + "/",
            ]);
        using Process daemon = ForeignProgram.Start("gammu-smsd", "-c", Configuration(folder));
        Task<string> output = daemon.StandardOutput.ReadToEndAsync();
        Task<string> errors = daemon.StandardError.ReadToEndAsync();
        try
        {
            await scene(bridge, folder);
        }
        finally
        {
            ForeignProgram.Kill(daemon);
        }

        return await output + await errors + Read(folder, "log") + string.Concat(Folders.Select(name => Show(folder, name)));
    }

    private static async Task ReceiveAsync(BridgeSession bridge, DirectoryInfo folder)
    {
        await ForeignProgram.BecomesTrueAsync(() => Count(folder, "inbox") >= 2);
        bridge.Say("sms +40711000199 over the air");
        bridge.Say("sms +40711000199 Комната: 21 °C");
        await ForeignProgram.BecomesTrueAsync(() => Count(folder, "inbox") >= 4);
    }

    private static async Task SendAsync(BridgeSession bridge, DirectoryInfo folder)
    {
        await InjectAsync(folder, "-text", "plain {1} €");
        await InjectAsync(folder, "-unicode", "-text", "Привет, șocket");
        await InjectAsync(folder, "-len", "400", "-text", GammuRuns.LongText);
        await ForeignProgram.BecomesTrueAsync(() => Count(folder, "sent") + Count(folder, "error") >= 3 && bridge.Output.Contains(GammuRuns.LongText, StringComparison.Ordinal));
    }

    private static async Task RestartAsync(BridgeSession bridge, DirectoryInfo folder)
    {
        await ForeignProgram.BecomesTrueAsync(() => Count(folder, "inbox") >= 2);

        await ForeignProgram.BecomesTrueAsync(() => DateTime.UtcNow - File.GetLastWriteTimeUtc(Path.Combine(folder.FullName, "log")) > Idle);

        // While it sleeps, we read what the modem says at its start: gammu takes that for an answer to its next command,
        // and then waits a minute for the true one.
        using (PtyClient client = new(await bridge.WhereAsync()))
        {
            bridge.Say("restart");
            await client.ReadUntilAsync("SMS Ready\r\n");
        }

        bridge.Say("sms +40711000199 sent while it was away");
        await InjectAsync(folder, "-text", "sent after a restart");
        await ForeignProgram.BecomesTrueAsync(() => Count(folder, "inbox") >= 3 && bridge.Output.Contains("sent after a restart", StringComparison.Ordinal));
    }

    private static Task<string> InjectAsync(DirectoryInfo folder, params string[] arguments) =>
        ForeignProgram.RunAsync("gammu-smsd-inject", string.Empty, ["-c", Configuration(folder), "TEXT", "+40733000333", .. arguments]);

    private static string Configuration(DirectoryInfo folder) => Path.Combine(folder.FullName, "rc");

    private static int Count(DirectoryInfo folder, string name) => Directory.GetFiles(Path.Combine(folder.FullName, name)).Length;

    private static string Read(DirectoryInfo folder, string name)
    {
        string path = Path.Combine(folder.FullName, name);
        return File.Exists(path) ? File.ReadAllText(path) : string.Empty;
    }

    private static string Show(DirectoryInfo folder, string name) =>
        string.Concat(Directory.GetFiles(Path.Combine(folder.FullName, name)).Order().Select(path => name + ": " + File.ReadAllText(path) + "\n"));
}
