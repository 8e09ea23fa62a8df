using System;
using iSocket.Core.Hal;
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
        : this(seed, trace, new VirtualTime(), null)
    {
    }

    /// <summary>Creates a world whose board is wired to a modem outside: then network, SIM and virtual modem are idle.</summary>
    /// <param name="seed">Fixes whatever is random.</param>
    /// <param name="trace">Where events go.</param>
    /// <param name="time">The clock.</param>
    /// <param name="realModem">The modem outside; null for the virtual one.</param>
    /// <param name="load">What the processor runs; null for the firmware.</param>
    internal World(int seed, ITrace trace, VirtualTime time, IModemPort? realModem, Func<DeviceModel, ITimeSource, IFirmware>? load = null)
    {
        ArgumentNullException.ThrowIfNull(trace);
        Time = time;
        HasRealModem = realModem is not null;
        Network = new GsmNetwork(Time, trace);
        Sim = new SimCard();
        Modem = new VirtualSim800(Time, Network, Sim, new Random(seed), trace);
        IModemPort port = realModem ?? new Sim800Port(Modem);
        Board = new SocketBoard(Time, port, trace, seed, load ?? ((model, clock) => new FlashedFirmware(model, clock)));
        port.ByteSent += (_, _) => ModemSpoke?.Invoke();
    }

    /// <summary>The modem, virtual or real, sent a byte to the processor.</summary>
    internal event Action? ModemSpoke;

    /// <summary>The clock.</summary>
    public VirtualTime Time { get; }

    /// <summary>True when the board talks to a modem outside the simulator.</summary>
    public bool HasRealModem { get; }

    /// <summary>The operator and the phones.</summary>
    public GsmNetwork Network { get; }

    /// <summary>The card.</summary>
    public SimCard Sim { get; }

    /// <summary>The modem.</summary>
    public VirtualSim800 Modem { get; }

    /// <summary>The board with the firmware.</summary>
    public SocketBoard Board { get; }
}
