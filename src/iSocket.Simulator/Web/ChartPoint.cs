namespace iSocket.Simulator.Web;

/// <summary>A moment of the chart; what it shows holds until the next one.</summary>
/// <param name="Us">When, in virtual microseconds.</param>
/// <param name="Tenths">The room in tenths of a degree.</param>
/// <param name="On">Whether the outlet is on.</param>
internal sealed record ChartPoint(long Us, int Tenths, bool On);
