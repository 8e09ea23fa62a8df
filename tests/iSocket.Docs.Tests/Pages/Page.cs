using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace iSocket.Docs.Tests.Pages;

/// <summary>A Markdown page as GitHub reads it: what it links to, what can be linked to in it, its code.</summary>
public sealed class Page
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoLinks().UseFootnotes().UseTaskLists().UsePreciseSourceLocation().Build();

    private readonly string _text;
    private readonly List<PageLink> _links = [];
    private readonly List<CodeBlock> _blocks = [];
    private readonly List<InlineText> _codes = [];
    private readonly List<InlineText> _words = [];
    private readonly List<PageTable> _tables = [];
    private readonly HashSet<string> _anchors = [];

    /// <summary>Reads a page.</summary>
    /// <param name="name">Its path from the root of the repository.</param>
    /// <param name="text">Its text, with line feeds alone.</param>
    public Page(string name, string text)
    {
        Name = name;
        _text = text;
        MarkdownDocument document = Markdown.Parse(text, Pipeline);
        foreach (MarkdownObject part in document.Descendants())
        {
            Take(part);
        }
    }

    /// <summary>Its path from the root of the repository.</summary>
    public string Name { get; }

    /// <summary>Its folder; empty at the root.</summary>
    public string Folder => Name.Contains('/') ? Name[..Name.LastIndexOf('/')] : string.Empty;

    /// <summary>All lines, from 0.</summary>
    public IReadOnlyList<string> Lines => _text.Split('\n');

    /// <summary>Links, pictures, addresses, those in HTML included.</summary>
    public IReadOnlyList<PageLink> Links => _links;

    /// <summary>Blocks of code.</summary>
    public IReadOnlyList<CodeBlock> Blocks => _blocks;

    /// <summary>Code within the text.</summary>
    public IReadOnlyList<InlineText> Codes => _codes;

    /// <summary>The words of each paragraph, heading and cell, without code and links.</summary>
    public IReadOnlyList<InlineText> Words => _words;

    /// <summary>Tables.</summary>
    public IReadOnlyList<PageTable> Tables => _tables;

    /// <summary>What can stand behind a <c>#</c>.</summary>
    public IReadOnlySet<string> Anchors => _anchors;

    private void Take(MarkdownObject part)
    {
        switch (part)
        {
            case HeadingBlock heading:
                AddHeading(heading);
                AddWords(heading);
                break;
            case LeafBlock { Inline: not null } leaf:
                AddWords(leaf);
                break;
            case Markdig.Syntax.CodeBlock code:
                AddBlock(code);
                break;
            case HtmlBlock html:
                AddHtml(LineOf(html), html.Lines.ToString());
                break;
            case Table table:
                AddTable(table);
                break;
            case LinkInline link:
                _links.Add(new PageLink(LineOf(link), link.GetDynamicUrl?.Invoke() ?? link.Url ?? string.Empty));
                break;
            case AutolinkInline address:
                _links.Add(new PageLink(LineOf(address), address.IsEmail ? "mailto:" + address.Url : address.Url));
                break;
            case HtmlInline tag:
                AddHtml(LineOf(tag), tag.Tag);
                break;
            case CodeInline code:
                _codes.Add(new InlineText(LineOf(code), code.Content));
                break;
        }
    }

    private void AddHeading(HeadingBlock heading)
    {
        string slug = Slug.Of(PlainText(heading.Inline));
        string unique = slug;
        for (int i = 1; !_anchors.Add(unique); i++)
        {
            unique = $"{slug}-{i}";
        }
    }

    private void AddWords(LeafBlock leaf)
    {
        StringBuilder words = new();
        foreach (Inline inline in leaf.Inline!.Descendants<Inline>())
        {
            words.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                LineBreakInline => "\n",
                CodeInline => " ",
                _ => string.Empty,
            });
        }

        _words.Add(new InlineText(LineOf(leaf), words.ToString()));
    }

    private void AddBlock(Markdig.Syntax.CodeBlock code)
    {
        FencedCodeBlock? fence = code as FencedCodeBlock;
        string[] lines = [.. code.Lines.Lines.Take(code.Lines.Count).Select(line => line.ToString())];
        int line = code.Line + 1;
        _blocks.Add(new CodeBlock(line, fence is null ? line : line + 1, fence?.Info ?? string.Empty, fence?.Arguments ?? string.Empty, lines));
    }

    private void AddTable(Table table)
    {
        List<string> head = [];
        List<(int, IReadOnlyList<IReadOnlyList<string>>)> rows = [];
        foreach (TableRow row in table.OfType<TableRow>())
        {
            if (row.IsHeader)
            {
                head.AddRange(row.OfType<TableCell>().Select(cell => string.Concat(cell.Descendants<LeafBlock>().Select(leaf => PlainText(leaf.Inline)))));
            }
            else
            {
                rows.Add((row.Line + 1, [.. row.OfType<TableCell>().Select(cell => (IReadOnlyList<string>)[.. cell.Descendants<CodeInline>().Select(code => code.Content)])]));
            }
        }

        _tables.Add(new PageTable(head, rows));
    }

    private void AddHtml(int line, string html)
    {
        using AngleSharp.Html.Dom.IHtmlDocument fragment = new HtmlParser().ParseDocument(html);
        foreach (IElement element in fragment.All)
        {
            foreach (string attribute in (string[])["href", "src", "srcset"])
            {
                // A set of sources has a size behind each.
                string[] targets = element.GetAttribute(attribute)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
                _links.AddRange(targets.Select(target => new PageLink(line, attribute == "srcset" ? target.Split(' ')[0] : target)));
            }

            foreach (string attribute in (string[])["id", "name"])
            {
                if (element.GetAttribute(attribute) is { Length: > 0 } anchor)
                {
                    _anchors.Add(anchor);
                }
            }
        }
    }

    private static string PlainText(ContainerInline? inline)
    {
        StringBuilder text = new();
        foreach (Inline part in inline?.Descendants<Inline>() ?? [])
        {
            text.Append(part switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                AutolinkInline address => address.Url,
                LineBreakInline => " ",
                _ => string.Empty,
            });
        }

        return text.ToString();
    }

    private int LineOf(MarkdownObject part)
    {
        int start = Math.Clamp(part.Span.Start, 0, _text.Length);
        return start > 0 || part is Block ? _text.AsSpan(0, start).Count('\n') + 1 : part.Line + 1;
    }
}
