using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Docs.Tests.Pages;

namespace iSocket.Docs.Tests.Checks;

/// <summary>
/// Links and pictures: what is in the repository is there, anchors included; what is not has an address that can be one, and https.
/// Nothing is fetched.
/// </summary>
public sealed class LinkCheck : IPageCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Run(Repository repository, Page page)
    {
        foreach (PageLink link in page.Links)
        {
            if (What(repository, page, link.Target) is { } what)
            {
                yield return new Finding(page.Name, link.Line, what);
            }
        }

        foreach (InlineText words in page.Words.Where(words => words.Text.Contains("](", StringComparison.Ordinal)))
        {
            yield return new Finding(page.Name, words.Line, "']('  in plain text: a link that is none. Write [words](target) without blanks in the target.");
        }
    }

    /// <summary>The path in the repository that a relative target means, and its anchor; null when it leads out of the repository.</summary>
    public static (string Path, string Anchor)? Resolve(Page page, string target)
    {
        int hash = target.IndexOf('#', StringComparison.Ordinal);
        string path = Uri.UnescapeDataString(hash < 0 ? target : target[..hash]);
        string anchor = hash < 0 ? string.Empty : Uri.UnescapeDataString(target[(hash + 1)..]);
        if (path.Length == 0)
        {
            return (page.Name, anchor);
        }

        List<string> parts = [.. page.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        foreach (string part in path.Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case ".." when parts.Count == 0:
                    return null;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return (string.Join('/', parts), anchor);
    }

    /// <summary>Whether a target is an address or a mailbox, not a file of the repository.</summary>
    public static bool IsExternal(string target) =>
        Uri.TryCreate(target, UriKind.Absolute, out Uri? uri) && !uri.IsFile && target.Contains(':', StringComparison.Ordinal);

    private static string? What(Repository repository, Page page, string target)
    {
        if (target.Length == 0)
        {
            return "a link without a target. Give it one.";
        }

        if (target[0] == '/' || target.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || (target.Length > 1 && char.IsAsciiLetter(target[0]) && target[1] == ':'))
        {
            return $"'{target}' is a place on one machine. Link to a file of the repository, relative to this page.";
        }

        return IsExternal(target) ? Address(target) : File(repository, page, target);
    }

    private static string? Address(string target)
    {
        Uri uri = new(target);
        if (uri.Scheme == "mailto")
        {
            return target.IndexOf('@', StringComparison.Ordinal) > "mailto:".Length ? null : $"'{target}' is no mailbox.";
        }

        // The page that the simulator serves on the reader's own machine.
        if (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)
        {
            return null;
        }

        if (uri.Scheme != Uri.UriSchemeHttps)
        {
            return $"'{target}' is not https. Link to the https address.";
        }

        bool isSound = Uri.IsWellFormedUriString(target, UriKind.Absolute) && uri.Host.Contains('.', StringComparison.Ordinal)
            && Uri.CheckHostName(uri.Host) == UriHostNameType.Dns && uri.UserInfo.Length == 0;
        return isSound ? null : $"'{target}' cannot be an address. Correct it; blanks are written %20.";
    }

    private static string? File(Repository repository, Page page, string target)
    {
        if (Resolve(page, target) is not { } place)
        {
            return $"'{target}' leads out of the repository. Link to a file in it.";
        }

        bool isHere = place.Path == page.Name;
        if (!isHere && !repository.HasFile(place.Path) && !repository.HasFolder(place.Path))
        {
            string? twin = repository.Files.FirstOrDefault(file => string.Equals(file, place.Path, StringComparison.OrdinalIgnoreCase));
            return $"'{target}': there is no {place.Path}. " + (twin is null ? "Correct the path, or add the file." : $"Its name is {twin}.");
        }

        if (place.Anchor.Length == 0)
        {
            return null;
        }

        if (!place.Path.EndsWith(".md", StringComparison.Ordinal))
        {
            return $"'{target}': {place.Path} is no page, an anchor in it moves with every change. Link to the file alone.";
        }

        Page other = isHere ? page : repository.Page(place.Path);
        return other.Anchors.Contains(place.Anchor)
            ? null
            : $"'{target}': {place.Path} has no heading with the anchor #{place.Anchor}. It has: {string.Join(", ", other.Anchors.Select(anchor => "#" + anchor).Take(40))}.";
    }
}
