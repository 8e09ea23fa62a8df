using System;
using iSocket.Simulator.Modem;

namespace iSocket.Simulator.Board;

/// <summary>The virtual SIM800 on the board's tracks.</summary>
internal sealed class Sim800Port : IModemPort
{
    private readonly VirtualSim800 _modem;

    public Sim800Port(VirtualSim800 modem) => _modem = modem;

    /// <inheritdoc/>
    public event Action<byte, int>? ByteSent
    {
        add => _modem.ByteSent += value;
        remove => _modem.ByteSent -= value;
    }

    /// <inheritdoc/>
    public void Receive(byte value, int baudRate) => _modem.Receive(value, baudRate);

    /// <inheritdoc/>
    public void SetSupply(bool on) => _modem.SetSupply(on);

    /// <inheritdoc/>
    public void SetPowerKey(bool pressed) => _modem.SetPowerKey(pressed);

    /// <inheritdoc/>
    public void SetReset(bool asserted) => _modem.SetReset(asserted);
}
