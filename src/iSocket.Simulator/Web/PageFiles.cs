using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace iSocket.Simulator.Web;

/// <summary>The files of the page and the scenarios that come with it, as they are built into the program.</summary>
internal static class PageFiles
{
    private const string PagePrefix = "page/";
    private const string ExamplePrefix = "examples/";

    private static readonly Assembly Program = typeof(PageFiles).Assembly;

    /// <summary>The files by path.</summary>
    public static IReadOnlyDictionary<string, PageFile> Load()
    {
        Dictionary<string, PageFile> files = Names(PagePrefix).ToDictionary(name => "/" + name[PagePrefix.Length..], Read);
        files.Add("/", files["/index.html"]);
        return files;
    }

    /// <summary>Scenarios to begin with: name, and what it says.</summary>
    public static IReadOnlyList<(string Name, string Text)> Examples() =>
        [.. Names(ExamplePrefix).Select(name => (name[ExamplePrefix.Length..], Encoding.UTF8.GetString(Read(name).Content)))];

    private static IEnumerable<string> Names(string prefix) =>
        Program.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static PageFile Read(string name)
    {
        using Stream stream = Program.GetManifestResourceStream(name)!;
        byte[] content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new PageFile(TypeOf(name), content, '"' + Convert.ToHexString(SHA256.HashData(content))[..16] + '"');
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    };
}
