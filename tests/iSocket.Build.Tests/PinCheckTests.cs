using System;
using System.IO;
using System.Linq;
using iSocket.Build.Packages;
using iSocket.Build.Projects;
using iSocket.Build.Tests.StandIns;
using Xunit;

namespace iSocket.Build.Tests;

public sealed class PinCheckTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Repository _repository;

    public PinCheckTests()
    {
        _repository = new Repository(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_package_is_collected_once()
    {
        NanoProject[] projects = [Project("A", "Core.1.0.0", new PackagePin("Core", "1.0.0")), Project("B", "Text.2.0.0", new PackagePin("Core", "1.0.0"), new PackagePin("Text", "2.0.0"))];
        Assert.Equal(["Core 1.0.0", "Text 2.0.0"], PinCheck.Collect(_repository, projects).Select(pin => pin.ToString()));
    }

    [Fact]
    public void Two_versions_of_a_package_are_refused()
    {
        NanoProject[] projects = [Project("A", "Core.1.0.0", new PackagePin("Core", "1.0.0")), Project("B", "Core.1.0.1", new PackagePin("Core", "1.0.1"))];
        Assert.Equal(
            "B/packages.config lists Core 1.0.1, A/packages.config 1.0.0: one device, one version.",
            Assert.Throws<BuildFailure>(() => PinCheck.Collect(_repository, projects)).Message);
    }

    [Theory]
    [InlineData("Core.1.0.1", "nfproj.props sets Core to 1.0.1, A/packages.config to 1.0.0: bring them together.")]
    [InlineData("Core.More.1.0.0", "A/A.nfproj takes Lib from the package Core.More.1.0.0, which A/packages.config does not list.")]
    [InlineData("../elsewhere", "outside")]
    public void A_reference_has_to_lead_into_a_listed_package(string folder, string message) =>
        Assert.Contains(message, Assert.Throws<BuildFailure>(() => PinCheck.Collect(_repository, [Project("A", folder, new PackagePin("Core", "1.0.0"))])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<packages><package id='A' version='1' /><package id='A' version='1' /></packages>", "lists A twice")]
    [InlineData("<packages><package id='A' /></packages>", "without id or version")]
    public void A_list_with_flaws_is_refused(string text, string message) =>
        Assert.Contains(message, Assert.Throws<BuildFailure>(() => PackagePin.ReadConfig(_folder.Write("packages.config", text))).Message, StringComparison.Ordinal);

    private NanoProject Project(string name, string folder, params PackagePin[] packages) => new(
        Path.Combine(_folder.Path, name, name + ".nfproj"),
        name,
        false,
        false,
        _folder.Path,
        [new AssemblyReference("Lib", Path.GetFullPath(Path.Combine(_repository.Packages, folder, "lib", "Lib.dll")))],
        [],
        packages);
}
