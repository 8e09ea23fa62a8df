using iSocket.Core.Hal;

namespace iSocket.Fuzz;

/// <summary>An output that counts its edges.</summary>
internal sealed class LevelPin : IOutputPin
{
    public bool Level { get; private set; }

    public int Edges { get; private set; }

    public void Write(bool high)
    {
        Edges += high == Level ? 0 : 1;
        Level = high;
    }
}
