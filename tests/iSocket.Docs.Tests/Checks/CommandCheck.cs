using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using iSocket.Docs.Tests.Pages;
using iSocket.Simulator.CommandLine;

namespace iSocket.Docs.Tests.Checks;

/// <summary>
/// Commands for the shell: projects and files that they name are there, dotnet has the options, and the project knows what stands
/// behind <c>--</c>. The simulator's own parser judges what is meant for it.
/// </summary>
public sealed partial class CommandCheck : IPageCheck
{
    private static readonly string[] ShellLanguages = ["sh", "bash", "shell", "console"];

    private static readonly string[] VerbsWithProject = ["build", "test", "format", "publish", "restore", "clean", "pack"];

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(Repository repository, Page page)
    {
        foreach ((int line, string text) in page.Blocks.SelectMany(Lines).Concat(page.Codes.Where(code => IsCommand(code.Text)).Select(code => (code.Line, code.Text))))
        {
            foreach (IReadOnlyList<string> command in ShellLine.Commands(text))
            {
                foreach (string what in What(repository, command))
                {
                    yield return new Finding(page.Name, line, what);
                }
            }
        }
    }

    private static bool IsCommand(string text) => text.StartsWith("dotnet ", StringComparison.Ordinal);

    /// <summary>The lines of a block that somebody types into a shell; lines that go on are joined.</summary>
    private static IEnumerable<(int Line, string Text)> Lines(CodeBlock block)
    {
        bool isMarked = ShellLanguages.Contains(block.Language);
        bool hasPrompts = block.Lines.Any(line => line.StartsWith("$ ", StringComparison.Ordinal));
        if (!isMarked && !(block.Language.Length == 0 && (hasPrompts || block.Lines.Any(line => IsCommand(WithoutVariables(line))))))
        {
            yield break;
        }

        string begun = string.Empty;
        int start = 0;
        for (int i = 0; i < block.Lines.Count; i++)
        {
            string line = block.Lines[i];
            if (begun.Length == 0)
            {
                if (hasPrompts && !line.StartsWith("$ ", StringComparison.Ordinal))
                {
                    continue;
                }

                line = hasPrompts ? line[2..] : line;
                start = block.FirstLine + i;
            }

            if (line.TrimEnd().EndsWith('\\'))
            {
                begun += line.TrimEnd()[..^1] + " ";
                continue;
            }

            yield return (start, begun + line);
            begun = string.Empty;
        }
    }

    private static string WithoutVariables(string line) => Variables().Replace(line.TrimStart(), string.Empty);

    private static IEnumerable<string> What(Repository repository, IReadOnlyList<string> command)
    {
        string[] variables = [.. command.TakeWhile(word => Variable().IsMatch(word))];
        string[] words = [.. command.Skip(variables.Length)];
        foreach (string word in variables.Select(variable => variable[(variable.IndexOf('=', StringComparison.Ordinal) + 1)..]).Concat(words))
        {
            if (PathOf(repository, word) is { } what)
            {
                yield return what;
            }
        }

        if (words.Length < 2 || words[0] != "dotnet")
        {
            yield break;
        }

        foreach (string name in variables.Select(variable => variable[..variable.IndexOf('=', StringComparison.Ordinal)]))
        {
            if (!IsKnownVariable(repository, name))
            {
                yield return $"nothing reads the variable {name}. Correct its name.";
            }
        }

        foreach (string what in Dotnet(repository, words))
        {
            yield return what;
        }
    }

    private static string? PathOf(Repository repository, string word)
    {
        string path = word.StartsWith("$PWD/", StringComparison.Ordinal) ? word[5..] : word;
        return path.Contains('/', StringComparison.Ordinal) && repository.IsTopFolder(path.Split('/')[0]) ? PathCheck.What(repository, string.Empty, path) : null;
    }

    private static bool IsKnownVariable(Repository repository, string name) =>
        name == "CI" || name.StartsWith("DOTNET_", StringComparison.Ordinal)
        || repository.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)).Any(file => repository.Read(file).Contains('"' + name + '"', StringComparison.Ordinal));

    private static IEnumerable<string> Dotnet(Repository repository, string[] words)
    {
        string verb = words[1];
        int end = Array.IndexOf(words, "--");
        string[] own = end < 0 ? words[2..] : words[2..end];
        string[] rest = end < 0 ? [] : words[(end + 1)..];
        string? project = null;
        for (int i = 0; i < own.Length; i++)
        {
            string name = own[i].Split('=', ':')[0];
            if (!own[i].StartsWith('-'))
            {
                project ??= VerbsWithProject.Contains(verb) ? own[i] : null;
            }
            else if (name.StartsWith("-p", StringComparison.Ordinal) || name.StartsWith("/p", StringComparison.Ordinal))
            {
                // A property of the build.
            }
            else if (!DotnetOptions.IsKnown(verb, name))
            {
                yield return $"dotnet {verb} has no option {name} (or the list of this check lacks it). Correct it.";
            }
            else if (DotnetOptions.HasValue(verb, name) && own[i] == name)
            {
                string value = ++i < own.Length ? own[i] : string.Empty;
                project = name == "--project" ? value : project;
                if (name == "--filter" && FilterOf(repository, value) is { } what)
                {
                    yield return what;
                }
            }
        }

        if (verb == "run" && project is null)
        {
            yield return "dotnet run without --project: there is nothing to run at the root. Name the project.";
        }
        else if (project is not null && project is not ['<', ..])
        {
            foreach (string what in Project(repository, project, verb, rest))
            {
                yield return what;
            }
        }
    }

    private static IEnumerable<string> Project(Repository repository, string project, string verb, string[] arguments)
    {
        string path = project.TrimEnd('/');
        string? file = repository.HasFile(path) ? path : repository.Files.FirstOrDefault(name => name.StartsWith(path + "/", StringComparison.Ordinal)
            && !name[(path.Length + 1)..].Contains('/', StringComparison.Ordinal) && name.EndsWith(".csproj", StringComparison.Ordinal));
        if (file is null)
        {
            if (PathOf(repository, path) is not null)
            {
                // Said already: the path itself is not there.
                yield break;
            }

            yield return $"there is no project {project}. Name a folder with a project, or a project, from the root.";
            yield break;
        }

        if (verb == "run" && arguments.Length > 0 && Arguments(repository, file, arguments) is { } what)
        {
            yield return what;
        }
    }

    private static string? Arguments(Repository repository, string project, string[] arguments)
    {
        if (project == "src/iSocket.Simulator/iSocket.Simulator.csproj")
        {
            return new SimulatorCommand(TextReader.Null, TextWriter.Null, TextWriter.Null).Check(arguments) is { } wrong ? $"the simulator does not understand this: {wrong}" : null;
        }

        // BenchmarkDotNet has a command line of its own.
        string folder = project[..(project.LastIndexOf('/') + 1)];
        string[] known = ["--help", "--filter", "--list", "--job", "--runtimes", "--memory"];
        string? unknown = arguments.Where(word => word.StartsWith("--", StringComparison.Ordinal)).Select(word => word.Split('=')[0]).FirstOrDefault(word => !known.Contains(word)
            && !repository.Files.Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(".cs", StringComparison.Ordinal))
                .Any(name => repository.Read(name).Contains('"' + word + '"', StringComparison.Ordinal)));
        return unknown is null ? null : $"{project} has no option {unknown}. Correct it.";
    }

    // Tests are found by a part of their full name.
    private static string? FilterOf(Repository repository, string filter)
    {
        string? unknown = FilterName().Matches(filter).Select(match => match.Value)
            .Where(name => name is not ("FullyQualifiedName" or "Name" or "DisplayName" or "Category"))
            .FirstOrDefault(name => !repository.Files.Where(file => file.StartsWith("tests/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
                .Any(file => file.Contains(name, StringComparison.Ordinal) || repository.Read(file).Contains(name, StringComparison.Ordinal)));
        return unknown is null ? null : $"no test is called {unknown}. Correct the filter.";
    }

    [GeneratedRegex(@"^[A-Z][A-Z0-9_]*=")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^([A-Z][A-Z0-9_]*=('[^']*'|\S*)\s+)+")]
    private static partial Regex Variables();

    [GeneratedRegex(@"[A-Za-z_]\w+")]
    private static partial Regex FilterName();
}
