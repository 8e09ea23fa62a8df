using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using iSocket.Build.Images;
using iSocket.Build.Packages;
using iSocket.Build.Projects;
using iSocket.Build.Tests.StandIns;
using Xunit;

namespace iSocket.Build.Tests;

/// <summary>From a checkout and a feed to an image, with the SDK's own NuGet, MSBuild and compiler; only the packages stand in.</summary>
public sealed class BuildTests(BuiltCheckout built) : IClassFixture<BuiltCheckout>
{
    private const int Header = 124;

    private string Artifacts => Path.Combine(built.Checkout.Root, "artifacts");

    [Fact]
    public void Succeeds_and_says_what_it_made()
    {
        Assert.Equal(string.Empty, built.Run.Errors);
        Assert.Equal(0, built.Run.ExitCode);
        Assert.Contains("packages: fetching 4 of 4", built.Run.Output, StringComparison.Ordinal);
        long size = new FileInfo(Path.Combine(Artifacts, "iSocket-707.bin")).Length;
        Assert.Contains($"artifacts/iSocket-707.bin: 4 assemblies, {size} bytes, 0.0 % of the deployment partition (1835008), {1835008 - size} free", built.Run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Compiles_in_the_order_of_the_references_whatever_the_solution_says()
    {
        string[] names = built.Run.Output.Split('\n').Where(line => line.Contains(".pe, ", StringComparison.Ordinal)).Select(line => line.Split(':')[0]).ToArray();
        Assert.Equal(["Lib", "Tests", "App"], names);
    }

    [Fact]
    public void The_image_is_every_referenced_pe_then_the_applications_each_padded_to_four_bytes()
    {
        string root = built.Checkout.Root;
        byte[][] files =
        [
            File.ReadAllBytes(Path.Combine(root, "packages", "nanoFramework.CoreLibrary.1.17.11", "lib", "mscorlib.pe")),
            File.ReadAllBytes(Path.Combine(root, "src", "Lib", "bin", "Release", "Lib.pe")),
            File.ReadAllBytes(Path.Combine(root, "packages", "nanoFramework.System.Text.1.3.42", "lib", "nanoFramework.System.Text.pe")),
            built.ApplicationPe,
        ];
        List<byte> expected = [];
        int odd = 0;
        foreach (byte[] file in files)
        {
            expected.AddRange(file);
            for (; expected.Count % 4 != 0; odd++)
            {
                expected.Add(0);
            }
        }

        Assert.True(odd > 0, "no file needed padding, so nothing was tested");
        Assert.Equal(expected, File.ReadAllBytes(Path.Combine(Artifacts, "iSocket-707.bin")));
    }

    [Fact]
    public void The_metadata_processor_gets_the_assembly_of_the_model_and_its_libraries() =>
        Assert.Equal(StandInMetadataProcessor.Signature + "App as 707 with Lib mscorlib nanoFramework.System.Text", Encoding.UTF8.GetString(built.ApplicationPe[Header..]));

    [Fact]
    public void All_means_every_model()
    {
        Assert.Equal(["706", "707", "706light", "707light"], ModelName.Expand("all"));
        Assert.Equal(["707light"], ModelName.Expand("707light"));
    }

    [Fact]
    public void Packages_lie_where_the_extensions_put_them()
    {
        string packages = Path.Combine(built.Checkout.Root, "packages");
        Assert.Equal(
            ["nanoFramework.CoreLibrary.1.17.11", "nanoFramework.System.Text.1.3.42", "nanoFramework.TestFramework.3.0.80", StandInMetadataProcessor.Id + ".3.0.100"],
            Directory.GetDirectories(packages).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        // NuGet takes a folder for restored when the package itself lies in it, under this very name.
        Assert.All(Directory.GetDirectories(packages), folder => Assert.Contains(Path.GetFileName(folder) + ".nupkg", Directory.GetFiles(folder).Select(Path.GetFileName)));
    }

    [Fact]
    public void Output_folders_are_complete_for_a_virtual_device()
    {
        IEnumerable<string?> files = Directory.GetFiles(Path.Combine(built.Checkout.Root, "src", "Tests", "bin", "Release"), "*.pe").Select(Path.GetFileName);
        Assert.Equal(["Lib.pe", "Tests.pe", "mscorlib.pe", "nanoFramework.TestFramework.pe"], files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Manifest_and_checksums_describe_the_images()
    {
        byte[] image = File.ReadAllBytes(Path.Combine(Artifacts, "iSocket-707.bin"));
        string sum = Convert.ToHexStringLower(SHA256.HashData(image));
        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(Artifacts, "iSocket-707.json")));
        JsonElement root = manifest.RootElement;
        Assert.Equal("7.8.9", root.GetProperty("version").GetString());
        Assert.Equal("707", root.GetProperty("model").GetString());
        Assert.Equal(sum, root.GetProperty("sha256").GetString());
        JsonElement[] assemblies = [.. root.GetProperty("assemblies").EnumerateArray()];
        Assert.Equal(["mscorlib", "Lib", "nanoFramework.System.Text", "App"], assemblies.Select(item => item.GetProperty("name").GetString()));
        Assert.Equal(["0x1549C856", null, "0x8E6EB73D", null], assemblies.Select(item => item.GetProperty("nativeChecksum").GetString()));
        Assert.Equal("nanoFramework.CoreLibrary.1.17.11", assemblies[0].GetProperty("package").GetString());
        Assert.All(assemblies, item => Assert.Equal("NFMRK1", Encoding.ASCII.GetString(image, item.GetProperty("offset").GetInt32(), 6)));

        Assert.Equal([$"{sum}  iSocket-707.bin"], File.ReadAllLines(Path.Combine(Artifacts, "SHA256SUMS")));
    }

    [Fact]
    public void A_second_build_needs_no_source_and_differs_in_the_model_alone()
    {
        byte[] before = File.ReadAllBytes(Path.Combine(Artifacts, "iSocket-707.bin"));
        int restores = built.Programs.Restores;
        string other = Path.Combine(built.Checkout.Root, "elsewhere");
        ToolRun run = ToolRun.Start(Path.Combine(built.Checkout.Root, "src"), built.Programs, new FakePorts(), "build", "--model", "706", "--without-tests", "--output", other);
        Assert.Equal(string.Empty, run.Errors);
        Assert.Contains("packages: all 3 are in packages", run.Output, StringComparison.Ordinal);
        Assert.Equal(restores, built.Programs.Restores);
        Assert.DoesNotContain("Tests:", run.Output, StringComparison.Ordinal);

        byte[] after = File.ReadAllBytes(Path.Combine(other, "iSocket-706.bin"));
        int application = before.AsSpan().LastIndexOf("NFMRK1"u8);
        Assert.Equal(before[..application], after[..application]);
        Assert.Contains("App as 706 with", Encoding.UTF8.GetString(after[application..]), StringComparison.Ordinal);
        Assert.Contains("App as 707 with", Encoding.UTF8.GetString(before[application..]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_compiler_error_is_shown_with_file_and_line()
    {
        Repository repository = new(built.Checkout.Root);
        built.Checkout.WriteProject("Broken", "Library", ["mscorlib"], [], "class Program\n{\n    static void Main() { Gone(); }\n}\n");
        NanoProject project = new(Path.Combine(repository.Root, "src", "Broken", "Broken.nfproj"), "Broken", false, false, repository.Root, [], [], []);

        BuildFailure failure = Assert.Throws<BuildFailure>(() => new Compilation(repository, built.Programs, TextWriter.Null)
            .Compile(project, "Release", null, new PackagePin(StandInMetadataProcessor.Id, StandInCheckout.MetadataProcessorVersion)));

        Assert.StartsWith("Broken does not compile:", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Source.cs(4,26): error CS0103", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_without_a_pe_file_is_named()
    {
        Repository repository = new(built.Checkout.Root);
        string library = Path.Combine(repository.Packages, "Some.Package.1.0.0", "lib", "Some.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(library)!);
        File.WriteAllBytes(library, StandInCompiler.Library("Some", "1.0.0.0", StandInCompiler.CoreLibrary));
        try
        {
            NanoProject project = new("x.nfproj", "Some", false, false, Path.GetDirectoryName(library)!, [], [], []);
            BuildFailure failure = Assert.Throws<BuildFailure>(() => new ImageBuilder(repository).Build([project], project));
            Assert.Contains("packages/Some.Package.1.0.0/lib/Some.dll has no .pe file beside it", failure.Message, StringComparison.Ordinal);

            File.WriteAllBytes(Path.ChangeExtension(library, ".pe"), StandInPe.Make("of another build", "1.0.0.1"));
            failure = Assert.Throws<BuildFailure>(() => new ImageBuilder(repository).Build([project], project));
            Assert.Contains("has version 1.0.0.1, the assembly beside it 1.0.0.0", failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(Path.Combine(repository.Packages, "Some.Package.1.0.0"), true);
        }
    }
}
