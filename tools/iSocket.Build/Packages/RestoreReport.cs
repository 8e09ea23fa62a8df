using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace iSocket.Build.Packages;

/// <summary>Says what NuGet's messages mean for this build: which packages at which versions, which sources were asked, what to do.</summary>
public sealed partial class RestoreReport
{
    // NU1101: no such package; NU1102: not this version; NU1103: no stable version.
    private static readonly string[] NotFoundCodes = ["NU1101", "NU1102", "NU1103"];

    private readonly IReadOnlyList<PackagePin> _wanted;
    private readonly IReadOnlyList<string> _sources;

    /// <summary>Creates a report.</summary>
    /// <param name="wanted">The packages that NuGet was told to fetch.</param>
    /// <param name="sources">The sources that it asked.</param>
    public RestoreReport(IReadOnlyList<PackagePin> wanted, IReadOnlyList<string> sources)
    {
        _wanted = wanted;
        _sources = sources;
    }

    /// <summary>The message for a restore that failed.</summary>
    /// <param name="output">All that NuGet wrote.</param>
    public string Explain(string output)
    {
        List<(string Code, string Text)> errors = ErrorLine().Matches(output)
            .Select(match => (match.Groups["code"].Value, match.Groups["text"].Value.TrimEnd()))
            .Distinct().ToList();
        List<PackagePin> absent = _wanted.Where(pin => errors.Any(error => NotFoundCodes.Contains(error.Code) && Names(error.Text, pin))).ToList();
        return absent.Count > 0 ? ExplainAbsent(absent, errors) : ExplainOther(errors, output);
    }

    private static bool Names(string text, PackagePin pin) =>
        Regex.IsMatch(text, $@"(?<![\w.]){Regex.Escape(pin.Id)}(?![\w]|\.\w)", RegexOptions.IgnoreCase);

    private static string Detail(PackagePin pin, List<(string Code, string Text)> errors)
    {
        // The lines "Found n version(s) in <source> [ Nearest version: v ]" follow the line with the package's name.
        int at = errors.FindIndex(error => NotFoundCodes.Contains(error.Code) && Names(error.Text, pin));
        IEnumerable<string> found = errors.Skip(at + 1).TakeWhile(error => error.Text.TrimStart().StartsWith('-'))
            .Select(error => error.Text.Trim().TrimStart('-').Trim());
        string others = string.Join("; ", found);
        return others.Length == 0 ? "no version at all" : others;
    }

    private string ExplainAbsent(List<PackagePin> absent, List<(string Code, string Text)> errors)
    {
        StringBuilder text = new();
        text.Append($"{absent.Count} of {_wanted.Count} packages cannot be had:\n");
        foreach (PackagePin pin in absent)
        {
            text.Append($"  {pin}: {Detail(pin, errors)}\n");
        }

        AppendSources(text);
        text.Append("What to do: see that one of the sources has exactly these versions (nanoFramework publishes them on the public NuGet registry).\n");
        text.Append("Add a source with 'dotnet nuget add source <address or folder>', or name it here with --source. The versions are pinned in\n");
        text.Append("nfproj.props and the packages.config beside each project; another version needs both changed.");
        if (absent.All(pin => pin.Id.Contains("TestFramework", StringComparison.OrdinalIgnoreCase)))
        {
            text.Append("\nOnly the tests for the device need what is missing: --without-tests builds the firmware without them.");
        }

        return text.ToString();
    }

    private string ExplainOther(List<(string Code, string Text)> errors, string output)
    {
        StringBuilder text = new("NuGet could not fetch the packages:\n");
        string[] lines = errors.Count > 0
            ? errors.Select(error => $"{error.Code}: {error.Text}").ToArray()
            : output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (string line in lines)
        {
            text.Append($"  {line.TrimEnd()}\n");
        }

        AppendSources(text);
        text.Append($"Wanted: {string.Join(", ", _wanted)}.\n");
        text.Append("What to do: see that this machine reaches the sources ('dotnet nuget list source'), then run the same command again; what has come is kept.");
        return text.ToString();
    }

    private void AppendSources(StringBuilder text) =>
        text.Append(_sources.Count == 0 ? "Sources asked: none is configured.\n" : $"Sources asked: {string.Join(", ", _sources)}\n");

    [GeneratedRegex(@"error (?<code>NU\d{4}):(?<text>[^\r\n\[]*(?:\[[^\]\r\n]*:[^\]\r\n]*\])?)", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorLine();
}
