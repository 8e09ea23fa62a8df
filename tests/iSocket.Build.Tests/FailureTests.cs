using System;
using System.IO;
using iSocket.Build.Tests.StandIns;
using Xunit;

namespace iSocket.Build.Tests;

/// <summary>Builds that must not succeed, and what they say. Real NuGet and MSBuild.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StandInCheckout _checkout;

    public FailureTests()
    {
        _checkout = new StandInCheckout(_folder);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_registry_without_a_package_or_with_another_version_is_named()
    {
        StandInFeed feed = StandInCheckout.Feed(_folder.File("feed"));
        feed.Remove("nanoFramework.System.Text", StandInCheckout.TextVersion);
        feed.Remove(StandInMetadataProcessor.Id, StandInCheckout.MetadataProcessorVersion);
        feed.AddMetadataProcessor("4.0.0");

        ToolRun run = Build(feed);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: 2 of 4 packages cannot be had:", run.Errors, StringComparison.Ordinal);
        Assert.Contains("  nanoFramework.System.Text 1.3.42: no version at all", run.Errors, StringComparison.Ordinal);
        Assert.Contains($"  {StandInMetadataProcessor.Id} 3.0.100: Found 1 version(s)", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Nearest version: 4.0.0", run.Errors, StringComparison.Ordinal);
        Assert.Contains($"Sources asked: {feed.Folder}", run.Errors, StringComparison.Ordinal);
        Assert.Contains("--source", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("nanoFramework.CoreLibrary", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_checkout.Root, "artifacts")));
    }

    [Fact]
    public void Versions_that_disagree_stop_the_build_before_anything_is_fetched()
    {
        _checkout.WriteProperties("1.17.12");

        ToolRun run = Build(new StandInFeed(_folder.File("feed")));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nfproj.props sets nanoFramework.CoreLibrary to 1.17.12,", run.Errors, StringComparison.Ordinal);
        Assert.Contains("/packages.config to 1.17.11", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_checkout.Root, "packages")));
    }

    [Fact]
    public void What_cannot_be_read_is_an_error_and_no_crash()
    {
        _checkout.Write("nfproj.props", "<Project><torn");
        ToolRun run = ToolRun.Start(_checkout.Root, new FakePrograms(), new FakePorts(), "flash", "--port", "COM3");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: ", run.Errors, StringComparison.Ordinal);

        run = ToolRun.Start(_folder.Path, new FakePrograms(), new FakePorts(), "restore");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is in no checkout of the firmware", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_whose_packages_are_not_there_says_how_to_get_them()
    {
        string project = Path.Combine(_checkout.Root, "src", "Lib", "Lib.nfproj");

        ProgramOutcome outcome = new ProgramRunner().Capture(_checkout.Root, ["dotnet", "msbuild", project, "-nodeReuse:false", $"-p:NanoFrameworkProjectSystemPath={new Repository(_checkout.Root).ProjectSystem}"]);

        Assert.False(outcome.Succeeded);
        Assert.Contains("error ISB001: Not restored:", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("dotnet run --project tools/iSocket.Build -- restore", outcome.Output, StringComparison.Ordinal);
    }

    private ToolRun Build(StandInFeed feed) =>
        ToolRun.Start(_checkout.Root, new IsolatedPrograms(_folder.File("global packages")), new FakePorts(), "build", "--source", feed.Folder);
}
