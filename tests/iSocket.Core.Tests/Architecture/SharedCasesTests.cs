using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace iSocket.Core.Tests.Architecture;

/// <summary>What tests/Shared holds is run on both sides, on the host and on the device's own runtime.</summary>
public sealed partial class SharedCasesTests
{
    private static string Tests => Path.Combine(CoreSources.Root, "tests");

    private static IEnumerable<string> SharedFiles => Sources("Shared");

    // What a test can call of a table or a run: "SchedulerCases.Rows", "DeviceRuns.Leds". Other types are helpers.
    private static string[] Members =>
    [
        .. SharedFiles.SelectMany(file =>
        {
            string code = File.ReadAllText(file);
            return CaseClass().Matches(code).SelectMany(type => PublicMethod().Matches(code).Select(method => type.Groups[1].Value + "." + method.Groups[1].Value));
        }).Distinct(),
    ];

    private static string HostCode => Code(Sources("iSocket.Core.Tests"));

    private static string DeviceCode => Code(Sources("iSocket.Firmware.Tests").Concat(Sources("iSocket.Firmware.DeviceTests")));

    [Fact]
    public void Cases_are_found()
    {
        Assert.Contains("SchedulerCases.Rows", Members);
        Assert.Contains("DeviceRuns.Leds", Members);
        Assert.Contains("WallClockCase.All", Members);
        Assert.Contains("PduVectors.Sent", Members);
        Assert.InRange(Members.Length, 60, 600);
    }

    [Fact]
    public void Every_table_and_every_run_is_used_on_both_sides()
    {
        string shared = Code(SharedFiles);
        string host = HostCode;
        string device = DeviceCode;
        string[] unused =
        [
            .. from member in Members
               let isOnHost = IsUsed(member, host)
               let isOnDevice = IsUsed(member, device)
               where isOnHost != isOnDevice || (!isOnHost && !IsUsed(member, shared))
               select $"{member}: {(isOnHost ? "host alone" : isOnDevice ? "device alone" : "nobody")}",
        ];
        Assert.Empty(unused);
    }

    [Fact]
    public void Every_shared_folder_is_compiled_for_the_device()
    {
        string projects = string.Concat(Directory.EnumerateFiles(Tests, "*.nfproj", SearchOption.AllDirectories).Select(File.ReadAllText));
        IEnumerable<string> folders = SharedFiles.Select(file => Path.GetRelativePath(Tests, Path.GetDirectoryName(file)!).Replace('/', '\\')).Distinct();
        Assert.All(folders, folder => Assert.Contains($"<Compile Include=\"..\\{folder}\\*.cs\" />", projects));
    }

    private static bool IsUsed(string member, string code) => Regex.IsMatch(code, $@"\b{Regex.Escape(member)}\b");

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Tests, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(Tests, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string Code(IEnumerable<string> files) =>
        string.Concat(files.Select(file => string.Concat(File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", System.StringComparison.Ordinal)).Select(line => line + "\n"))));

    [GeneratedRegex(@"public (?:static |sealed )+(?:partial )?class (\w+(?:Cases?|Runs|Transcripts|Vectors))\b")]
    private static partial Regex CaseClass();

    [GeneratedRegex(@"public static (?:string|string\[\]|Transcript|\w+Case\[\]) (\w+)\(")]
    private static partial Regex PublicMethod();
}
