using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;

namespace iSocket.Core.Tests.Architecture;

/// <summary>The sources of Core as text, and the places of the repository.</summary>
internal static class CoreSources
{
    /// <summary>The root of the repository: the folder of the solution above this source file.</summary>
    public static string Root { get; } = FindRoot();

    public static string Folder => Path.Combine(Root, "src", "iSocket.Core");

    /// <summary>The sources that the shared list compiles, without build output.</summary>
    public static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(Folder, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Order(StringComparer.Ordinal);

    public static string Name(string file) => Path.GetRelativePath(Folder, file).Replace('\\', '/');

    /// <summary>A source without comments and with empty string and character literals; lines keep their numbers.</summary>
    public static string CodeOf(string file)
    {
        string text = File.ReadAllText(file);
        StringBuilder code = new(text.Length);
        int at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (c == '/' && At(text, at + 1) == '/')
            {
                at = EndOf(text, '\n', at);
            }
            else if (c == '/' && At(text, at + 1) == '*')
            {
                int end = text.IndexOf("*/", at + 2, StringComparison.Ordinal) + 2;
                code.Append('\n', text[at..end].Count(character => character == '\n'));
                at = end;
            }
            else if (c is '"' or '\'')
            {
                bool isVerbatim = c == '"' && at > 0 && text[at - 1] == '@';
                code.Append(c).Append(c);
                at = EndOfLiteral(text, at, isVerbatim);
            }
            else
            {
                code.Append(c);
                at++;
            }
        }

        return code.ToString();
    }

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';

    private static int EndOf(string text, char end, int from)
    {
        int at = text.IndexOf(end, from);
        return at < 0 ? text.Length : at;
    }

    private static int EndOfLiteral(string text, int at, bool isVerbatim)
    {
        char quote = text[at];
        at++;
        while (text[at] != quote)
        {
            at += !isVerbatim && text[at] == '\\' ? 2 : 1;
        }

        return at + 1;
    }

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        DirectoryInfo? folder = new FileInfo(thisFile).Directory;
        while (folder != null && !File.Exists(Path.Combine(folder.FullName, "iSocket.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The sources of the tests are not in a clone of the repository.");
    }
}
