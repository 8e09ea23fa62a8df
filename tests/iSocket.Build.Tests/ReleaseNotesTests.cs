using System;
using System.IO;
using iSocket.Build.CommandLine;
using iSocket.Build.Tests.StandIns;
using Xunit;

namespace iSocket.Build.Tests;

public sealed class ReleaseNotesTests : IDisposable
{
    private const string Changelog = "# Changelog\n\n## 7.8.10 (unreleased)\n\n* Later.\n\n## 7.8.9 (2027-01-31)\n\n* One.\n* Two.\n\n## 7.8.8 (2026-12-01)\n\n* Before.\n";

    private readonly TempFolder _folder = new();
    private readonly StandInCheckout _checkout;

    public ReleaseNotesTests()
    {
        _checkout = new StandInCheckout(_folder);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_release_tells_the_section_of_its_version_alone()
    {
        _checkout.Write("CHANGELOG.md", Changelog);
        ToolRun run = Notes("v7.8.9");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("* One.\n* Two.\n", run.Output);
    }

    [Fact]
    public void A_call_from_elsewhere_means_the_checkout_that_the_program_belongs_to()
    {
        _checkout.Write("CHANGELOG.md", Changelog);
        StringWriter output = new();
        BuildTool tool = new(_folder.Path, new FakePrograms(), new FakePorts(), output, output) { Home = Path.Combine(_checkout.Root, "tools", "ProjectSystem") };
        Assert.Equal(0, tool.Run(["release-notes", "v7.8.9"]));
        Assert.Equal("* One.\n* Two.\n", output.ToString());
    }

    [Theory]
    [InlineData("v7.8.8", Changelog, "The tag v7.8.8 is not the version of Directory.Build.props: v7.8.9.")]
    [InlineData("7.8.9", Changelog, "is not the version")]
    [InlineData("v7.8.9", "## 7.8.9 (unreleased)\n\n* One.\n", "put the date there")]
    [InlineData("v7.8.9", "## 7.8.90\n\n* One.\n", "has no section '## 7.8.9'")]
    [InlineData("v7.8.9", "## 7.8.9\n\n## 7.8.8\n\n* Before.\n", "says nothing of 7.8.9")]
    public void A_release_whose_papers_are_not_in_order_stops(string tag, string changelog, string message)
    {
        _checkout.Write("CHANGELOG.md", changelog);
        ToolRun run = Notes(tag);
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    private ToolRun Notes(string tag) => ToolRun.Start(_checkout.Root, "release-notes", tag);
}
