using System;
using System.Collections.Generic;
using Spectre.Console.Rendering;

namespace iSocket.Simulator.Terminal;

/// <summary>Fills a rectangle: every line is cropped or padded to the width, so that drawing over an older screen leaves nothing of it.</summary>
internal sealed class PaddedScreen : Renderable
{
    private readonly IRenderable _content;
    private readonly int _width;
    private readonly int _height;

    /// <summary>Creates it.</summary>
    public PaddedScreen(IRenderable content, int width, int height)
    {
        _content = content;
        _width = width;
        _height = height;
    }

    /// <inheritdoc/>
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        List<SegmentLine> lines = Segment.SplitLines(_content.Render(options, _width), _width);
        for (int i = 0; i < _height; i++)
        {
            if (i > 0)
            {
                yield return Segment.LineBreak;
            }

            IEnumerable<Segment> line = i < lines.Count ? lines[i] : [];
            int used = 0;
            foreach (Segment segment in line)
            {
                used += segment.CellCount();
                yield return segment;
            }

            yield return Segment.Padding(Math.Max(0, _width - used));
        }
    }
}
