using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using iSocket.Build.Images;
using iSocket.Build.Projects;

namespace iSocket.Build.CommandLine;

/// <summary><c>build</c> and <c>restore</c>.</summary>
internal static class BuildCommand
{
    /// <summary>The option that replaces the package sources of the user's configuration.</summary>
    public static Option<string[]> Source() => new("--source")
    {
        Description = "A package source (address or folder) to ask in place of those of your NuGet configuration; may stand several times.",
        HelpName = "address",
    };

    /// <summary>Builds the command <c>build</c>.</summary>
    public static Command Create(string folder, Func<Repository> repository, IProgramRunner programs, TextWriter output)
    {
        Option<string> configuration = Configuration();
        Option<bool> withoutTests = WithoutTests();
        Option<string[]> source = Source();
        Option<string> model = new("--model") { Description = "The model to build the firmware as, or all.", DefaultValueFactory = _ => ModelName.Default };
        model.AcceptOnlyFromAmong([.. ModelName.Each, ModelName.All]);
        Option<string?> target = new("--output") { Description = "The folder for the images. Default: artifacts in the checkout.", HelpName = "folder" };
        Command build = new("build", "Fetches the packages, compiles the projects and writes the image to flash with its checksum.") { configuration, model, target, withoutTests, source };
        build.SetAction(parsed =>
        {
            Repository checkout = repository();
            string configured = parsed.GetValue(configuration)!;
            FirmwareBuild firmware = new(checkout, programs, output);
            IReadOnlyList<NanoProject> projects = firmware.Restore(configured, !parsed.GetValue(withoutTests), parsed.GetValue(source) ?? []);
            string images = parsed.GetValue(target) is { } named ? Path.GetFullPath(named, folder) : checkout.Artifacts;
            firmware.Build(projects, configured, ModelName.Expand(parsed.GetValue(model)!), images);
            return 0;
        });
        return build;
    }

    /// <summary>Builds the command <c>restore</c>.</summary>
    public static Command CreateRestore(Func<Repository> repository, IProgramRunner programs, TextWriter output)
    {
        Option<bool> withoutTests = WithoutTests();
        Option<string[]> source = Source();
        Command restore = new("restore", "Fetches the packages alone, for 'dotnet build' of a single project and for editors.") { withoutTests, source };
        restore.SetAction(parsed =>
        {
            new FirmwareBuild(repository(), programs, output).Restore("Release", !parsed.GetValue(withoutTests), parsed.GetValue(source) ?? []);
            return 0;
        });
        return restore;
    }

    private static Option<string> Configuration()
    {
        Option<string> option = new("--configuration", "-c") { Description = "Release or Debug.", DefaultValueFactory = _ => "Release" };
        option.AcceptOnlyFromAmong("Release", "Debug");
        return option;
    }

    private static Option<bool> WithoutTests() => new("--without-tests") { Description = "Leaves out the tests that run on the device, and their packages." };
}
