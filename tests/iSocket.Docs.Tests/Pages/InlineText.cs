namespace iSocket.Docs.Tests.Pages;

/// <summary>A piece of text within a paragraph, a heading or a cell: code, or words.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Text">The text, without the marks around it.</param>
public sealed record InlineText(int Line, string Text);
