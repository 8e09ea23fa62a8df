using iSocket.Firmware.Boards;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Board;

/// <summary>What is on the board around the processor, and outlives its restarts.</summary>
internal sealed class BoardParts
{
    public BoardParts(VirtualTime time, IModemPort modem, ITrace trace, int seed)
    {
        Time = time;
        Trace = trace;
        Uart = new BoardUart(time, modem);
        Flash = new FlashStore(seed);
    }

    /// <summary>The world's clock.</summary>
    public VirtualTime Time { get; }

    /// <summary>Where events go.</summary>
    public ITrace Trace { get; }

    /// <summary>Which pin is what.</summary>
    public BoardDescription Map { get; set; } = new Esp32DevBoard(default);

    /// <summary>GPIO.</summary>
    public PinBank Pins { get; } = new();

    /// <summary>The UART to the modem.</summary>
    public BoardUart Uart { get; }

    /// <summary>The flash.</summary>
    public FlashStore Flash { get; }

    /// <summary>The thermometer.</summary>
    public VirtualDs18b20 Thermometer { get; } = new();

    /// <summary>The moment, in virtual microseconds, at which the real-time counter read 1970.</summary>
    public long RealTimeZeroUs { get; set; }

    /// <summary>The longest turn of the firmware, in microseconds.</summary>
    public long LongestTurnUs { get; set; }

    /// <summary>Turns of the firmware that ended in an exception.</summary>
    public int Faults { get; set; }
}
