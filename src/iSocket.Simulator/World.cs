using System;
using iSocket.Simulator.Board;
using iSocket.Simulator.Kernel;
using iSocket.Simulator.Modem;
using iSocket.Simulator.Network;

namespace iSocket.Simulator;

/// <summary>Everything outside and inside the box, built once: time, network, SIM, modem, board.</summary>
public sealed class World
{
    /// <summary>Creates a fresh world as a scenario file finds it.</summary>
    /// <param name="seed">Fixes whatever is random.</param>
    /// <param name="trace">Where events go.</param>
    public World(int seed, ITrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        Time = new VirtualTime();
        Network = new GsmNetwork(Time, trace);
        Sim = new SimCard();
        Modem = new VirtualSim800(Time, Network, Sim, new Random(seed), trace);
        Board = new SocketBoard(Time, Modem, trace, seed);
    }

    /// <summary>The clock.</summary>
    public VirtualTime Time { get; }

    /// <summary>The operator and the phones.</summary>
    public GsmNetwork Network { get; }

    /// <summary>The card.</summary>
    public SimCard Sim { get; }

    /// <summary>The modem.</summary>
    public VirtualSim800 Modem { get; }

    /// <summary>The board with the firmware.</summary>
    public SocketBoard Board { get; }
}
