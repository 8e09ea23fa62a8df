using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Docs.Tests.Pages;

namespace iSocket.Docs.Tests.Checks;

/// <summary>Who begins at README.md and follows links comes to every page in a folder; those at the root every forge shows by itself.</summary>
public static class ReachabilityCheck
{
    /// <summary>Where readers begin.</summary>
    public const string Start = "README.md";

    /// <summary>The pages that no link leads to.</summary>
    public static IEnumerable<Finding> Run(Repository repository)
    {
        HashSet<string> reached = [Start];
        Queue<string> open = new([Start]);
        while (open.TryDequeue(out string? name))
        {
            Page page = repository.Page(name);
            foreach (string target in page.Links.Where(link => !LinkCheck.IsExternal(link.Target)).Select(link => LinkCheck.Resolve(page, link.Target)?.Path ?? string.Empty))
            {
                // A link to a folder shows the page in it.
                string file = repository.HasFolder(target) ? (target + "/README.md").TrimStart('/') : target;
                if (file.EndsWith(".md", StringComparison.Ordinal) && repository.HasFile(file) && reached.Add(file))
                {
                    open.Enqueue(file);
                }
            }
        }

        return repository.PageNames.Where(name => name.Contains('/') && !reached.Contains(name))
            .Select(name => new Finding(name, 1, $"no link leads from {Start} to this page. Link to it from {Start} or from a page that is reached."));
    }
}
