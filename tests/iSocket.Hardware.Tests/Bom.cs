using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace iSocket.Hardware.Tests;

/// <summary>The bill of materials, made of the fields of the schematic's symbols.</summary>
internal static class Bom
{
    private static readonly string[] Columns =
        ["refs", "qty", "value", "description", "footprint", "manufacturer", "mpn", "alternative_1", "alternative_2", "fitted", "note"];

    private static readonly string[] Fields = ["Value", "Description", "Footprint", "Manufacturer", "MPN", "Alternative 1", "Alternative 2", "Fitted", "Note"];

    /// <summary>A line for each kind of part, in the order of their first references.</summary>
    public static string Of(SchematicProject project)
    {
        StringBuilder csv = new(string.Join(',', Columns) + "\n");
        IEnumerable<IGrouping<string, SchematicSymbol>> kinds = project.Parts.Where(part => part.InBom)
            .GroupBy(part => string.Join('\u001f', Fields.Select(part.Field)), StringComparer.Ordinal);
        foreach (SchematicSymbol[] kind in kinds.Select(kind => kind.OrderBy(OrderOf).ToArray()).OrderBy(kind => OrderOf(kind[0])))
        {
            IEnumerable<string> row = [string.Join(' ', kind.Select(part => part.Reference)), kind.Length.ToString(CultureInfo.InvariantCulture), .. Fields.Select(kind[0].Field)];
            csv.Append(string.Join(',', row.Select(Quote))).Append('\n');
        }

        return csv.ToString();
    }

    /// <summary>Letters, then number: R2 before R10.</summary>
    private static (string Letters, int Number) OrderOf(SchematicSymbol part)
    {
        string letters = part.Reference.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return (letters, int.Parse(part.Reference[letters.Length..], CultureInfo.InvariantCulture));
    }

    private static string Quote(string field) => field.AsSpan().IndexOfAny(",\"\n") < 0 ? field : "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
