using System;
using System.Collections.Generic;
using System.Linq;
using iSocket.Docs.Tests.Pages;

namespace iSocket.Docs.Tests.Checks;

/// <summary>
/// A block of C# that names its source behind the fence (<c>csharp src/.../File.cs</c>) is an excerpt of it: the same lines in the same
/// order, indentation aside; a line <c>...</c> or <c>// ...</c> leaves some out.
/// </summary>
public sealed class ExcerptCheck : IPageCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Run(Repository repository, Page page)
    {
        foreach (CodeBlock block in page.Blocks.Where(block => block.Language is "csharp" or "cs" or "c#" && block.Arguments.Length > 0))
        {
            string source = block.Arguments.Trim();
            if (!repository.HasFile(source))
            {
                yield return new Finding(page.Name, block.Line, $"the source of this excerpt, {source}, does not exist. Name it from the root of the repository.");
            }
            else if (FirstStrangeLine(repository.Read(source), block.Lines) is { } index)
            {
                yield return new Finding(page.Name, block.FirstLine + index, $"'{block.Lines[index].Trim()}' does not stand in {source} at this place. Copy the excerpt anew.");
            }
        }
    }

    private static int? FirstStrangeLine(string source, IReadOnlyList<string> excerpt)
    {
        string[] lines = [.. source.Split('\n').Select(line => line.Trim())];
        int[] wanted = [.. Enumerable.Range(0, excerpt.Count).Where(i => excerpt[i].Trim().Length > 0)];
        HashSet<int> ends = [.. Enumerable.Range(0, lines.Length + 1)];
        bool isGap = true;
        foreach (int i in wanted)
        {
            string line = excerpt[i].Trim();
            if (line is "..." or "// ...")
            {
                isGap = true;
                continue;
            }

            // Where the next line may stand: behind an end of what was found so far, over empty lines; behind a gap anywhere later.
            HashSet<int> next = [];
            foreach (int end in isGap && ends.Count > 0 ? [ends.Min()] : ends)
            {
                for (int at = end; at < lines.Length && (isGap || at == end || lines[at - 1].Length == 0); at++)
                {
                    if (lines[at] == line)
                    {
                        next.Add(at + 1);
                    }
                }
            }

            if (next.Count == 0)
            {
                return i;
            }

            ends = next;
            isGap = false;
        }

        return null;
    }
}
