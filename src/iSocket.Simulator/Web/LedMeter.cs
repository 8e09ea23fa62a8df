using System.Collections.Generic;

namespace iSocket.Simulator.Web;

/// <summary>How bright a LED looks to somebody who blinks once a frame: the share of the time in which it was lit.</summary>
internal sealed class LedMeter
{
    private const int Full = 100;

    private long _seenUs;

    /// <summary>The share since the last call, 0 to 100.</summary>
    public int Take(IReadOnlyList<(long Us, bool On)> history, long nowUs)
    {
        long fromUs = _seenUs;
        _seenUs = nowUs;
        if (nowUs <= fromUs)
        {
            return history[^1].On ? Full : 0;
        }

        long litUs = 0;
        long endUs = nowUs;
        for (int i = history.Count - 1; i >= 0 && endUs > fromUs; i--)
        {
            long startUs = System.Math.Max(history[i].Us, fromUs);
            if (startUs < endUs)
            {
                litUs += history[i].On ? endUs - startUs : 0;
                endUs = startUs;
            }
        }

        return (int)(litUs * Full / (nowUs - fromUs));
    }
}
