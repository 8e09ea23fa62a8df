using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using iSocket.Docs.Tests.Pages;

namespace iSocket.Docs.Tests.Checks;

/// <summary>Tests that a page names in code exist, and so do members of the types of this repository.</summary>
public sealed partial class NameCheck : IPageCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Run(Repository repository, Page page) => page.Codes.SelectMany(code =>
        What(repository, code.Text) is { } what ? [new Finding(page.Name, code.Line, what)] : Array.Empty<Finding>());

    /// <summary>What is wrong with a word that may be a name; null when nothing is, or when it is none.</summary>
    public static string? What(Repository repository, string word)
    {
        Match match = NameForm().Match(word);
        if (!match.Success)
        {
            return null;
        }

        string type = match.Groups["type"].Value;
        string member = match.Groups["member"].Value;
        string[] files = [.. repository.Files.Where(file => IsOf(file, type))];
        if (files.Length == 0)
        {
            return type.EndsWith("Tests", StringComparison.Ordinal)
                ? $"`{word}`: there is no test class {type}. Correct the name, or write the test."
                : null;
        }

        // A test is a method; of another type any member may be meant.
        string use = type.EndsWith("Tests", StringComparison.Ordinal) ? $@"\b{member}\(" : $@"\b{member}\b";
        return member.Length == 0 || files.Any(file => Regex.IsMatch(Comment().Replace(repository.Read(file), string.Empty), use))
            ? null
            : $"`{word}`: {type} has no {member}. Correct the name.";
    }

    // Partial classes stand in files such as Reference.Sensors.cs.
    private static bool IsOf(string file, string type)
    {
        string name = file[(file.LastIndexOf('/') + 1)..];
        return name == type + ".cs" || (name.StartsWith(type + ".", StringComparison.Ordinal) && name.EndsWith(".cs", StringComparison.Ordinal));
    }

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?<type>[A-Z]\w*[a-z]\w*)(\.(?<member>[A-Z]\w*))?(\(\))?$")]
    private static partial Regex NameForm();
}
