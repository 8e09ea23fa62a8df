using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace iSocket.Hardware.Tests;

/// <summary>Curves over time as an SVG picture that reads on a light and on a dark page.</summary>
internal sealed class Plot
{
    private const int Width = 720;
    private const int Height = 300;
    private const int Left = 52;
    private const int Right = 16;
    private const int Top = 34;
    private const int Bottom = 38;
    private static readonly string[] Colours = ["#1f77b4", "#d62728", "#2ca02c", "#9467bd"];

    private readonly double _fromMs;
    private readonly double _toMs;
    private readonly double _low;
    private readonly double _high;
    private readonly StringBuilder _svg = new();
    private int _curves;

    /// <summary>An empty picture with its axes.</summary>
    public Plot(string title, double fromMs, double toMs, double low, double high, int divisions)
    {
        (_fromMs, _toMs, _low, _high) = (fromMs, toMs, low, high);
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"12\">");
        Line($"<title>{title}</title>");
        Line($"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#ffffff\"/>");
        for (int i = 0; i <= divisions; i++)
        {
            double value = low + (high - low) * i / divisions;
            Line($"<path d=\"M{Left} {Y(value):0.#}H{Width - Right}\" stroke=\"#dddddd\"/>");
            Line($"<text x=\"{Left - 6}\" y=\"{Y(value) + 4:0.#}\" text-anchor=\"end\">{value:0.###}</text>");
            double ms = fromMs + (toMs - fromMs) * i / divisions;
            Line($"<text x=\"{X(ms):0.#}\" y=\"{Height - Bottom + 18}\" text-anchor=\"middle\">{ms:0.##}</text>");
        }

        Line($"<text x=\"{Width - Right}\" y=\"{Height - 6}\" text-anchor=\"end\">ms</text>");
        Line($"<rect x=\"{Left}\" y=\"{Top}\" width=\"{Width - Left - Right}\" height=\"{Height - Top - Bottom}\" fill=\"none\" stroke=\"#888888\"/>");
    }

    /// <summary>Adds a curve, thinned to what the picture can show: first, lowest, highest and last of each column.</summary>
    public Plot Add(string label, IReadOnlyList<(double Ms, double Value)> curve)
    {
        IEnumerable<(double Ms, double Value)> shown = curve.GroupBy(point => (int)X(point.Ms)).SelectMany(column =>
            new[] { column.First(), column.MinBy(point => point.Value), column.MaxBy(point => point.Value), column.Last() }.Distinct().OrderBy(point => point.Ms));
        string colour = Colours[_curves];
        Line($"<polyline fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.5\" points=\"{string.Join(' ', shown.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.Ms):0.#},{Y(point.Value):0.#}")).Distinct())}\"/>");
        Line($"<text x=\"{Left + _curves * 200}\" y=\"20\" fill=\"{colour}\">{label}</text>");
        _curves++;
        return this;
    }

    /// <summary>Adds a level as a broken line.</summary>
    public Plot Limit(string label, double value)
    {
        Line($"<path d=\"M{Left} {Y(value):0.#}H{Width - Right}\" stroke=\"#d62728\" stroke-dasharray=\"6 4\"/>");
        Line($"<text x=\"{Width - Right - 4}\" y=\"{Y(value) - 4:0.#}\" text-anchor=\"end\" fill=\"#d62728\">{label}</text>");
        return this;
    }

    /// <summary>The picture.</summary>
    public override string ToString() => _svg + "</svg>\n";

    private double X(double ms) => Left + (ms - _fromMs) / (_toMs - _fromMs) * (Width - Left - Right);

    private double Y(double value) => Height - Bottom - (Math.Clamp(value, _low, _high) - _low) / (_high - _low) * (Height - Top - Bottom);

    private void Line(FormattableString line) => _svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
