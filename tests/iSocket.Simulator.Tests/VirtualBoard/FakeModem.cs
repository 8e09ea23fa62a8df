using System;
using System.Collections.Generic;
using iSocket.Simulator.Board;
using iSocket.Simulator.Kernel;

namespace iSocket.Simulator.Tests.VirtualBoard;

/// <summary>The other end of the board's tracks: notes what comes and sends what a test wants.</summary>
internal sealed class FakeModem : IModemPort
{
    private readonly VirtualTime _time;

    public FakeModem(VirtualTime time) => _time = time;

    public event Action<byte, int>? ByteSent;

    public List<(long Us, byte Value, int BaudRate)> Received { get; } = [];

    public bool Supply { get; private set; }

    public bool PowerKey { get; private set; }

    public bool InReset { get; private set; }

    public void Receive(byte value, int baudRate) => Received.Add((_time.NowUs, value, baudRate));

    public void SetSupply(bool on) => Supply = on;

    public void SetPowerKey(bool pressed) => PowerKey = pressed;

    public void SetReset(bool asserted) => InReset = asserted;

    public void Send(byte value, int baudRate = 115200) => ByteSent?.Invoke(value, baudRate);
}
