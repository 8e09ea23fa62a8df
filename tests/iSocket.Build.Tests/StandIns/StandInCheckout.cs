using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace iSocket.Build.Tests.StandIns;

/// <summary>
/// A small checkout in the form of the real one: an application, its library and a test project over three packages, in a solution
/// that lists them in the wrong order. The project system is the repository's own.
/// </summary>
internal sealed class StandInCheckout
{
    public const string MetadataProcessorVersion = "3.0.100";
    public const string CoreVersion = "1.17.11";
    public const string TextVersion = "1.3.42";
    public const string TestVersion = "3.0.80";

    private readonly TempFolder _folder;

    public StandInCheckout(TempFolder folder, string name = "checkout")
    {
        _folder = folder;
        Root = folder.File(name);
        foreach (string file in Directory.GetFiles(RepositoryFolder.Repository.ProjectSystem))
        {
            Write(Path.Combine("tools", "ProjectSystem", Path.GetFileName(file)), File.ReadAllText(file));
        }

        Write("Directory.Build.props", "<Project><PropertyGroup><Version>7.8.9</Version><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup></Project>");
        WriteProperties(CoreVersion);
        Write("iSocket.Firmware.sln", Solution("Tests", "App", "Lib"));
        WriteProject("Lib", "Library", ["mscorlib"], [], "namespace Lib { public class Thing { } }");
        WriteProject("App", "Exe", ["mscorlib", "nanoFramework.System.Text"], ["Lib"], """
            public static class Program
            {
            #if MODEL_707
                public static string Model = "M707";
            #elif MODEL_706
                public static string Model = "M706";
            #endif
                public static Lib.Thing Thing;
                public static TextThing Text;
                public static void Main() { }
            }
            """);
        WriteProject("Tests", "Library", ["mscorlib", "nanoFramework.TestFramework"], ["Lib"], "public class Test { public Lib.Thing Thing; }", isTest: true);
    }

    public string Root { get; }

    /// <summary>A feed with all that the checkout needs.</summary>
    public static StandInFeed Feed(string folder)
    {
        StandInFeed feed = new(folder);
        byte[] core = StandInCompiler.Library("mscorlib", CoreVersion + ".0", StandInCompiler.CoreLibrary);
        byte[] text = StandInCompiler.Library("nanoFramework.System.Text", TextVersion + ".0", "public class TextThing { }", core);
        byte[] test = StandInCompiler.Library("nanoFramework.TestFramework", TestVersion + ".0", "public class TestThing { }", core);
        feed.AddLibrary("nanoFramework.CoreLibrary", CoreVersion, "mscorlib", core, StandInPe.Make("the core", CoreVersion + ".0", 0x1549C856));
        feed.AddLibrary("nanoFramework.System.Text", TextVersion, "nanoFramework.System.Text", text, StandInPe.Make("texts", TextVersion + ".0", 0x8E6EB73D));
        feed.AddLibrary("nanoFramework.TestFramework", TestVersion, "nanoFramework.TestFramework", test, StandInPe.Make("test", TestVersion + ".0"));
        feed.AddMetadataProcessor(MetadataProcessorVersion);
        return feed;
    }

    /// <summary>Writes nfproj.props with another version of the core library.</summary>
    public void WriteProperties(string coreVersion) => Write("nfproj.props", $"""
        <Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
          <PropertyGroup>
            <CoreLibraryVersion>{coreVersion}</CoreLibraryVersion>
            <MetadataProcessorVersion>{MetadataProcessorVersion}</MetadataProcessorVersion>
            <NanoffVersion>2.5.162</NanoffVersion>
            <DeviceModel Condition="'$(DeviceModel)' == ''">706</DeviceModel>
            <PackagesPath>$(MSBuildThisFileDirectory)packages\</PackagesPath>
          </PropertyGroup>
        </Project>
        """);

    /// <summary>Writes a file of the checkout.</summary>
    public void Write(string name, string text) => _folder.Write(Path.Combine(Root, name), text);

    /// <summary>Writes a project with its one source.</summary>
    public void WriteProject(string name, string type, string[] references, string[] projects, string source, bool isTest = false)
    {
        IEnumerable<string> lines = references.Select(reference =>
        {
            (string id, string version) = Package(reference);
            return $"""<Reference Include="{reference}"><HintPath>$(PackagesPath){id}.{(reference == "mscorlib" ? "$(CoreLibraryVersion)" : version)}\lib\{reference}.dll</HintPath></Reference>""";
        });
        Write($"src/{name}/{name}.nfproj", $"""
            <Project ToolsVersion="Current" DefaultTargets="Build" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <PropertyGroup Label="Globals">
                <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
                <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
              </PropertyGroup>
              <Import Project="$(NanoFrameworkProjectSystemPath)NFProjectSystem.Default.props" />
              <PropertyGroup>
                <OutputType>{type}</OutputType>
                <AssemblyName>{name}</AssemblyName>
                <IsTestProject>{(isTest ? "true" : string.Empty)}</IsTestProject>
              </PropertyGroup>
              <Import Project="..\..\nfproj.props" />
              <PropertyGroup>
                <DefineConstants>$(DefineConstants);MODEL_$(DeviceModel)</DefineConstants>
              </PropertyGroup>
              <Import Project="$(NanoFrameworkProjectSystemPath)NFProjectSystem.props" />
              <ItemGroup>
                <Compile Include="Source.cs" />
                {string.Join('\n', lines)}
                {string.Join('\n', projects.Select(project => $"""<ProjectReference Include="..\{project}\{project}.nfproj" />"""))}
              </ItemGroup>
              <Import Project="$(NanoFrameworkProjectSystemPath)NFProjectSystem.CSharp.targets" />
            </Project>
            """);
        Write($"src/{name}/Source.cs", $"[assembly: System.Reflection.AssemblyVersion(\"1.2.3.4\")]\n{source}\n");
        Write($"src/{name}/packages.config", "<packages>" + string.Concat(references.Select(Package).Select(package => $"<package id=\"{package.Id}\" version=\"{package.Version}\" targetFramework=\"netnano1.0\" />")) + "</packages>");
    }

    private static string Solution(params string[] names) =>
        "Microsoft Visual Studio Solution File, Format Version 12.00\n"
        + string.Concat(names.Select((name, i) => $"Project(\"{{11A8DD76-328B-46DF-9F39-F559912D0360}}\") = \"{name}\", \"src\\{name}\\{name}.nfproj\", \"{{00000000-0000-0000-0000-00000000000{i}}}\"\nEndProject\n"))
        + "Global\nEndGlobal\n";

    private static (string Id, string Version) Package(string assembly) => assembly switch
    {
        "mscorlib" => ("nanoFramework.CoreLibrary", CoreVersion),
        "nanoFramework.System.Text" => (assembly, TextVersion),
        _ => (assembly, TestVersion),
    };
}
