using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using iSocket.Docs.Tests.Pages;

namespace iSocket.Docs.Tests.Checks;

/// <summary>No page speaks of a folder that exists on its writer's machine alone.</summary>
public sealed partial class PlaceCheck : IPageCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Run(Repository repository, Page page) => page.Lines.SelectMany((line, i) =>
        Place().Matches(line).Select(match => new Finding(page.Name, i + 1, $"'{match.Value}' is a place on one machine. Name the file from the root of the repository.")));

    [GeneratedRegex(@"(?<![\w.~/-])(/(work|home|root|Users|mnt)/[\w.-]+|[A-Za-z]:\\[\w.-]+)")]
    private static partial Regex Place();
}
