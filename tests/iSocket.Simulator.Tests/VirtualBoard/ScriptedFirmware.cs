using System;
using iSocket.Simulator.Board;

namespace iSocket.Simulator.Tests.VirtualBoard;

/// <summary>A program of a few lines on the virtual processor.</summary>
internal sealed class ScriptedFirmware : IFirmware
{
    private readonly Func<long> _turn;

    public ScriptedFirmware(Func<long> turn) => _turn = turn;

    public int Faults => 0;

    public Exception? LastFault => null;

    public long Turn() => _turn();
}
