using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace iSocket.Simulator.Conformance;

/// <summary>Rules and decisions by their numbers, as texts, comments and file names have them.</summary>
internal static partial class RuleNames
{
    /// <summary>The rules that a text names: <c>S-4</c>, <c>S-04</c> in a file name, <c>W-1 to W-4</c> for all of them.</summary>
    public static IEnumerable<string> In(string text) => Name().Matches(text).SelectMany(Expand).Distinct();

    /// <summary>The rules that docs/device.md defines, each with the heading under which it stands, in order.</summary>
    /// <param name="page">The page: a rule is defined where its number begins a line, a decision where it is named first.</param>
    public static IReadOnlyList<(string Number, string Heading)> DefinedIn(string page)
    {
        List<(string Number, string Heading)> rules = [];
        HashSet<string> seen = [];
        string heading = string.Empty;
        foreach (string line in page.Split('\n'))
        {
            if (line.StartsWith('#'))
            {
                heading = line.TrimStart('#').Trim();
            }

            foreach (Match match in Name().Matches(line))
            {
                string number = match.Groups["letter"].Value + "-" + match.Groups["first"].Value;
                if ((match.Index == 0 || number[0] == 'D') && seen.Add(number))
                {
                    rules.Add((number, heading));
                }
            }
        }

        return rules;
    }

    private static IEnumerable<string> Expand(Match match)
    {
        string letter = match.Groups["letter"].Value;
        int first = int.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture);
        int last = match.Groups["last"].Success ? int.Parse(match.Groups["last"].Value, CultureInfo.InvariantCulture) : first;
        return Enumerable.Range(first, last < first ? 1 : last - first + 1).Select(number => $"{letter}-{number}");
    }

    [GeneratedRegex(@"\b(?<letter>[MSWCRBAUTPKLVHIGD])-(?<first>\d{1,2})\b(?!-\d)(?: to \k<letter>-(?<last>\d{1,2})\b)?")]
    private static partial Regex Name();
}
