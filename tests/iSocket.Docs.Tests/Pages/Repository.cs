using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace iSocket.Docs.Tests.Pages;

/// <summary>The files of the repository: those that git knows or would take up, without what builds make.</summary>
public sealed class Repository
{
    private static readonly Lazy<Repository> ThisOne = new(() => new Repository(FindRoot(), List(FindRoot())));

    private readonly HashSet<string> _files;
    private readonly HashSet<string> _folders;
    private readonly Dictionary<string, Page> _pages = [];

    /// <summary>A repository of these files, by their paths with <c>/</c> from the root.</summary>
    public Repository(string root, IEnumerable<string> files)
    {
        Root = root;
        _files = [.. files];
        _folders = [.. _files.SelectMany(Parents)];
    }

    /// <summary>The repository that the tests were built from.</summary>
    public static Repository This => ThisOne.Value;

    /// <summary>Its folder.</summary>
    public string Root { get; }

    /// <summary>All files.</summary>
    public IEnumerable<string> Files => _files;

    /// <summary>All pages, in order.</summary>
    public IEnumerable<string> PageNames => _files.Where(file => file.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Whether there is such a file.</summary>
    public bool HasFile(string path) => _files.Contains(path);

    /// <summary>Whether there is such a folder; the root counts.</summary>
    public bool HasFolder(string path) => path.Length == 0 || _folders.Contains(path);

    /// <summary>Whether this is the name of a folder at the root.</summary>
    public bool IsTopFolder(string name) => !name.Contains('/') && _folders.Contains(name);

    /// <summary>Files or folders that a path with <c>*</c> means.</summary>
    public bool HasMatch(string pattern)
    {
        if (!pattern.Contains('*'))
        {
            return HasFile(pattern) || HasFolder(pattern);
        }

        Regex expression = new("^" + Regex.Escape(pattern).Replace("\\*\\*", ".*").Replace("\\*", "[^/]*") + "$");
        return _files.Concat(_folders).Any(expression.IsMatch);
    }

    /// <summary>The files whose path ends with these whole segments.</summary>
    public IEnumerable<string> EndingWith(string tail) => _files.Where(file => file == tail || file.EndsWith("/" + tail, StringComparison.Ordinal));

    /// <summary>What a file says, with line feeds alone.</summary>
    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    /// <summary>A page, parsed.</summary>
    public Page Page(string path)
    {
        lock (_pages)
        {
            if (!_pages.TryGetValue(path, out Page? page))
            {
                page = new Page(path, Read(path));
                _pages.Add(path, page);
            }

            return page;
        }
    }

    private static IEnumerable<string> Parents(string file)
    {
        for (int at = file.LastIndexOf('/'); at > 0; at = file.LastIndexOf('/', at - 1))
        {
            yield return file[..at];
        }
    }

    private static List<string> List(string root)
    {
        ProcessStartInfo start = new("git", ["-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using Process git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            string names = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            if (git.ExitCode == 0)
            {
                return [.. names.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(name => File.Exists(Path.Combine(root, name)))];
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No git here: the sources came as an archive.
        }

        return [.. Walk(new DirectoryInfo(root)).Select(file => Path.GetRelativePath(root, file.FullName).Replace('\\', '/'))];
    }

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder)
    {
        string[] made = ["bin", "obj", ".git", ".vs", ".idea", "packages", "TestResults"];
        return folder.EnumerateFiles().Concat(folder.EnumerateDirectories().Where(child => !made.Contains(child.Name)).SelectMany(Walk));
    }

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
