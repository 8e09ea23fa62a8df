using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace iSocket.Hardware.Tests;

/// <summary>All curves of a netlist, by the name of the node or device: <c>time</c>, <c>v(gate)</c> ...</summary>
internal sealed class RawFile
{
    private readonly string[] _names;
    private readonly List<double[]> _points;

    private RawFile(string[] names, List<double[]> points)
    {
        _names = names;
        _points = points;
    }

    /// <summary>Runs a netlist and reads what it writes.</summary>
    public static async Task<RawFile> OfAsync(string netlist)
    {
        string file = Path.GetTempFileName();
        try
        {
            ProcessStartInfo start = new("ngspice", ["-b", "-r", file, netlist + ".cir"])
            {
                WorkingDirectory = RepositoryFiles.PathOf("hardware", "rev-a", "simulation"),
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            start.Environment["SPICE_ASCIIRAWFILE"] = "1";
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            await process.StandardOutput.ReadToEndAsync();
            await errors;
            await process.WaitForExitAsync();
            return Parse(await File.ReadAllLinesAsync(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>A curve between two moments: time in ms, value.</summary>
    public IReadOnlyList<(double Ms, double Value)> Curve(string name, double fromMs, double toMs)
    {
        int column = Array.IndexOf(_names, name);
        if (column < 0)
        {
            throw new ArgumentException("no such curve: " + name + " of " + string.Join(' ', _names), nameof(name));
        }

        return [.. _points.Select(point => (point[0] * 1000, point[column])).Where(point => point.Item1 >= fromMs && point.Item1 <= toMs)];
    }

    private static RawFile Parse(string[] lines)
    {
        int variables = Array.FindIndex(lines, line => line.StartsWith("Variables:", StringComparison.Ordinal));
        int values = Array.FindIndex(lines, line => line.StartsWith("Values:", StringComparison.Ordinal));
        string[] names = [.. lines[(variables + 1)..values].Select(line => line.Split('\t', StringSplitOptions.RemoveEmptyEntries)[1])];
        List<double[]> points = [];
        double[] numbers = [.. lines[(values + 1)..].Where(line => line.Trim().Length > 0).Select(line => double.Parse(line.Split('\t')[^1], CultureInfo.InvariantCulture))];
        for (int i = 0; i + names.Length <= numbers.Length; i += names.Length)
        {
            points.Add(numbers[i..(i + names.Length)]);
        }

        return new RawFile(names, points);
    }
}
