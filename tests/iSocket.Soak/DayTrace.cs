using System.IO;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Scenarios;

namespace iSocket.Soak;

/// <summary>A trace that is on only for some days.</summary>
internal sealed class DayTrace : ITrace
{
    private readonly TextWriter? _output;
    private VirtualTime? _time;

    public DayTrace(TextWriter? output) => _output = output;

    public bool IsOn { get; private set; }

    public void Use(VirtualTime time) => _time = time;

    public void Turn(bool on) => IsOn = on && _output is not null;

    public void Write(string source, string text)
    {
        if (IsOn)
        {
            _output!.WriteLine($"{TraceLog.Stamp(_time?.NowUs ?? 0)} {source,-7} {text}");
        }
    }
}
