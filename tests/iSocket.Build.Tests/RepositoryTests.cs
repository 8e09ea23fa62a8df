using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using iSocket.Build.Images;
using iSocket.Build.Packages;
using iSocket.Build.Projects;
using iSocket.Build.Tests.StandIns;
using Xunit;

namespace iSocket.Build.Tests;

/// <summary>This repository itself: its projects, its workflows and its page about building say the same.</summary>
public sealed partial class RepositoryTests
{
    private static readonly Repository Repository = RepositoryFolder.Repository;

    private static readonly string Page = Read("docs/build-and-flash.md");

    [Fact]
    public void The_solution_is_read_in_order_and_its_versions_agree()
    {
        IReadOnlyList<NanoProject> projects = new ProjectReader(Repository, new ProgramRunner()).Read("Release");

        Assert.Equal(["iSocket.Core", "iSocket.Firmware", "iSocket.Firmware.Tests", "iSocket.Firmware.DeviceTests"], projects.Select(project => project.Name));
        NanoProject application = Assert.Single(projects, project => project.IsApplication);
        Assert.Equal(["iSocket.Core", "iSocket.Firmware"], ProjectReader.Closure(projects, application).Select(project => project.Name));
        Assert.Equal(2, projects.Count(project => project.IsTest));
        Assert.Equal(Path.Combine(Repository.Root, "src", "iSocket.Firmware", "bin", "Release", "iSocket.Firmware.exe"), application.AssemblyPath);

        IReadOnlyList<PackagePin> pins = PinCheck.Collect(Repository, projects);
        Assert.Equal(14, pins.Count);
        Assert.Contains(new PackagePin("nanoFramework.CoreLibrary", Repository.Property("CoreLibraryVersion")), pins);
    }

    [Fact]
    public void Every_project_falls_back_to_the_project_system_of_the_repository()
    {
        string[] projects = Directory.GetFiles(Repository.Root, "*.nfproj", SearchOption.AllDirectories);
        Assert.Equal(4, projects.Length);
        Assert.All(projects, project => Assert.Contains(
            @"<NanoFrameworkProjectSystemPath Condition=""!Exists('$(NanoFrameworkProjectSystemPath)NFProjectSystem.Default.props')"">$(MSBuildThisFileDirectory)..\..\tools\ProjectSystem\</NanoFrameworkProjectSystemPath>",
            File.ReadAllText(project),
            StringComparison.Ordinal));
    }

    [Fact]
    public void The_firmware_knows_every_model_that_can_be_built()
    {
        string source = Read("src/iSocket.Firmware/Device/BuiltModel.cs");
        Assert.Equal(ModelName.Each, ModelSymbol().Matches(source).Select(match => match.Groups[1].Value));
        Assert.Contains($"'$(DeviceModel)' == ''\">{ModelName.Default}</DeviceModel>", Read("nfproj.props"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/iSocket.Core.Nano")]
    [InlineData("src/iSocket.Firmware")]
    public void The_assemblies_of_the_device_have_the_version_of_the_release(string folder) =>
        Assert.Contains($"AssemblyVersion(\"{ReleaseNotes.Version(Repository)}.0\")", Read(folder + "/Properties/AssemblyInfo.cs"), StringComparison.Ordinal);

    [Theory]
    [InlineData("ci.yml")]
    [InlineData("release.yml")]
    public void Workflows_are_pinned_and_need_no_secret(string name)
    {
        string workflow = Workflow(name);
        string[] uses = UsesLine().Matches(workflow).Select(match => match.Groups[1].Value).ToArray();
        Assert.NotEmpty(uses);
        Assert.All(uses, use => Assert.Matches(@"^(\./\.github/workflows/ci\.yml|[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$", use));
        Assert.DoesNotContain("secrets.", workflow, StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet-version", workflow, StringComparison.Ordinal);
    }

    [Fact]
    public void Workflows_run_the_commands_that_people_run()
    {
        string known = Read("README.md") + Read("CONTRIBUTING.md") + Page + Read(".ci/run");
        string[] commands = RunLine().Matches(Workflow("ci.yml")).Select(match => match.Groups[1].Value.Trim()).ToArray();
        Assert.Equal(5, commands.Length);
        Assert.All(commands, command => Assert.Contains(command.Replace(" --model all", string.Empty, StringComparison.Ordinal), known, StringComparison.Ordinal));
    }

    [Fact]
    public void The_workflow_installs_the_programs_that_the_tests_use()
    {
        string packages = PackagesLine().Match(Read(".ci/run")).Groups[1].Value;
        Assert.NotEmpty(packages);
        Assert.Contains($"--no-install-recommends {packages}\n", Workflow("ci.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_publishes_what_the_checked_build_made()
    {
        string os = ArtifactName().Match(Workflow("release.yml")).Groups[1].Value;
        Assert.Matches($@"os: \[[^\]]*\b{Regex.Escape(os)}\b", Workflow("ci.yml"));
        Assert.Contains("build --model all", Workflow("ci.yml"), StringComparison.Ordinal);
        Assert.Contains("needs: verify", Workflow("release.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_names_the_pinned_tools()
    {
        Assert.Contains($"dotnet tool install --global nanoff --version {Repository.Property("NanoffVersion")}\n", Page, StringComparison.Ordinal);
        Assert.Contains($"`{PackagePin.MetadataProcessorId}` {Repository.Property("MetadataProcessorVersion")}", Page, StringComparison.Ordinal);
        Assert.Contains($"{DeploymentPartition.Bytes:N0}", Page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build")]
    [InlineData("flash")]
    public void The_page_has_every_option(string command)
    {
        ToolRun help = ToolRun.Start(Repository.Root, command, "--help");
        string[] options = LongOption().Matches(help.Output).Select(match => match.Value).Distinct().Where(option => option != "--help").ToArray();
        Assert.True(options.Length >= 5, help.Output);
        Assert.All(options, option => Assert.Contains($"| `{option}`", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_gives_the_commands_of_a_flash_as_the_tool_prints_them()
    {
        ToolRun run = ToolRun.Start(Repository.Root, "flash", "--port", "/dev/ttyUSB0", "--nanoff", "nanoff", "--image", Path.Combine(Repository.Root, "iSocket-706.bin"), "--dry-run");
        string[] lines = run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        string folder = Repository.Root + Path.DirectorySeparatorChar;
        Assert.All(lines, line => Assert.Contains(line.Replace(folder, string.Empty, StringComparison.Ordinal).Replace("\"", string.Empty, StringComparison.Ordinal) + "\n", Page, StringComparison.Ordinal));
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Repository.Root, name)).Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Workflow(string name) => Read(".github/workflows/" + name);

    [GeneratedRegex(@"^#(?:el)?if MODEL_(\w+)$", RegexOptions.Multiline)]
    private static partial Regex ModelSymbol();

    [GeneratedRegex(@"uses: (.+)$", RegexOptions.Multiline)]
    private static partial Regex UsesLine();

    [GeneratedRegex(@"run: (dotnet .+)$", RegexOptions.Multiline)]
    private static partial Regex RunLine();

    [GeneratedRegex("""^packages="(.+)"$""", RegexOptions.Multiline)]
    private static partial Regex PackagesLine();

    [GeneratedRegex(@"name: firmware-(\S+)$", RegexOptions.Multiline)]
    private static partial Regex ArtifactName();

    [GeneratedRegex(@"(?<![\w-])--[a-z][a-z-]+")]
    private static partial Regex LongOption();
}
