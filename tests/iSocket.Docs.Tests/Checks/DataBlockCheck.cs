using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using iSocket.Docs.Tests.Pages;
using Microsoft.VisualBasic.FileIO;

namespace iSocket.Docs.Tests.Checks;

/// <summary>Blocks of JSON, XML and CSV are that.</summary>
public sealed class DataBlockCheck : IPageCheck
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Run(Repository repository, Page page)
    {
        foreach (CodeBlock block in page.Blocks)
        {
            if (What(block) is { } what)
            {
                yield return new Finding(page.Name, block.Line, what);
            }
        }
    }

    private static string? What(CodeBlock block)
    {
        try
        {
            switch (block.Language.ToLowerInvariant())
            {
                case "json":
                    JsonDocument.Parse(block.Text).Dispose();
                    return null;
                case "xml":
                    _ = XDocument.Parse(block.Text);
                    return null;
                case "csv":
                    return Csv(block.Text);
                default:
                    return null;
            }
        }
        catch (Exception e) when (e is JsonException or XmlException or MalformedLineException)
        {
            return $"the block is no {block.Language}: {e.Message} Correct it.";
        }
    }

    private static string? Csv(string text)
    {
        using TextFieldParser parser = new(new StringReader(text)) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        int columns = -1;
        for (int row = 1; parser.ReadFields() is { } fields; row++)
        {
            if (columns >= 0 && fields.Length != columns)
            {
                return $"row {row} of the CSV block has {fields.Length} fields and the first has {columns}. Correct it.";
            }

            columns = fields.Length;
        }

        return null;
    }
}
