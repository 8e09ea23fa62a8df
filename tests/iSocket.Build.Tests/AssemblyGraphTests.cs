using System;
using System.Linq;
using iSocket.Build.Images;
using iSocket.Build.Tests.StandIns;
using Xunit;

namespace iSocket.Build.Tests;

public sealed class AssemblyGraphTests : IDisposable
{
    private static readonly byte[] Core = StandInCompiler.Library("mscorlib", "1.17.11.0", StandInCompiler.CoreLibrary);
    private static readonly byte[] Zebra = StandInCompiler.Library("Zebra", "1.11.39.0", "public class Zebra { }", Core);
    private static readonly byte[] Middle = StandInCompiler.Library("Middle", "1.0.0.0", "public class Middle { public Zebra Zebra; }", Core, Zebra);
    private static readonly byte[] Unused = StandInCompiler.Library("Unused", "1.0.0.0", "public class Unused { }", Core);
    private static readonly byte[] App = StandInCompiler.Library("App", "1.0.0.0", "public class App { public Middle Middle; }", Core, Middle, Zebra);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_assembly_comes_after_those_it_needs_and_the_application_last()
    {
        string[] paths = [Path("App", App), Path("Unused", Unused), Path("Middle", Middle), Path("Zebra", Zebra), Path("mscorlib", Core)];
        Assert.Equal(["mscorlib", "Unused", "Zebra", "Middle", "App"], AssemblyGraph.Read(paths).InOrder("App").Select(node => node.Name));
        Assert.Equal(["mscorlib", "Unused", "Zebra", "Middle", "App"], AssemblyGraph.Read(paths.Reverse()).InOrder("App").Select(node => node.Name));
    }

    [Fact]
    public void What_nobody_brings_is_named_with_who_needs_it()
    {
        BuildFailure failure = Assert.Throws<BuildFailure>(() => AssemblyGraph.Read([Path("mscorlib", Core), Path("Middle", Middle)]));
        Assert.Equal("Middle needs Zebra 1.11.39.0, which no project refers to: add its package.", failure.Message);
    }

    [Theory]
    [InlineData("1.11.37.0", true)]
    [InlineData("1.10.39.0", false)]
    [InlineData("2.11.39.0", false)]
    public void Major_and_minor_number_have_to_fit_as_the_runtime_demands(string version, bool fits)
    {
        string[] paths = [Path("mscorlib", Core), Path("Middle", Middle), Path("Zebra", StandInCompiler.Library("Zebra", version, "public class Zebra { }", Core))];
        Exception? failure = Record.Exception(() => AssemblyGraph.Read(paths));
        Assert.Equal(fits, failure is null);
        Assert.True(fits || failure!.Message.StartsWith("Middle needs Zebra 1.11, the image would have ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_or_foreign_file_is_named()
    {
        Assert.Contains("gone.dll is missing", Assert.Throws<BuildFailure>(() => AssemblyGraph.Read([_folder.File("gone.dll")])).Message, StringComparison.Ordinal);
        string text = _folder.Write("text.dll", "not an assembly");
        Assert.Contains("text.dll is no .NET assembly", Assert.Throws<BuildFailure>(() => AssemblyGraph.Read([text])).Message, StringComparison.Ordinal);
    }

    private string Path(string name, byte[] bytes) => _folder.Write(name + ".dll", bytes);
}
