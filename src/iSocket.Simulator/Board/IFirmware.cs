using System;

namespace iSocket.Simulator.Board;

/// <summary>A program that the virtual processor runs, turn by turn.</summary>
internal interface IFirmware
{
    /// <summary>Turns that ended in an exception.</summary>
    int Faults { get; }

    /// <summary>The last such exception.</summary>
    Exception? LastFault { get; }

    /// <summary>Runs one turn; returns the tick at which the next one is due if no input changes before.</summary>
    long Turn();
}
