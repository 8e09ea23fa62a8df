using System;
using System.IO;
using System.Linq;
using iSocket.Build.Packages;
using iSocket.Build.Tests.StandIns;
using Xunit;

namespace iSocket.Build.Tests;

public sealed class PackageRestorerTests : IDisposable
{
    private static readonly PackagePin Pin = new("nanoFramework.CoreLibrary", "1.17.11");

    private readonly TempFolder _folder = new();
    private readonly FakePrograms _programs = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("nanoFramework.CoreLibrary.1.17.11.nupkg", true)]
    [InlineData("lib/mscorlib.dll", true)]
    [InlineData("lib/netnano1.0/mscorlib.dll", true)]
    [InlineData("lib/mscorlib.xml", false)]
    [InlineData("readme.txt", false)]
    public void What_an_extension_or_a_hand_unpacked_is_not_fetched_again(string file, bool isThere)
    {
        _folder.Write(Path.Combine("packages", Pin.FolderName, file), string.Empty);
        _programs.ExitCodes.Enqueue(1);
        Exception? failure = Record.Exception(() => Restore("feed"));
        Assert.Equal(isThere, failure is null);
        Assert.Equal(isThere ? 0 : 1, _programs.Commands.Count);
    }

    [Fact]
    public void The_users_own_sources_are_asked_unless_others_are_named()
    {
        _programs.ExitCodes.Enqueue(1);
        _programs.Says = "E https://feed.example/v3/index.json\nD https://other.example\nEM /machine/wide\n";
        BuildFailure failure = Assert.Throws<BuildFailure>(() => Restore());
        Assert.DoesNotContain("--source", _programs.Commands[0]);
        Assert.Contains("Sources asked: https://feed.example/v3/index.json, /machine/wide\n", failure.Message, StringComparison.Ordinal);

        _programs.ExitCodes.Enqueue(1);
        _programs.Commands.Clear();
        Assert.Throws<BuildFailure>(() => Restore("https://mine.example", _folder.Path));
        Assert.Equal(["--source", "https://mine.example", "--source", _folder.Path], _programs.Commands[0].Skip(_programs.Commands[0].Count - 4));
    }

    [Fact]
    public void Exact_versions_are_asked_for()
    {
        _programs.ExitCodes.Enqueue(1);
        Assert.Throws<BuildFailure>(() => Restore("feed"));
        Assert.Contains("<PackageDownload Include=\"nanoFramework.CoreLibrary\" Version=\"[1.17.11]\" />", File.ReadAllText(_programs.Commands[0][2]), StringComparison.Ordinal);
    }

    private void Restore(params string[] sources) => new PackageRestorer(new Repository(_folder.Path), _programs, TextWriter.Null).Restore([Pin], sources);
}
