using System;

namespace iSocket.Simulator.Board;

/// <summary>What the board's tracks to the modem carry.</summary>
internal interface IModemPort
{
    /// <summary>A byte from the modem, at the moment when its last bit has arrived, with its speed in baud.</summary>
    event Action<byte, int>? ByteSent;

    /// <summary>A byte to the modem, at the moment when its last bit has arrived.</summary>
    void Receive(byte value, int baudRate);

    /// <summary>The modem's supply.</summary>
    void SetSupply(bool on);

    /// <summary>PWRKEY; true is pressed.</summary>
    void SetPowerKey(bool pressed);

    /// <summary>RESET; true is asserted.</summary>
    void SetReset(bool asserted);
}
