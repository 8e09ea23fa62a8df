using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace iSocket.Hardware.Tests;

/// <summary>A table of <c>hardware/rev-a</c>: a line of column names, then rows. No quotes: no field holds a comma.</summary>
internal static class CsvTable
{
    /// <summary>Reads the rows, each by its column's name.</summary>
    /// <exception cref="InvalidDataException">A row has another number of fields than the first, or there are quotes.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(params string[] parts)
    {
        string[] lines = RepositoryFiles.Text(parts).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] columns = lines[0].Split(',');
        List<IReadOnlyDictionary<string, string>> rows = [];
        foreach (string line in lines.Skip(1))
        {
            string[] fields = line.Split(',');
            if (fields.Length != columns.Length || line.Contains('"', StringComparison.Ordinal))
            {
                throw new InvalidDataException(parts[^1] + ": " + line);
            }

            rows.Add(columns.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second.Trim(), StringComparer.Ordinal));
        }

        return rows;
    }
}
