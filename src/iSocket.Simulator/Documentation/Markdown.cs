namespace iSocket.Simulator.Documentation;

/// <summary>Texts as Markdown shows them.</summary>
internal static class Markdown
{
    /// <summary>The line that every generated page begins with, behind its title.</summary>
    public const string Notice = "<!-- Written by the program from the tables of the source. Do not edit: run `" + RefreshCommand + "`. -->";

    /// <summary>Writes the pages anew.</summary>
    public const string RefreshCommand = "dotnet run --project src/iSocket.Simulator -- docs";

    /// <summary>A piece of code in a line or a cell of a table; empty stays empty.</summary>
    public static string Code(string text) => text.Length == 0 ? string.Empty : "`" + text.Replace("|", "\\|") + "`";

    /// <summary>Where something comes from: a chapter of the manual, or nowhere.</summary>
    public static string Source(string chapter) => chapter.Length == 0 ? "extension" : "chapter " + chapter;

    /// <summary>Words in a cell of a table, with a dash where there are none.</summary>
    public static string Cell(string text) =>
        text.Length == 0 ? "-" : text.Replace("<", "&lt;").Replace(">", "&gt;").Replace("|", "\\|").Replace("*", "\\*");
}
