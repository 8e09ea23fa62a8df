using System;
using System.Collections.Generic;
using System.IO;

namespace iSocket.Build.Flashing;

/// <summary>nanoff, the flasher of the nanoFramework project, at the version that nfproj.props pins, installed into the checkout alone.</summary>
public sealed class NanoffTool
{
    private const string Id = "nanoff";

    private readonly Repository _repository;
    private readonly IProgramRunner _programs;
    private readonly string _version;

    /// <summary>Creates the tool; nothing is installed yet.</summary>
    public NanoffTool(Repository repository, IProgramRunner programs)
    {
        _repository = repository;
        _programs = programs;
        _version = repository.Property("NanoffVersion");
    }

    /// <summary>Absolute path of the program, installed or not.</summary>
    public string Path => System.IO.Path.Combine(Folder, OperatingSystem.IsWindows() ? Id + ".exe" : Id);

    /// <summary>True when the program is there.</summary>
    public bool IsInstalled => File.Exists(Path);

    private string Folder => System.IO.Path.Combine(_repository.Packages, ".tools", $"{Id}.{_version}");

    /// <summary>The command line that installs it.</summary>
    /// <param name="sources">Sources to ask in place of the configured ones; empty for those.</param>
    public IReadOnlyList<string> InstallCommand(IReadOnlyList<string> sources)
    {
        List<string> command = ["dotnet", "tool", "install", Id, "--version", $"[{_version}]", "--tool-path", Folder];
        foreach (string source in sources)
        {
            command.AddRange(["--source", Directory.Exists(source) ? System.IO.Path.GetFullPath(source) : source]);
        }

        return command;
    }

    /// <summary>Installs it unless it is there.</summary>
    /// <exception cref="BuildFailure">It cannot be had.</exception>
    public void Install(IReadOnlyList<string> sources)
    {
        if (IsInstalled)
        {
            return;
        }

        ProgramOutcome outcome = _programs.Capture(_repository.Root, InstallCommand(sources));
        if (!outcome.Succeeded)
        {
            throw new BuildFailure(
                $"{Id} {_version} cannot be installed:\n{(outcome.Output + outcome.Errors).Trim()}\n"
                + "What to do: see that one of the sources of 'dotnet nuget list source' has it, or name a source with --source, or name a\n"
                + $"{Id} that is installed already with --nanoff.");
        }
    }
}
