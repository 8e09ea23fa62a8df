using System.Linq;

namespace iSocket.Docs.Tests.Checks;

/// <summary>Options of the dotnet commands that pages use.</summary>
internal static class DotnetOptions
{
    private const string Stryker = "stryker";

    private static readonly string[] WithValue =
    [
        "-c", "--configuration", "--project", "--filter", "--logger", "-o", "--output", "-f", "--framework", "-r", "--runtime", "-v", "--verbosity", "--source",
        "--version", "--add-source", "--tool-path", "--results-directory", "--collect", "--settings", "--include", "--exclude", "--severity", "--diagnostics",
    ];

    // Of the local tools in .config/dotnet-tools.json.
    private static readonly string[] StrykerWithValue = ["-m", "--mutate", "-b", "--break-at", "-f", "--config-file", "-c", "--concurrency", "-O", "--output"];

    private static readonly string[] Alone =
    [
        "--no-build", "--no-restore", "--self-contained", "--verify-no-changes", "--global", "-g", "--list-tests", "--nologo", "--info", "--list-sdks", "-q",
        "--quiet", "--update", "--create-manifest-if-needed", "--local", "--help", "-h",
    ];

    /// <summary>Whether the command has the option.</summary>
    public static bool IsKnown(string verb, string name) => HasValue(verb, name) || (verb != Stryker && Alone.Contains(name));

    /// <summary>Whether a value follows it.</summary>
    public static bool HasValue(string verb, string name) => (verb == Stryker ? StrykerWithValue : WithValue).Contains(name);
}
