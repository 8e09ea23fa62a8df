using System.Collections.Generic;

namespace iSocket.Simulator.Scenarios;

/// <summary>Cuts a window out of a LED's history.</summary>
internal static class LedWindow
{
    /// <summary>The stretches between two moments, in order; a level set twice at one moment counts as set last.</summary>
    public static List<LedSegment> Cut(IReadOnlyList<(long Us, bool On)> history, long fromUs, long toUs)
    {
        List<LedSegment> segments = [];
        int next = FirstAfter(history, fromUs);
        bool on = next > 0 && history[next - 1].On;
        bool opened = next > 0 && history[next - 1].Us == fromUs;
        long startUs = fromUs;
        for (; next < history.Count && history[next].Us < toUs; next++)
        {
            bool isLastOfMoment = next + 1 == history.Count || history[next + 1].Us > history[next].Us;
            if (!isLastOfMoment || history[next].On == on)
            {
                continue;
            }

            segments.Add(new LedSegment(on, history[next].Us - startUs, opened));
            on = history[next].On;
            opened = true;
            startUs = history[next].Us;
        }

        segments.Add(new LedSegment(on, toUs - startUs, false));
        return segments;
    }

    private static int FirstAfter(IReadOnlyList<(long Us, bool On)> history, long us)
    {
        int low = 0;
        int high = history.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (history[middle].Us <= us)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
